import type { PersonClient } from './person-client.ts';

interface Versioned {
  id: string;
  version: number;
}

/** Whose roadmap the municipality begins with. */
const EXAMPLE = 'chagoda';
const DAY = 86_400_000;

const remarks = [
  {
    item: '3.4',
    text: 'Просим перенести обучение наставников на октябрь: в сентябре учителя заняты.',
  },
  {
    item: null,
    text: 'Просим добавить пункт о разделе «Наставничество» на сайтах школ.',
  },
];

/** The municipality asks its schools for remarks to its draft, and a school has made two. */
export async function consult(
  town: PersonClient,
  school: PersonClient,
  today: Date,
): Promise<void> {
  const { items } = await town.get<{ items: { id: string; code: string }[] }>(
    '/api/v1/roadmap-packs',
  );
  const year = today.getFullYear();
  const { id, version } = await town.post<Versioned>('/api/v1/roadmaps', {
    title: 'Дорожная карта внедрения наставничества в районе',
    period: { from: year, to: year + 1 },
    from: { kind: 'pack', packId: items.find(({ code }) => code === EXAMPLE)?.id },
  });
  // the day where the demo's people live
  const day = (ahead: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(
      today.getTime() + ahead * DAY,
    );
  const { id: consultation } = await town.post<Versioned>(
    `/api/v1/roadmaps/${id}/consultations`,
    { from: day(0), until: day(14) },
    version,
  );
  for (const remark of remarks)
    await school.post(`/api/v1/consultations/${consultation}/remarks`, remark);
}

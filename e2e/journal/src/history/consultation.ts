import type { PersonClient } from './person-client.ts';

interface Versioned {
  id: string;
  version: number;
}

const DAY = 86_400_000;
const office = { code: 'OFFICE', title: 'Управление образования', level: 'municipality' };
const heads = { code: 'HEADS', title: 'Руководители школ', level: 'school' };

/** What the municipality means to do in the school year that begins in this calendar year, or has begun. */
const itemsOf = (year: number) => [
  {
    number: '1',
    title: 'Утвердить состав муниципальной рабочей группы',
    bodies: [office.code],
    due: { kind: 'by', date: `${year + 1}-01-20` },
    result: 'Приказ управления образования',
    proof: { kind: 'data', facts: [{ fact: 'WORKING_GROUP_SET', at: 'municipality' }] },
  },
  {
    number: '2',
    title: 'Назначить кураторов в школах',
    bodies: [heads.code],
    due: { kind: 'by', date: `${year + 1}-02-01` },
    result: 'Приказы школ',
    proof: { kind: 'data', facts: [{ fact: 'CURATOR_APPOINTED', at: 'school' }] },
  },
  {
    number: '3',
    title: 'Обучить наставников',
    bodies: [heads.code],
    due: { kind: 'month', month: `${year + 1}-03` },
    result: 'Наставники допущены к работе',
    proof: { kind: 'data', facts: [{ fact: 'MENTORS_TRAINED', at: 'school' }] },
  },
  {
    number: '4',
    title: 'Провести муниципальный форум наставников',
    bodies: [office.code, heads.code],
    due: { kind: 'month', month: `${year + 1}-05` },
    result: 'Программа и итоги форума',
    proof: { kind: 'document', of: 'Итоги форума' },
  },
];

const remarks = [
  {
    item: '3',
    text: 'Просим перенести обучение на апрель: в марте каникулы и пробные экзамены.',
  },
  { item: null, text: 'Просим добавить пункт о разделе «Наставничество» на сайтах школ.' },
];

async function draftOf(town: PersonClient, year: number): Promise<Versioned> {
  const title = 'Дорожная карта внедрения наставничества в муниципалитете';
  const period = { from: year, to: year + 1 };
  const made = await town.post<Versioned>('/api/v1/roadmaps', { title, period });
  const path = `/api/v1/roadmaps/${made.id}`;
  const head = { title, period, bodies: [office, heads], sections: [] };
  await town.patch(path, head, made.version);
  for (const item of itemsOf(year)) await town.post(`${path}/items`, item);
  return town.get<Versioned>(path);
}

/** The municipality asks its schools for remarks to its draft, and a school has made two. */
export async function consult(
  town: PersonClient,
  school: PersonClient,
  today: Date,
): Promise<void> {
  const { id, version } = await draftOf(town, today.getFullYear());
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

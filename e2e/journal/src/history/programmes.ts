import type { Calendar } from './calendar.ts';
import type { PersonClient } from './person-client.ts';

interface Programme {
  id: string;
  version: number;
  checklist: { code: string; blocking: boolean }[];
}

const samples = [
  { form: 'PUPIL_PUPIL', sample: 'PUPILS_STUDY', number: '88-од' },
  { form: 'TEACHER_TEACHER', sample: 'YOUNG_TEACHER_YEAR', number: '89-од' },
];

const approvedAgo = 68;

/** Programmes from samples, by form: approved by an order, made ready, open to pairs. */
export async function openProgrammes(
  curator: PersonClient,
  calendar: Calendar,
  schoolYear: number,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { form, sample, number } of samples) {
    const draft = await curator.post<Programme>('/api/v1/programmes', { form, schoolYear, sample });
    const { id, checklist } = draft;
    const act = { number, date: calendar.ago(approvedAgo) };
    const approve = { step: 'approve', act };
    await curator.post(`/api/v1/programmes/${id}/move`, approve, draft.version);
    for (const { code } of checklist.filter(({ blocking }) => blocking)) {
      const mark = { doneOn: act.date, document: `Приказ № ${number}` };
      await curator.put(`/api/v1/programmes/${id}/readiness/${code}`, mark);
    }
    await move(curator, id, 'recruit');
    ids.set(form, id);
  }
  return ids;
}

async function move(curator: PersonClient, id: string, step: 'recruit' | 'start'): Promise<void> {
  const { version } = await curator.get<Programme>(`/api/v1/programmes/${id}`);
  await curator.post(`/api/v1/programmes/${id}/move`, { step }, version);
}

/** A programme whose pairs are fixed by an order begins to work. */
export async function startProgrammes(
  curator: PersonClient,
  programmes: ReadonlyMap<string, string>,
  fixed: readonly { form: string }[],
): Promise<void> {
  for (const [form, id] of programmes) {
    if (fixed.some((bond) => bond.form === form)) await move(curator, id, 'start');
  }
}

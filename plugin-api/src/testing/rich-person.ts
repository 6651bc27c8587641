import shipped from '../../packs/questionnaires/federal.json' with { type: 'json' };
import { usualRules } from '@nastavnik/contracts/programme-rules';
import { newId } from '../platform/db/id.ts';
import type { TestSchool } from './make.ts';
import { packed } from '../modules/tables/table-imports.repository.ts';

const now = new Date('2026-11-20T09:00:00Z');
const saved = { version: 1, changed_at: now };

export interface RichPerson {
  menteeId: string;
  mentorId: string;
  otherId: string;
  pairId: string;
}

/** A group that has gone through a programme, with papers, an event, sheets and a table that was read. */
export async function makeRichPerson({
  put,
  schoolId,
  ...school
}: TestSchool): Promise<RichPerson> {
  const of = { school_id: schoolId };
  const menteeId = await school.pupil('Гущина', { given_name: 'Анна', middle_name: 'Петровна' });
  const otherId = await school.pupil('Заяц', { given_name: 'Лев' });
  const mentorId = await school.staff('Салтыкова-Щедрина', { given_name: 'Любовь' });
  await school.staff('Ян', { given_name: 'Ия' });
  const [programmeId, pairId, waveId, sheetId] = [newId(), newId(), newId(), newId()];
  await put('programmes', {
    ...of,
    ...saved,
    id: programmeId,
    form: 'TEACHER_PUPIL',
    school_year: 2027,
    state: 'closing',
    title: 'Учитель – ученик',
    tasks: [],
    results: [],
    norm_meetings: 2,
    norm_per: 'month',
    quiet_days: 30,
    rules: JSON.stringify(usualRules),
    stages: [],
    meetings: [],
  });
  await put('pairs', {
    ...of,
    ...saved,
    id: pairId,
    mentor_id: mentorId,
    programme_id: programmeId,
    form: 'PUPIL_PUPIL',
    school_year: 2027,
    status: 'finished',
    stage: 'DONE',
    close_reason: 'OTHER',
    close_note: 'слова взрослых',
    proposed_on: '2026-09-01',
  });
  for (const mentee_id of [menteeId, otherId])
    await put('pair_mentees', {
      ...of,
      pair_id: pairId,
      mentee_id,
      mentor_id: mentorId,
      is_open: 0,
    });
  await put('completions', {
    ...of,
    ...saved,
    id: pairId,
    goal: 'partly',
    result: 'итог обоих',
    passed_ids: [menteeId],
    next_step: 'extend',
    completed_on: '2026-11-01',
  });
  await put('closing_events', {
    ...of,
    ...saved,
    id: programmeId,
    held_on: '2026-11-02',
    place: 'Актовый зал',
    guests: JSON.stringify([{ name: 'Гость Гостев', role: 'гость' }]),
    attended_ids: [menteeId, mentorId],
  });
  await put('group_reflections', {
    ...of,
    ...saved,
    id: programmeId,
    held_on: '2026-11-03',
    present: 'Щедрина, Лев и Аня',
    worked: 'Ане помогло, Льву – нет',
    to_change: 'спросить Ию Ян',
    decisions: 'продолжить',
  });
  await put('labour_terms', {
    ...of,
    ...saved,
    id: pairId,
    content: 'помощь',
    way: 'личные встречи',
    payment: '3000 рублей',
    payment_ground: 'положение',
    from_on: '2026-09-01',
    until_on: '2027-05-31',
  });
  const substitute = { ...of, pair_id: pairId, from_on: '2026-10-01', until_on: '2026-10-05' };
  const substituteId = newId();
  await put('pair_substitutes', {
    ...substitute,
    id: substituteId,
    mentor_id: await school.staff('Замещаева'),
    reason: 'болезнь наставника',
    named_by: mentorId,
    named_at: now,
  });
  const paper = { ...of, year: 2026, dated_on: '2026-09-20', made_by: mentorId, made_at: now };
  const papers: [string, string, string[]][] = [
    ['PAIR_ORDER', 'Салтыкова-Щедрина – Гущина, Заяц', [newId(), pairId]],
    ['SUBSTITUTE_ORDER', 'Замещаева', [substituteId]],
    ['CURATOR_ORDER', 'Гущина', [menteeId]],
    ['AGREEMENT', 'чужой документ', [newId()]],
  ];
  for (const [at, [kind, about, of_ids]] of papers.entries())
    await put('documents', {
      ...paper,
      id: newId(),
      kind,
      number: `${at}`,
      about,
      of_ids,
      paper: '{"secret":"бумага целиком"}',
      corrections: JSON.stringify(
        at === 0 ? [{ number: '9', date: '2026-09-19', reason: 'опечатка', at: now }] : [],
      ),
    });
  await put('survey_waves', {
    ...of,
    ...saved,
    id: waveId,
    title: 'Волна',
    moment: 'entry',
    school_year: 2027,
    set_code: shipped.code,
    set_version: shipped.version,
    opened_on: '2026-09-01',
    due_on: '2026-09-30',
    opened_by: mentorId,
  });
  const question = shipped.blocks[0]?.questions[0]?.code ?? '';
  await put('survey_sheets', {
    ...of,
    ...saved,
    id: sheetId,
    wave_id: waveId,
    person_id: menteeId,
    side: 'mentee',
    form: 'PUPIL_PUPIL',
    moment: 'entry',
    school_year: 2027,
    code: 'ABC-123',
    state: 'answered',
    way: 'paper',
    answered_at: now,
  });
  await put('survey_answers', { ...of, sheet_id: sheetId, question, mark: 7, words: null });
  await put('mentees', {
    ...of,
    ...saved,
    id: menteeId,
    sort_name: 'Гущина Анна',
    state: 'left',
    form: 'PUPIL_PUPIL',
    ground: 'GIFTED',
    request: 'строка\nЛьву тоже, тел. 900 111-22-33, ул. Мира, д. 5',
    free_slots: JSON.stringify([{ weekday: 2, from: '15:00', until: '16:00' }]),
    added_on: '2026-09-01',
  });
  const cells = [
    ['ФИО', 'Запрос'],
    ['Гущина Анна', 'с Зайцем'],
    ['Заяц Лев', 'чужая строка'],
  ];
  await put('table_imports', {
    ...of,
    ...saved,
    id: newId(),
    base: 'mentees',
    file_name: 'база.xlsx',
    state: 'applied',
    header_line: 1,
    fields: JSON.stringify(['name', 'request']),
    cells: packed(cells),
    created_at: now,
  });
  return { menteeId, mentorId, otherId, pairId };
}

import { usualRules } from '@nastavnik/contracts/programme-rules';
import type { Programme, ProgrammeCard, ReadinessRow } from '@nastavnik/contracts/programme-cards';
import { idOf } from './people.ts';

/** A draft of this year without pairs unless said otherwise. */
export const makeProgramme = (number: number, over: Partial<Programme> = {}): Programme => ({
  id: idOf(number),
  form: 'PUPIL_PUPIL',
  schoolYear: 2027,
  title: 'Старший – младшему',
  state: 'draft',
  startsOn: '2026-10-01',
  endsOn: '2027-05-25',
  readiness: { done: 3, all: 12, percent: 25, blocking: 2 },
  pairs: { open: 0, active: 0, all: 0 },
  carriedFrom: null,
  version: 4,
  changedAt: '2026-11-20T08:00:00Z',
  ...over,
});

/** A condition of the checklist, not met yet. */
export const makeCondition = (code: string, over: Partial<ReadinessRow> = {}): ReadinessRow => ({
  code,
  title: 'Положение о программе наставничества',
  group: 'normative',
  hint: 'Принято педсоветом, утверждено приказом',
  blocking: true,
  source: 'Дорожная карта внедрения целевой модели',
  checked: false,
  mark: null,
  ...over,
});

/** The card of a programme. */
export const makeProgrammeCard = (
  programme: Programme,
  over: Partial<ProgrammeCard> = {},
): ProgrammeCard => ({
  ...programme,
  goal: 'Помочь младшим в учёбе',
  tasks: ['Подобрать пары'],
  results: ['Рост успеваемости'],
  criteria: null,
  norm: { meetings: 2, per: 'month', quietDays: 21, minutes: 45 },
  rules: usualRules,
  stages: [{ title: 'Знакомство', from: '2026-10-01', to: '2026-10-31' }],
  meetings: [{ type: 'INTRO', title: 'Первая встреча', week: 1 }],
  act: null,
  protocol: null,
  cancelReason: null,
  steps: [
    { step: 'approve', why: null },
    { step: 'cancel', why: null },
  ],
  checklist: [makeCondition('REGULATION')],
  timeline: [],
  ...over,
});

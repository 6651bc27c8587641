import type { Plan } from '@nastavnik/contracts/sync-plan';
import type { UndoOutlook } from '@nastavnik/contracts/sync-undo';
import type { Run, RunPart } from '@nastavnik/contracts/sync-run';

/** Ids of the fixture's records. */
export const RUN = '01930000-0000-7000-8000-0000000000a1';
export const SCHOOL = '01930000-0000-7000-8000-000000000002';

/** A school's part of a run; applied by itself unless said. */
export const makePart = (over: Partial<RunPart> = {}): RunPart => ({
  school: { id: SCHOOL, sourcedId: 'school-12', name: 'МБОУ «СОШ № 12»' },
  state: 'applied',
  guards: [],
  totals: { people: { created: 4, updated: 23, missing: 0, deactivated: 0, returned: 0 } },
  planDigest: 'digest-1',
  withoutRemovals: false,
  decision: null,
  appliedAt: '2026-11-24T01:45:00.000Z',
  undoUntil: '2099-12-24T01:45:00.000Z',
  skipped: 0,
  ...over,
});

/** A run of one school; settled unless said. */
export const makeRun = (part: RunPart | undefined, over: Partial<Run> = {}): Run => ({
  runId: RUN,
  state: part?.state ?? 'receiving',
  settled: true,
  mode: 'bulk',
  way: 'push',
  dryRun: false,
  source: { systemName: 'Электронный журнал' },
  createdAt: '2026-11-24T01:40:00.000Z',
  sealedAt: '2026-11-24T01:42:00.000Z',
  received: { users: 529, classes: 27 },
  rejected: {},
  failure: null,
  parts: part ? [part] : [],
  ...over,
});

/** A part that G2 stopped: 87 would be switched off. */
export const heldPart = makePart({
  state: 'held',
  appliedAt: null,
  undoUntil: null,
  guards: [
    {
      code: 'G2',
      effect: 'hold',
      text: 'Исчезнет сразу много записей: 87 учеников из 612 (14 %). Допустимо не больше 10 %.',
    },
    { code: 'G13', effect: 'note', text: '2 человека не пришли уже в прошлой загрузке.' },
  ],
  totals: { people: { created: 4, updated: 23, missing: 0, deactivated: 87, returned: 0 } },
});

const pupil = (name: string) => ({ name, className: '7Б', changes: [] });

/** The 87 who would be switched off. */
export const leaving = Array.from({ length: 87 }, (_, index) => pupil(`Ученик ${index + 1}`));

/** The plan of a part in sentences with names. */
export const makePlan = (part: RunPart): Plan => ({
  part,
  relink: null,
  entries: [
    {
      kind: 'people.deactivated',
      text: 'Будет отключено: 87 учеников',
      count: 87,
      named: 87,
      items: leaving.slice(0, 50),
    },
    {
      kind: 'people.created',
      text: 'Будет добавлено: 4 ученика',
      count: 4,
      named: 4,
      items: ['Абрамова Вера', 'Литвин Семён', 'Литвин Раиса', 'Чернов Игнат'].map(pupil),
    },
    {
      kind: 'enrolments.created',
      text: 'Новые зачисления в классы: 4',
      count: 4,
      named: 0,
      items: [],
    },
  ],
});

export const fresh = {
  lastAppliedAt: '2026-11-23T01:45:00.000Z',
  hoursAgo: 26,
  stale: false,
  undoable: RUN,
};

const nobody = { pupils: 0, staff: 0, guardians: 0 };

/** An undo that would change nothing. */
export const noOutlook: UndoOutlook = {
  until: '2099-12-24T01:45:00.000Z',
  later: [],
  active: nobody,
  leave: nobody,
  back: nobody,
  changed: 0,
  relinked: 0,
  pairs: 0,
};

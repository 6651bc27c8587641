import type { Due } from '@nastavnik/contracts/due';
import { occurrences } from '@nastavnik/contracts/due/occurrences';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { idOf } from '../../testing/people.ts';

export const office = {
  code: 'OFFICE',
  title: 'Управление образования',
  level: 'municipality' as const,
};

const due: Due = { kind: 'by', date: '2026-11-20' };
const years = { from: '2020-01-01', to: '2032-12-31' };
const turnsOf = (due: Due | null) =>
  due === null ? [] : occurrences(due, years).map((turn) => ({ ...turn, lastDay: turn.by }));

export const makeItem = (over: Partial<RoadmapItemView> = {}): RoadmapItemView => ({
  id: idOf(81),
  number: '2.1',
  section: 'BASES',
  title: 'Сформировать базу наставников',
  bodies: ['OFFICE'],
  due,
  dueAsk: null,
  dueNote: '',
  result: 'База наставников',
  targets: [],
  proof: { kind: 'document', of: 'База' },
  from: null,
  by: '2026-11-20',
  lastDay: over.by === undefined ? '2026-11-20' : over.by,
  turns: turnsOf(over.due === undefined ? due : over.due),
  openTurns: ['2026-11-20'],
  state: 'overdue',
  skipReason: null,
  facts: [
    {
      fact: 'MENTOR_BASE_FORMED',
      at: 'school',
      title: 'Сформирована база наставников',
      value: 3,
      needed: 21,
      of: 'schools',
      among: 'listed',
      lacksTarget: null,
      met: false,
    },
  ],
  proofs: [],
  anomaly: null,
  version: 1,
  ...over,
});

export const makeRoadmap = (over: Partial<Roadmap> = {}): Roadmap => ({
  id: idOf(80),
  title: 'Дорожная карта района',
  level: 'municipality',
  period: { from: 2026, to: 2027 },
  state: 'approved',
  edition: 1,
  act: { kind: 'Приказ', number: '96-од', date: '2026-09-01' },
  inForce: 1,
  agreed: null,
  counts: { planned: 0, in_progress: 0, done: 0, confirmed: 0, overdue: 1, not_applicable: 0 },
  changedAt: '2026-11-20T06:00:00.000Z',
  version: 3,
  bodies: [office],
  sections: [{ code: 'BASES', number: '2', title: 'Базы' }],
  indicators: [],
  items: [makeItem()],
  today: '2026-11-24',
  may: { write: true, confirm: true },
  ...over,
});

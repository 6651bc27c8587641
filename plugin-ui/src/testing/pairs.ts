import type { Meeting, MeetingRow } from '@nastavnik/contracts/meetings';
import type { Part } from '@nastavnik/contracts/meeting-parts';
import type { PairCard, Week } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { idOf, makePupil } from './people.ts';

/** A pupil-mentor of 10 «А» and a mentee of 7 «Б». */
export const mentor = makePupil(1, 'Орлова', { classTitle: '10А' });
export const mentee = makePupil(2, 'Гайсин', { classTitle: '7Б' });

/** An active pair that has met five times. */
export const makePair = (number: number, over: Partial<Pair> = {}): Pair => ({
  id: idOf(number),
  mentor,
  mentees: [mentee],
  form: 'PUPIL_PUPIL',
  model: 'STRONG_WEAK',
  programmeId: null,
  schoolYear: 2027,
  status: 'active',
  stage: 'REGULAR',
  needsDecision: null,
  order: { number: '118-од', date: '2026-10-01' },
  proposedOn: '2026-09-22',
  agreedOn: '2026-09-26',
  startedOn: '2026-10-01',
  endedOn: null,
  closeReason: null,
  closeNote: null,
  meetings: 5,
  lastMetOn: '2026-11-23',
  daysWithout: 1,
  notMeeting: false,
  version: 4,
  changedAt: '2026-11-23T10:00:00Z',
  ...over,
});

/** A participant who was there and has not answered. */
export const makePart = (
  person: PersonBrief,
  side: Part['side'],
  over: Partial<Part> = {},
): Part => ({
  person,
  side,
  attended: true,
  answered: false,
  mark: null,
  words: null,
  enteredBy: null,
  ...over,
});

/** Who takes part in the meetings of a pair. */
export const partsOf = ({ mentor, mentees }: Pick<Pair, 'mentor' | 'mentees'>): Part[] => [
  makePart(mentor, 'mentor'),
  ...mentees.map((person) => makePart(person, 'mentee')),
];

/** A working meeting planned for today. */
export const makeMeeting = (number: number, pair: Pair, over: Partial<Meeting> = {}): Meeting => ({
  id: idOf(number),
  pairId: pair.id,
  type: 'REGULAR',
  status: 'planned',
  date: '2026-11-24',
  time: '14:10',
  minutes: null,
  mode: null,
  topic: null,
  done: null,
  difficulties: null,
  nextStep: null,
  parts: partsOf(pair),
  counts: false,
  mayCorrect: true,
  loggedBy: null,
  version: 1,
  changedAt: '2026-11-20T08:00:00Z',
  ...over,
});

/** A meeting in a list over many pairs. */
export const rowOf = (pair: Pair, meeting: Meeting): MeetingRow => ({
  meeting,
  mentor: pair.mentor,
  mentees: pair.mentees,
});

/** What may follow the first regular meeting. */
export const turns = (['REGULAR', 'FINAL'] as const).map((type) => ({
  type,
  log: null,
  plan: null,
}));

/** The card of a pair. */
export const makeCard = (pair: Pair, over: Partial<PairCard> = {}): PairCard => ({
  pair,
  own: false,
  nextType: 'REGULAR',
  turns,
  meetingsPlanned: 12,
  meetings: [],
  consents: [],
  timeline: [],
  earlier: null,
  ...over,
});

/** The week of 24 November 2026, a Tuesday. */
export const makeWeek = (over: Partial<Week> = {}): Week => ({
  from: '2026-11-23',
  until: '2026-11-29',
  today: '2026-11-24',
  pairs: [],
  meetings: [],
  overdue: [],
  toAnswer: [],
  ...over,
});

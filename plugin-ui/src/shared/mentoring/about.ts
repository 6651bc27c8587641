import type { Meeting } from '@nastavnik/contracts/meetings';
import type { Part } from '@nastavnik/contracts/meeting-parts';
import type { GroupParts } from '@nastavnik/contracts/pair-members';
import type { Pair, PairStatus } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { fullName } from '../people.ts';
import { personAbout, personName } from '../person.ts';
import type { State } from '../ui/status.tsx';
import { words } from './words.ts';

/** Whether a person leads the pair now: as its mentor, or in the mentor's place. */
export const leadsPair = (
  { mentor, substitute }: Pick<Pair, 'mentor' | 'substitute'>,
  personId: string,
): boolean => mentor.id === personId || substitute?.person.id === personId;

/** «Гайсин Тимур, Белова Алина»: the mentees of a pair or a group. */
export const menteeNames = ({ mentees }: Pick<Pair, 'mentees'>, nameOf = personName): string =>
  mentees.map((mentee) => nameOf(mentee)).join(', ');

/** Who was in the pair or the group on a day: joined by then and not left before. */
export const menteesOn = (
  { mentees, left = [], joined = [], earlier = [] }: Partial<GroupParts> & Pick<Pair, 'mentees'>,
  day: string,
): PersonBrief[] => {
  const there = [
    ...mentees.filter(({ id }) => !joined.some(({ personId, on }) => personId === id && on > day)),
    ...[...left, ...earlier].flatMap(({ person, joinedOn, on }) =>
      (joinedOn === null || joinedOn <= day) && day <= on ? [person] : [],
    ),
  ];
  // on the day of leaving and coming back one was there once
  return [...new Map(there.map((person) => [person.id, person])).values()];
};

/** «10 «А», 7 «Б»»: where the mentees of a pair or a group are, each place once. */
export const menteePlaces = ({ mentees }: Pick<Pair, 'mentees'>): string =>
  [...new Set(mentees.map(personAbout))].join(', ');

const inFull = ({ name }: Parameters<typeof personName>[0]) => fullName(name);

/** The people of a pair by their whole names, as decisions about it need them. */
export const pairInFull = (pair: Pick<Pair, 'mentor' | 'mentees'>): string =>
  `${menteeNames(pair, inFull)} – ${inFull(pair.mentor)}`;

/** The heading of a meeting: an adult alone is called by the whole name. */
export const menteeTitle = ({ mentees }: Pick<Pair, 'mentees'>): string => {
  const [first] = mentees;
  return mentees.length === 1 && first?.classTitle === null
    ? fullName(first.name)
    : menteeNames({ mentees });
};

/** «Орлова Дарья, 10 «А»» */
export const nameAndPlace = (person: Parameters<typeof personName>[0]): string =>
  [personName(person), personAbout(person)].filter(Boolean).join(', ');

export const statusStates: Record<PairStatus, State> = {
  proposed: 'none',
  agreed: 'next',
  active: 'ok',
  finished: 'stop',
  broken: 'stop',
};

/** Those who were at the meeting and have not said how it was, while they are asked. */
export const awaitedParts = ({ status, parts, dateOnly, answersOver }: Meeting): Part[] =>
  status === 'held' && !dateOnly && !answersOver
    ? parts.filter(({ attended, answered }) => attended && !answered)
    : [];

/** A person's own part in a meeting. */
export const partOf = ({ parts }: Meeting, personId: string): Part | undefined =>
  parts.find(({ person }) => person.id === personId);

/** Whether this person is still to answer about this meeting. */
export const awaitsAnswerOf = (meeting: Meeting, personId: string): boolean =>
  awaitedParts(meeting).some(({ person }) => person.id === personId);

/** Whether this person may answer, or mend an answer while somebody else's is still awaited. */
export function mayAnswer(meeting: Meeting, personId: string): boolean {
  const own = partOf(meeting, personId);
  if (meeting.status !== 'held' || meeting.answersOver || !own?.attended) return false;
  return !own.answered || (own.enteredBy === null && awaitedParts(meeting).length > 0);
}

/** Where a meeting stands: the shape and the word beside it; `over`: nobody waits for answers any more. */
export function meetingState(
  meeting: Meeting,
  today: string,
  reader: string,
  over = false,
): readonly [State, string] {
  if (meeting.status === 'missed') return ['stop', words.missed];
  if (meeting.status === 'planned')
    return meeting.date < today ? ['warn', words.unmarked] : ['next', words.planned];
  const awaited = over ? [] : awaitedParts(meeting);
  if (!over && awaitsAnswerOf(meeting, reader)) return ['run', words.awaitedYours];
  if (meeting.counts || awaited.length === 0) return ['ok', words.held];
  return ['run', words.awaited(awaited.map(({ person }) => personName(person)))];
}

/** What a meeting was about; its kind when nobody wrote it down. */
export const meetingTitle = ({ topic, type }: Meeting): string => topic ?? words.meeting[type];

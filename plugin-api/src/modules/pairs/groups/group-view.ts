import type { GroupParts, Leaver } from '@nastavnik/contracts/pair-members';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { isKnownSome, type KnownDays } from './known-days.ts';
import type { Member } from './members.repository.ts';
import { isInOn, isPresent } from './membership.ts';
import type { Figures, Window } from './windows.repository.ts';

type Left = Pick<Member, 'joinedOn' | 'leftOn' | 'reason' | 'note' | 'by'>;

const leaverOf = (person: PersonBrief, { joinedOn, leftOn, reason, note, by }: Left): Leaver[] =>
  leftOn === null ? [] : [{ person, joinedOn, on: leftOn, reason, note, by }];

/** Who is in the group, who has left it and who has joined it. */
export function groupOf(members: readonly Member[]): Pick<Pair, 'mentees'> & GroupParts {
  const present = members.filter(isPresent);
  const left = members.flatMap((each) => leaverOf(each.person, each));
  const earlier = members.flatMap(({ person, earlier }) =>
    earlier.flatMap((each) => leaverOf(person, each)),
  );
  const joined = present.flatMap(({ person, joinedOn, orderNumber, orderDate }) =>
    joinedOn && orderNumber && orderDate
      ? [{ personId: person.id, on: joinedOn, order: { number: orderNumber, date: orderDate } }]
      : [],
  );
  return {
    mentees: present.map(({ person }) => person),
    ...(left.length > 0 && { left }),
    ...(joined.length > 0 && { joined }),
    ...(earlier.length > 0 && { earlier }),
  };
}

/** A group as whoever was not always in it knows it: without those who had left when they were not there. */
export function partFor(pair: Pair, known: KnownDays): Pair {
  const { left, earlier, ...rest } = pair;
  const met = (all: Leaver[] = []) =>
    all.filter(({ joinedOn, on }) => isKnownSome(known, { from: joinedOn, until: on }));
  const [gone, back] = [met(left), met(earlier)];
  return {
    ...rest,
    ...(gone.length > 0 && { left: gone }),
    ...(back.length > 0 && { earlier: back }),
    ...known,
  };
}

/** A group as whoever has left it knows it: over, with those who were there on their last day. */
export function endedFor(
  pair: Pair,
  members: readonly Member[],
  { until, personId }: NonNullable<Window['end']>,
  figures: Figures,
): Pair {
  const last = members.find(({ person }) => person.id === personId);
  const {
    left: _left,
    joined: _joined,
    earlier: _earlier,
    substitute: _substitute,
    ...rest
  } = pair;
  return {
    ...rest,
    ...figures,
    mentees: members.filter((each) => isInOn(each, until)).map(({ person }) => person),
    status: 'broken',
    needsDecision: null,
    endedOn: until,
    closeReason: last?.reason ?? null,
    closeNote: null,
    daysWithout: null,
    notMeeting: false,
    seenUntil: until,
  };
}

/** Everybody who is in a pair, or was. */
export const everyoneOf = ({ mentor, mentees, left = [] }: Pair): PersonBrief[] => [
  mentor,
  ...mentees,
  ...left.map(({ person }) => person),
];

/** Whom the order of the pair itself has named: not those who first joined by an order of their own. */
export function namedByOrder({ mentees, left = [], joined = [], earlier = [] }: Pair) {
  const later = new Set(joined.map(({ personId }) => personId));
  const named = [
    ...mentees.filter(({ id }) => !later.has(id)),
    ...[...left, ...earlier].flatMap(({ person, joinedOn }) => (joinedOn === null ? [person] : [])),
  ];
  return [...new Map(named.map((person) => [person.id, person])).values()];
}

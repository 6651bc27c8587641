import type { GroupParts, Leaver } from '@nastavnik/contracts/pair-members';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { isInOn, isPresent } from './membership.ts';
import type { End, Figures, Member } from './members.repository.ts';

const leaverOf = ({ person, joinedOn, leftOn, reason, note, by }: Member): Leaver[] =>
  leftOn === null ? [] : [{ person, joinedOn, on: leftOn, reason, note, by }];

/** Who is in the group, who has left it and who has joined it. */
export function groupOf(members: readonly Member[]): Pick<Pair, 'mentees'> & GroupParts {
  const present = members.filter(isPresent);
  const left = members.flatMap(leaverOf);
  const joined = present.flatMap(({ person, joinedOn, orderNumber, orderDate }) =>
    joinedOn && orderNumber && orderDate
      ? [{ personId: person.id, on: joinedOn, order: { number: orderNumber, date: orderDate } }]
      : [],
  );
  return {
    mentees: present.map(({ person }) => person),
    ...(left.length > 0 && { left }),
    ...(joined.length > 0 && { joined }),
  };
}

/** A group as whoever has left it knows it: over, with those who were there on their last day. */
export function endedFor(
  pair: Pair,
  members: readonly Member[],
  { until, personId }: End,
  figures: Figures,
): Pair {
  const last = members.find(({ person }) => person.id === personId);
  const { left: _left, joined: _joined, substitute: _substitute, ...rest } = pair;
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

/** Whom the order of the pair itself has named: not those who joined by an order of their own. */
export function namedByOrder({ mentees, left = [], joined = [] }: Pair): PersonBrief[] {
  const later = new Set(joined.map(({ personId }) => personId));
  return [
    ...mentees.filter(({ id }) => !later.has(id)),
    ...left.flatMap(({ person, joinedOn }) => (joinedOn === null ? [person] : [])),
  ];
}

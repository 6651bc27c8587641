import type { Approval } from '@nastavnik/contracts/sync-asks';
import { Problem } from '../../../platform/problem/problem.ts';
import type { Link, Relinkable } from '../plan/relinkable.ts';

/**
 * The links that an approver asks for: all that are certain, or exactly the named ones, each of which
 * the plan must have offered; classes follow. Null when nothing is to be linked.
 */
export function linksOf(asked: Approval['relink'], offered: Relinkable | null): Link[] | null {
  if (asked === false) return null;
  if (!offered) throw new Problem('run.relink-nothing');
  const people = asked === true ? offered.pairs : asked;
  const allowed = new Set([
    ...offered.pairs.map(nameOf),
    ...offered.unsure.flatMap(({ personId, candidates }) =>
      candidates.map(({ sourcedId }) => nameOf({ personId, sourcedId })),
    ),
  ]);
  const once = (values: string[]) => new Set(values).size === values.length;
  if (
    people.some((pair) => !allowed.has(nameOf(pair))) ||
    !once(people.map(({ personId }) => personId)) ||
    !once(people.map(({ sourcedId }) => sourcedId))
  )
    throw new Problem('run.relink-unknown');
  return [
    ...people.map(({ personId, sourcedId }) => ({
      type: 'user' as const,
      sourcedId,
      id: personId,
    })),
    ...offered.classes.map(({ id, sourcedId }) => ({ type: 'class' as const, sourcedId, id })),
  ];
}

const nameOf = ({ personId, sourcedId }: { personId: string; sourcedId: string }) =>
  `${personId} ${sourcedId}`;

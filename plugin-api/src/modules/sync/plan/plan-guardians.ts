import { mergedUsers } from './merged-users.ts';
import type { Draft, PlanInput } from './plan-input.ts';
import type { Dangling } from './plan-enrolments.ts';
import { changeOf, type Row } from './roster.ts';

/** Plans who answers for which child; a child that the feed does not tell of keeps its guardians. */
export function planGuardians(
  input: PlanInput,
  people: ReadonlyMap<string, Row>,
  draft: Draft,
): Dangling {
  const users = mergedUsers(input);
  const told = new Set<string>();
  const dangling: Dangling = { of: 'guardian', lost: 0, all: 0 };
  const wanted = new Map<string, Row>();
  for (const [child, user] of users) {
    if (user.gone || user.agents === undefined || !user.kinds.includes('pupil')) continue;
    told.add(child);
    for (const agent of user.agents) {
      const guardian = input.refs.user.get(agent) ?? input.newId('user', agent);
      dangling.all++;
      if (!people.get(guardian)?.['active']) {
        dangling.lost += users.has(guardian) ? 0 : 1;
        const { sourcedId } = user;
        draft.findings.push({
          level: 'warning',
          code: 'guardian.dangling',
          pointer: '/agents',
          sourcedId,
        });
        continue;
      }
      const key = `${child} ${guardian}`;
      const held = input.held.guardians.get(key)?.['relation'];
      const relation = users.get(guardian)?.relation ?? held ?? null;
      wanted.set(key, { child_id: child, guardian_id: guardian, relation, active: true });
    }
  }
  for (const [key, row] of wanted) {
    const change = changeOf('guardians', input.held.guardians.get(key), row);
    if (change) draft.changes.guardians.push(change);
  }
  const bulk = input.completeness.users === 'bulk' && input.removals;
  for (const [key, was] of input.held.guardians) {
    if (wanted.has(key) || !bulk || !told.has(was['child_id'] as string)) continue;
    const change = changeOf('guardians', was, { ...was, active: false });
    if (change) draft.changes.guardians.push(change);
  }
  // A host that sends no guardians at all says nothing wrong by naming them.
  const sent = [...users.values()].some(({ kinds }) => kinds.includes('guardian'));
  return sent ? dangling : { ...dangling, lost: 0 };
}

import type { PlanInput } from './plan-input.ts';
import type { Row } from './roster.ts';

/**
 * School administrators whom the plan must not switch off, because no other active one would be
 * left (invariant I9).
 */
export function keptAdmins({ admins, held }: PlanInput, next: ReadonlyMap<string, Row>): string[] {
  const here = [...admins].filter((id) => held.people.get(id)?.['active'] === true);
  const stay = here.filter((id) => next.get(id)?.['active'] === true);
  return stay.length > 0 ? [] : here;
}

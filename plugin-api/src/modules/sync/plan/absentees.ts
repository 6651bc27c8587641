import { leftAlone, mergedUsers } from './merged-users.ts';
import type { PlanInput } from './plan-input.ts';

/** Active people whom a complete feed does not name, or names as gone. */
export function absentees(input: PlanInput): string[] {
  if (input.completeness.users !== 'bulk') return [];
  const users = mergedUsers(input);
  const left = leftAlone(input);
  const absent: string[] = [];
  for (const [id, was] of input.held.people) {
    const user = users.get(id);
    if (was['active'] && (user ? user.gone : !left.has(id))) absent.push(id);
  }
  return absent;
}

import type { Target } from '@nastavnik/contracts/targets';
import type { KeptTarget } from './targets.repository.ts';

/** The target that holds on a path from an org up to its region: the nearest one of that year. */
export function nearestTarget(
  targets: readonly KeptTarget[],
  path: readonly string[],
  year: number,
): Target | null {
  for (const orgId of path) {
    const found = targets.find((each) => each.orgId === orgId && each.year === year);
    if (found) {
      const { percent, orgName, example } = found;
      return { percent, orgId, orgName, example };
    }
  }
  return null;
}

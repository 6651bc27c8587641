import type { RosterTable, Tally, Totals } from '@nastavnik/contracts/sync-run';
import type { Change } from './roster.ts';

/** What a change means for its row. */
export type Effect = keyof Tally;

export function effectOf({ before, after }: Change): Effect {
  if (!before) return 'created';
  if ('active' in before) return after['active'] ? 'returned' : 'deactivated';
  if (before['missing_since'] === null) return 'missing';
  return 'updated';
}

/** How many rows of each table a plan touches, by what happens to them. */
export function totalsOf(changes: Record<RosterTable, Change[]>): Totals {
  const totals: Totals = {};
  for (const table of Object.keys(changes) as RosterTable[]) {
    if (changes[table].length === 0) continue;
    const tally: Tally = { created: 0, updated: 0, missing: 0, deactivated: 0, returned: 0 };
    for (const change of changes[table]) tally[effectOf(change)]++;
    totals[table] = tally;
  }
  return totals;
}

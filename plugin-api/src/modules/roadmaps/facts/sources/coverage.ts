import type { OrgKind } from '@nastavnik/contracts/session';
import type { FactQuery } from '../fact-query.ts';

const keys: Record<OrgKind, string> = {
  school: 'school_id',
  municipality: 'municipality_id',
  region: 'region_id',
};

/** Whole hundredths of a percent, never rounded up to a target that was not reached. */
const reached = (level: OrgKind): FactQuery => ({
  fact: 'COVERAGE_REACHED',
  at: [level],
  sql: `SELECT TRUNCATE(100 * SUM(t.mentees + t.mentors) / SUM(t.pupils), 2) AS value
    FROM agg_coverage t WHERE t.${keys[level]} = ? AND t.year = ?`,
  params: ['org', 'calendarYear'],
});

/** The share of pupils involved this calendar year, as the coverage itself is kept. */
export const coverageFacts: readonly FactQuery[] = (
  ['region', 'municipality', 'school'] as const
).map(reached);

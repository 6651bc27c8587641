import type { FactQuery } from '../fact-query.ts';

/** What became of the things that an org has handed over. */
export const approvalFacts: readonly FactQuery[] = [
  {
    fact: 'ROADMAP_AGREED',
    at: ['school'],
    // what was agreed to stays agreed while the next edition is being written
    sql: `SELECT COUNT(DISTINCT t.id) AS value
      FROM roadmaps t
      JOIN submissions s ON s.org_id = t.org_id AND s.subject = 'roadmap' AND s.subject_id = t.id
      WHERE t.org_id = ? AND t.year_to >= ? AND s.state = 'agreed'`,
    params: ['org', 'calendarYear'],
  },
];

import { anywhere, type FactQuery } from '../fact-query.ts';

/** Roadmaps whose years have not passed. */
export const roadmapsOwnFacts: readonly FactQuery[] = [
  {
    fact: 'ROADMAP_MADE',
    at: anywhere,
    // a draft that nobody has handed over or put in force is still being made
    sql: `SELECT COUNT(*) AS value FROM roadmaps t
      WHERE t.org_id = ? AND t.year_to >= ? AND t.edition > 0
        AND (t.state <> 'draft' OR t.act IS NOT NULL)`,
    params: ['org', 'calendarYear'],
  },
  {
    fact: 'ROADMAP_APPROVED',
    at: anywhere,
    sql: `SELECT COUNT(*) AS value FROM roadmaps t
      WHERE t.org_id = ? AND t.year_to >= ? AND t.act IS NOT NULL`,
    params: ['org', 'calendarYear'],
  },
];

import type { FactQuery } from '../fact-query.ts';

/** Control sheets that were drawn in the days of the turn. */
export const controlFacts: readonly FactQuery[] = [
  {
    fact: 'CONTROL_SHEET_DRAWN',
    at: ['municipality', 'school'],
    // what was drawn above is nobody's own control
    sql: `SELECT COUNT(*) AS value FROM control_sheets t
      WHERE t.org_id = ? AND t.issuer_id = ? AND t.drawn_on BETWEEN ? AND ?`,
    params: ['org', 'org', 'since', 'until'],
  },
];

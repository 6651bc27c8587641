import { above, type FactQuery } from '../fact-query.ts';

/** Consultations on drafts whose years have not passed; they close once every remark is decided on. */
export const consultationFacts: readonly FactQuery[] = [
  {
    fact: 'CONSULTATION_CLOSED',
    at: above,
    sql: `SELECT COUNT(*) AS value FROM consultations t
      WHERE t.org_id = ? AND t.year_to >= ? AND t.closed_on IS NOT NULL`,
    params: ['org', 'calendarYear'],
  },
];

import type { FactQuery } from '../fact-query.ts';

const appointed = (role: 'curator' | 'municipal_coordinator') =>
  `SELECT COUNT(*) AS value FROM grants t
   WHERE t.org_id = ? AND t.role = '${role}' AND t.revoked_at IS NULL AND t.valid_from <= ?
     AND COALESCE(t.valid_until, ?) >= ?`;
const params = ['org', 'today', 'today', 'today'] as const;

/** Whom an act has appointed and who is in office today. */
export const grantFacts: readonly FactQuery[] = [
  { fact: 'CURATOR_APPOINTED', at: ['school'], sql: appointed('curator'), params },
  {
    fact: 'COORDINATOR_APPOINTED',
    at: ['municipality'],
    sql: appointed('municipal_coordinator'),
    params,
  },
];

import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';
import type { FactQuery } from '../fact-query.ts';

const params = ['org', 'calendarYear'] as const;

/** Lists of this year of which the last round stands so: a list that came back was not handed over. */
const handedOver = (fact: ProofCode, at: OrgKind, ...states: string[]): FactQuery => ({
  fact,
  at: [at],
  sql: `SELECT COUNT(DISTINCT t.id) AS value
    FROM school_lists t
    JOIN submissions s ON s.org_id = t.org_id AND s.subject = 'school_list' AND s.subject_id = t.id
    WHERE t.org_id = ? AND t.year = ? AND s.state IN (${states.map((state) => `'${state}'`).join(', ')})`,
  params,
});

/** The list of participating schools of this year on its way up. */
export const schoolListFacts: readonly FactQuery[] = [
  {
    fact: 'SCHOOL_LIST_COMPILED',
    at: ['municipality'],
    sql: `SELECT COUNT(*) AS value FROM school_lists t
      WHERE t.org_id = ? AND t.year = ? AND JSON_LENGTH(t.schools) > 0`,
    params,
  },
  handedOver('SCHOOL_LIST_SUBMITTED', 'municipality', 'waiting', 'agreed'),
  handedOver('SCHOOL_LIST_APPROVED', 'municipality', 'agreed'),
  {
    fact: 'SCHOOL_LIST_APPROVED',
    at: ['region'],
    // a region approves what its municipalities hand over: none while one of them waits or was sent back
    sql: `SELECT IF(SUM(t.state IN ('waiting', 'returned')) > 0, 0, SUM(t.state = 'agreed')) AS value
      FROM approvals t
      WHERE t.org_id = ? AND t.year_to = ? AND t.subject = 'school_list' AND t.is_last = 1
        AND t.sender_kind = 'municipality'`,
    params,
  },
  handedOver('SCHOOL_LIST_SENT', 'region', 'waiting', 'agreed'),
];

import { anywhere, type FactQuery } from '../fact-query.ts';

/** Assignments that an org has received or issued in the days of the turn. */
export const assignmentFacts: readonly FactQuery[] = [
  {
    fact: 'ASSIGNMENTS_ANSWERED',
    at: anywhere,
    // none while somebody still has to answer
    sql: `SELECT IF(SUM(a.state IN ('issued', 'returned')) > 0, 0, SUM(a.state <> 'withdrawn')) AS value
      FROM (
        SELECT t.state FROM received_assignments t WHERE t.org_id = ? AND t.issued_on BETWEEN ? AND ?
        UNION ALL
        SELECT p.state FROM assignments t
          JOIN assignment_addressees p ON p.org_id = t.org_id AND p.assignment_id = t.id
          WHERE t.org_id = ? AND t.issued_on BETWEEN ? AND ?) a`,
    params: ['org', 'since', 'until', 'org', 'since', 'until'],
  },
];

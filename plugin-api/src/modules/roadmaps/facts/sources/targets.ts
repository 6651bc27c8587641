import { above, type FactQuery } from '../fact-query.ts';

/** What a territory has laid down for those below it. */
export const targetFacts: readonly FactQuery[] = [
  {
    fact: 'TARGETS_SET',
    at: above,
    // how many years have one, from this year on; an example for a demonstration is nobody's decision
    sql: `SELECT IF(SUM(t.year = ?) > 0, COUNT(DISTINCT t.year), 0) AS value
      FROM targets t WHERE t.org_id = ? AND t.year >= ? AND t.example = 0`,
    params: ['calendarYear', 'org', 'calendarYear'],
    via: 'platform',
  },
  {
    fact: 'SAMPLES_OFFERED',
    at: ['region'],
    sql: `SELECT JSON_LENGTH(t.\`json\`, '$.samples') AS value FROM pack_versions t
      WHERE t.org_id = ? AND t.effective_from <= ?
        AND NOT EXISTS (SELECT 1 FROM pack_versions newer WHERE newer.code = t.code
          AND newer.version > t.version AND newer.effective_from <= ?)
      ORDER BY t.effective_from DESC, t.version DESC LIMIT 1`,
    params: ['org', 'today', 'today'],
    via: 'platform',
  },
];

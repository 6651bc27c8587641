import { LocalActCode } from '@nastavnik/contracts/register-kinds';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';

const inForce = 'COALESCE(t.until_on, ?) >= ?';

/** What the lists of an org tell, each as a count over its entries; `?` is always today. */
const counts = {
  WORKING_GROUP_SET: `COUNT(IF(t.kind = 'WORKING_GROUP' AND t.act IS NOT NULL AND ${inForce}, 1, NULL))`,
  PARTNERS_LISTED: "COUNT(IF(t.kind = 'PARTNER', 1, NULL))",
  PARTNER_AGREEMENTS_SIGNED: `COUNT(IF(t.kind = 'PARTNER' AND t.act IS NOT NULL AND ${inForce}, 1, NULL))`,
  FACILITIES_PROPOSED: "COUNT(IF(t.kind = 'FACILITY', 1, NULL))",
  INCENTIVES_ADOPTED: "COUNT(IF(t.kind = 'INCENTIVE' AND t.code = 'MEASURE', 1, NULL))",
  REGULATION_APPROVED: `COUNT(IF(t.kind = 'LOCAL_ACT' AND t.code = 'REGULATION' AND ${inForce}, 1, NULL))`,
  LOCAL_ACTS_COMPLETE: `COUNT(DISTINCT IF(t.kind = 'LOCAL_ACT' AND ${inForce}, t.code, NULL)) = ${LocalActCode.options.length}`,
  DECISIONS_TAKEN: "COUNT(IF(t.kind = 'DECISION', 1, NULL))",
  // none while the effect of one of them is not known
  DECISIONS_MEASURED: `IF(COUNT(IF(t.kind = 'DECISION' AND t.after_is IS NULL, 1, NULL)) > 0, 0,
    COUNT(IF(t.kind = 'DECISION', 1, NULL)))`,
} as const satisfies Partial<Record<ProofCode, string>>;

export type RegisterFact = keyof typeof counts;

/** One row whose columns are the facts; its parameters are so many times today, then the org. */
export const registerFacts = {
  sql: `SELECT ${Object.entries(counts)
    .map(([fact, sql]) => `${sql} AS ${fact}`)
    .join(', ')} FROM register_entries t WHERE t.org_id = ?`,
  todays: Object.values(counts).join(' ').split('?').length - 1,
};

import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';
import type { FactQuery } from './fact-query.ts';
import { approvalFacts } from './sources/approvals.ts';
import { assignmentFacts } from './sources/assignments.ts';
import { consultationFacts } from './sources/consultations.ts';
import { controlFacts } from './sources/control.ts';
import { coverageFacts } from './sources/coverage.ts';
import { grantFacts } from './sources/grants.ts';
import { registerFacts } from './sources/registers.ts';
import { roadmapsOwnFacts } from './sources/roadmaps.ts';
import { schoolListFacts } from './sources/school-lists.ts';
import { schoolWorkFacts } from './sources/school-work.ts';
import { targetFacts } from './sources/targets.ts';

/** Everything that is counted, source by source; a new source is a file and a line here. */
export const factQueries: readonly FactQuery[] = [
  ...schoolWorkFacts,
  ...grantFacts,
  ...registerFacts,
  ...roadmapsOwnFacts,
  ...approvalFacts,
  ...consultationFacts,
  ...schoolListFacts,
  ...targetFacts,
  ...coverageFacts,
  ...assignmentFacts,
  ...controlFacts,
];

/** What is counted of an org of a level. */
export const factQueriesAt = (level: OrgKind, facts?: ReadonlySet<ProofCode>): FactQuery[] =>
  factQueries.filter(({ at, fact }) => at.includes(level) && (facts?.has(fact) ?? true));

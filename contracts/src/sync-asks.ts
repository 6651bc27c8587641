import { z } from 'zod';
import { Id, PageQuery, SourcedId, Text } from './primitives.ts';
import { GuardCode, RunState, RunWay } from './sync-run.ts';

/** The approver names the school, the guards and the plan that were read. */
export const Approval = z
  .object({
    school: SourcedId,
    guards: z.array(GuardCode).max(20),
    planDigest: z.string().max(100),
    reason: Text(1000).optional(),
    /** «Применить без удалений»: nobody and nothing is deactivated. */
    withoutRemovals: z.boolean().default(false),
    /** Links people anew instead of letting them leave and join (G4): all certain pairs, or these. */
    relink: z
      .union([z.boolean(), z.array(z.object({ personId: Id, sourcedId: SourcedId })).max(5000)])
      .default(false),
  })
  .meta({ id: 'SyncApproval' });
export type Approval = z.infer<typeof Approval>;

export const Decision = z
  .object({ school: SourcedId, reason: Text(1000).optional() })
  .meta({ id: 'SyncDecision' });
export type Decision = z.infer<typeof Decision>;

/** A school's own state of its part; a host's of the whole run. */
export const RunQuery = PageQuery.extend({ state: RunState.optional(), way: RunWay.optional() });
export type RunQuery = z.infer<typeof RunQuery>;

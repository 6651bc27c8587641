import { z } from 'zod';
import { Year } from './due.ts';
import { ProofCode } from './roadmap-proofs.ts';
import { OrgKind } from './session.ts';

/** What the plugin itself knows of an item: so much of so much. */
export const ItemFact = z.object({
  fact: ProofCode,
  /** Whose it is: of this org, or of those below it. */
  at: OrgKind,
  title: z.string(),
  value: z.number(),
  /** Null where any number will do; of a share, where no target is set. */
  needed: z.number().nullable(),
  /** Of what: this org, orgs below that have it, records, or a share of this org. */
  of: z.enum(['org', 'schools', 'municipalities', 'records', 'percent']),
  /**
   * Which schools a share is of: of approved lists of this year, those where the plugin is on, or partly
   * the one and partly the other; null where it is no share of schools.
   */
  among: z.enum(['listed', 'connected', 'partly']).nullable(),
  /** The year of the turn, where a target is asked for and none is set for it: then nothing is met. */
  lacksTarget: Year.nullable(),
  met: z.boolean(),
});
export type ItemFact = z.infer<typeof ItemFact>;

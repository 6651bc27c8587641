import { z } from 'zod';
import { Id } from './primitives.ts';
import { ProofCode } from './roadmap-proofs.ts';
import { RoadmapItemRef } from './roadmaps.ts';
import { route } from './route.ts';
import { OrgKind } from './session.ts';

/** An organisation that a fact is asked of, with what was counted there last. */
export const FactOrg = z
  .object({
    id: Id,
    name: z.string(),
    value: z.number(),
    counted: z.boolean(),
  })
  .meta({ id: 'FactOrg' });
export type FactOrg = z.infer<typeof FactOrg>;

/** Which organisations a fact of an item counts, and which not: organisations alone, never people. */
export const FactOrgs = z
  .object({
    title: z.string(),
    /** The item that asks. */
    number: z.string(),
    at: OrgKind,
    measure: z.enum(['each', 'count', 'percent']),
    /** Of a share: what is to be reached; null where no target is set. */
    share: z.number().nullable(),
    items: z.array(FactOrg),
  })
  .meta({ id: 'FactOrgs' });
export type FactOrgs = z.infer<typeof FactOrgs>;

export const factOrgRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/roadmaps/:roadmapId/items/:itemId/facts/:fact/:at',
    summary: 'Which organisations below a fact of an item counts, and which not yet',
    may: 'roadmaps.below',
    params: RoadmapItemRef.extend({ fact: ProofCode, at: OrgKind }),
    response: FactOrgs,
  }),
};

import { z } from 'zod';
import { Id } from './primitives.ts';
import { RunPart } from './sync-run.ts';

/** One sentence of the human diff with the names behind it. */
export const PlanEntry = z
  .object({ kind: z.string(), text: z.string(), count: z.int(), names: z.array(z.string()) })
  .meta({ id: 'SyncPlanEntry' });
export type PlanEntry = z.infer<typeof PlanEntry>;

/** The same people under other identifiers, as an approver may link them (G4). */
export const RelinkList = z
  .object({
    /** «Было → стало»: one and the same by name and birth date or class; `relink: true` takes these. */
    pairs: z.array(
      z.object({ personId: Id, sourcedId: z.string(), was: z.string(), becomes: z.string() }),
    ),
    /** The name fits several, or nothing but the name fits: linked only when named one by one. */
    unsure: z.array(
      z.object({
        personId: Id,
        was: z.string(),
        candidates: z.array(z.object({ sourcedId: z.string(), becomes: z.string() })),
      }),
    ),
    /** Classes with other identifiers; they follow whichever people are linked. */
    classes: z.array(z.object({ id: Id, sourcedId: z.string(), title: z.string() })),
  })
  .meta({ id: 'SyncRelinkList' });
export type RelinkList = z.infer<typeof RelinkList>;

export const Plan = z
  .object({
    part: RunPart,
    entries: z.array(PlanEntry),
    /** Null unless G4 holds the plan. */
    relink: RelinkList.nullable(),
  })
  .meta({ id: 'SyncPlan' });
export type Plan = z.infer<typeof Plan>;

import { z } from 'zod';
import { Id, Instant } from './primitives.ts';

/** People by what they mainly are. */
export const Heads = z
  .object({ pupils: z.int(), staff: z.int(), guardians: z.int() })
  .meta({ id: 'SyncHeads' });
export type Heads = z.infer<typeof Heads>;

/** What an undo would do now; reading it changes nothing. */
export const UndoOutlook = z
  .object({
    until: Instant.nullable(),
    /** Runs that were applied later and come first, newest first: only the latest can be undone. */
    later: z.array(z.object({ runId: Id, createdAt: Instant })),
    /** Active people of the school now. */
    active: Heads,
    /** Who would be switched off: the run has brought them. */
    leave: Heads,
    /** Who would be active again. */
    back: Heads,
    /** People who would get back what was known of them before. */
    changed: z.int(),
    /** People whom the host's former identifiers would mean again. */
    relinked: z.int(),
    /** Open pairs that would want a decision: somebody of theirs leaves. */
    pairs: z.int(),
  })
  .meta({ id: 'SyncUndoOutlook' });
export type UndoOutlook = z.infer<typeof UndoOutlook>;

import { z } from 'zod';
import { Code } from './packs.ts';
import { DateOnly, Id, Text } from './primitives.ts';

/** The order of the school by which a pair was fixed. */
export const Order = z.object({ number: Text(50).min(1), date: DateOnly }).meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

export const NewPair = z
  .object({
    mentorId: Id,
    menteeIds: z.array(Id).min(1).max(15),
    form: Code,
    model: Code.nullable().default(null),
    /** Unless said, the only programme of the form that is open to pairs. */
    programmeId: Id.optional(),
    /** Both sides have agreed already. */
    agreed: z.boolean().default(false),
  })
  .meta({ id: 'NewPair' });
export type NewPair = z.infer<typeof NewPair>;

/** Fixing pairs by an order: they become active from its date. */
export const Fixing = Order.extend({
  pairIds: z.array(Id).min(1).max(500),
  /** Fix those that nothing stands against; the others stay as they are and are told of. */
  withoutRefused: z.boolean().optional(),
}).meta({ id: 'Fixing' });
export type Fixing = z.infer<typeof Fixing>;

/** The reason's outcome in the pack says whether the pair has finished, after its final meeting, or broken up. */
export const Closing = z
  .object({ reason: Code, note: Text(1000).nullable().default(null) })
  .meta({ id: 'Closing' });
export type Closing = z.infer<typeof Closing>;

/** Another mentor for the same mentees: the pair ends for a reason, and a new one is proposed. */
export const Replacing = Closing.extend({
  mentorId: Id,
  /** Mentees of a group whom the new mentor does not take: they stay behind with the old pair. */
  without: z.array(Id).max(14).optional(),
}).meta({ id: 'Replacing' });
export type Replacing = z.infer<typeof Replacing>;

/** How the curator heard what somebody else says. */
export const HeardBy = z.enum(['paper', 'voice']);
export type HeardBy = z.infer<typeof HeardBy>;

/** As long as the history keeps. */
const Reason = Text(500).nullable().default(null);

/** Those who have not answered are entered as saying yes; against a «no» or «unsure» it takes a reason. */
export const Agreeing = z
  .object({ heardBy: HeardBy.default('voice'), reason: Reason })
  .meta({ id: 'Agreeing' });
export type Agreeing = z.infer<typeof Agreeing>;

/** A reason is needed when a side has said no. */
export const Keeping = z.object({ reason: Reason }).meta({ id: 'Keeping' });
export type Keeping = z.infer<typeof Keeping>;

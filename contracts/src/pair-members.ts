import { z } from 'zod';
import { Code } from './packs.ts';
import { HeardBy, Order } from './pair-drafts.ts';
import { DateOnly, Id, Text } from './primitives.ts';
import { PersonBrief } from './roster.ts';

/** A mentee who has left a group that goes on without them. Their last day belongs to the group. */
export const Leaver = z
  .object({
    person: PersonBrief,
    /** Null for those who were there from the beginning. */
    joinedOn: DateOnly.nullable(),
    on: DateOnly,
    /** Not for the other mentees of the group. */
    reason: Code.nullable(),
    /** For the curator alone, as who wrote it down. */
    note: z.string().nullable(),
    by: PersonBrief.nullable(),
  })
  .meta({ id: 'Leaver' });
export type Leaver = z.infer<typeof Leaver>;

/** A mentee who has joined a group that was working already, by an order of their own. */
export const Joiner = z.object({ personId: Id, on: DateOnly, order: Order }).meta({ id: 'Joiner' });
export type Joiner = z.infer<typeof Joiner>;

/** Days on end in a group, both ends among them. Null: from its beginning, to its end. */
export const Stay = z
  .object({ from: DateOnly.nullable(), until: DateOnly.nullable() })
  .meta({ id: 'Stay' });
export type Stay = z.infer<typeof Stay>;

/** What a group says of its own beside its mentees. */
export const GroupParts = z.object({
  /** Who has left it before its end; absent when nobody has. */
  left: z.array(Leaver).optional(),
  /** The leaves of those who have come back since; absent when nobody has. */
  earlier: z.array(Leaver).optional(),
  /** Who has joined it after its beginning, or came back; absent when nobody has. */
  joined: z.array(Joiner).optional(),
  /** The reader's side has left the group: what has come after this day is not told. */
  seenUntil: DateOnly.optional(),
  /**
   * When the reader's side was in the group, where that is not all the time: of other days no more is
   * told than that the group met on them.
   */
  stays: z.array(Stay).optional(),
});
export type GroupParts = z.infer<typeof GroupParts>;

/** One of several leaves; the reason is one of the pack's that do not mean the programme is done. */
export const GroupLeaving = z
  .object({
    menteeId: Id,
    /** The last day in the group. */
    on: DateOnly,
    reason: Code,
    note: Text(1000).nullable().default(null),
  })
  .meta({ id: 'GroupLeaving' });
export type GroupLeaving = z.infer<typeof GroupLeaving>;

/** They are in the group from the order's date; both sides have agreed, and the curator has heard it. */
export const GroupJoining = Order.extend({
  menteeIds: z.array(Id).min(1).max(14),
  heardBy: HeardBy.default('voice'),
}).meta({ id: 'GroupJoining' });
export type GroupJoining = z.infer<typeof GroupJoining>;

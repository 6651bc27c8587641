import { z } from 'zod';
import { Due, Year } from './due.ts';
import { Code } from './pack-lists.ts';
import { DateOnly, Id, Instant, Text, Version } from './primitives.ts';
import { ProofReview } from './proof-reviews.ts';
import { RoadmapTurn } from './roadmap-turns.ts';
import { ItemNumber, RoadmapProof, RoadmapTarget } from './roadmap-items.ts';
import { RoadmapBody, RoadmapIndicator, RoadmapSection } from './roadmap-packs.ts';
import { ItemFact } from './roadmap-facts.ts';
import { ItemState, RoadmapState } from './roadmap-states.ts';
import { OrgKind } from './session.ts';

const Words = (max: number) => Text(max).min(1);

/** The act by which a roadmap came into force. */
export const RoadmapAct = z.strictObject({
  kind: Words(100),
  number: Words(50),
  date: DateOnly,
});
export type RoadmapAct = z.infer<typeof RoadmapAct>;

const Period = z
  .strictObject({ from: Year, to: Year })
  .refine(({ from, to }) => from <= to, 'roadmap.period-reversed');

const eachOnce = (all: readonly { code: string }[]) =>
  new Set(all.map(({ code }) => code)).size === all.length;

/** Whom, when and with what result: one line of a roadmap as people write it. */
export const ItemDraft = z
  .strictObject({
    number: ItemNumber,
    section: Code.nullable().default(null),
    title: Words(1_000),
    bodies: z.array(Code).min(1).max(20),
    due: Due.nullable(),
    dueNote: Text(300).default(''),
    result: Text(500).default(''),
    targets: z.array(RoadmapTarget).max(20).default([]),
    proof: RoadmapProof,
  })
  .meta({ id: 'RoadmapItemDraft' });
export type ItemDraft = z.infer<typeof ItemDraft>;

/** A due date of years that are over, which cannot be carried over without a guess. */
export const DueAsk = z
  .strictObject({
    /** exact: a day that was named for one year; ended: years that were named are over. */
    why: z.enum(['exact', 'ended']),
    was: Due,
    /** The likeliest answer; never taken by itself. */
    proposal: Due,
  })
  .meta({ id: 'RoadmapDueAsk' });
export type DueAsk = z.infer<typeof DueAsk>;

/** What shows that a turn of an item is done; what was sent back from above shows nothing. */
export const ItemProof = z
  .object({
    id: Id,
    /** The last day of the turn that it shows; null for an item without a date. */
    turn: DateOnly.nullable(),
    kind: z.enum(['data', 'document', 'mark']),
    text: z.string(),
    number: z.string().nullable(),
    day: DateOnly.nullable(),
    by: z.string(),
    at: Instant,
    confirmed: z.object({ by: z.string(), at: Instant }).nullable(),
    review: ProofReview.nullable(),
  })
  .meta({ id: 'RoadmapItemProof' });
export type ItemProof = z.infer<typeof ItemProof>;

export const RoadmapItemView = ItemDraft.extend({
  id: Id,
  /** Asks when the item is due; null once somebody has said so. */
  dueAsk: DueAsk.nullable(),
  /** The turn that counts now. */
  from: DateOnly.nullable(),
  by: DateOnly.nullable(),
  /** After it the turn is late: `by`, or where that is a day off the working day after it. */
  lastDay: DateOnly.nullable(),
  /** All turns, with the days of programmes where it hangs on them; none of an item without a day. */
  turns: z.array(RoadmapTurn),
  /** The last days of the turns that nothing shows yet; null of an item without a date. */
  openTurns: z.array(DateOnly.nullable()),
  state: ItemState,
  /** Why the item does not apply here. */
  skipReason: z.string().nullable(),
  facts: z.array(ItemFact),
  proofs: z.array(ItemProof),
  /** What is odd about it in the document that it comes from. */
  anomaly: z.string().nullable(),
  version: Version,
}).meta({ id: 'RoadmapItem' });
export type RoadmapItemView = z.infer<typeof RoadmapItemView>;

export const RoadmapBrief = z
  .object({
    id: Id,
    title: z.string(),
    level: OrgKind,
    period: z.object({ from: Year, to: Year }),
    state: RoadmapState,
    /** How many times it was submitted or put in force. */
    edition: z.int(),
    act: RoadmapAct.nullable(),
    /** The edition that the act is about, while a later one may be written; null where it is not kept. */
    inForce: z.int().nullable(),
    /** Who has agreed to what is in force, or before an act to what was handed over. */
    agreed: z.object({ by: z.string(), on: DateOnly }).nullable(),
    /** Items by state. */
    counts: z.record(ItemState, z.int()),
    changedAt: Instant,
    version: Version,
  })
  .meta({ id: 'RoadmapBrief' });
export type RoadmapBrief = z.infer<typeof RoadmapBrief>;

export const Roadmap = RoadmapBrief.extend({
  bodies: z.array(RoadmapBody),
  sections: z.array(RoadmapSection),
  indicators: z.array(RoadmapIndicator),
  items: z.array(RoadmapItemView),
  /** The day that states are told of. */
  today: DateOnly,
  may: z.object({ write: z.boolean(), confirm: z.boolean() }),
}).meta({ id: 'Roadmap' });
export type Roadmap = z.infer<typeof Roadmap>;

/** Everything of a roadmap that was submitted or put in force, as it then was. */
export const RoadmapContent = z
  .object({
    title: z.string(),
    level: OrgKind,
    period: z.object({ from: Year, to: Year }),
    bodies: z.array(RoadmapBody),
    sections: z.array(RoadmapSection),
    indicators: z.array(RoadmapIndicator),
    items: z.array(ItemDraft),
  })
  .meta({ id: 'RoadmapContent' });
export type RoadmapContent = z.infer<typeof RoadmapContent>;

/** A roadmap in force at an org above: its items for this level may begin one's own. */
export const RoadmapAbove = z
  .object({
    id: Id,
    title: z.string(),
    period: z.object({ from: Year, to: Year }),
    owner: z.object({ id: Id, name: z.string() }),
  })
  .meta({ id: 'RoadmapAbove' });
export type RoadmapAbove = z.infer<typeof RoadmapAbove>;

export const NewRoadmap = z
  .strictObject({
    title: Words(300),
    /**
     * Null takes the years of what it begins with, or when those are over as many from this year on. Due
     * dates are carried over to the first of them; what that leaves open is asked of each item.
     */
    period: Period.nullable(),
    /** A pack, a roadmap of this org or one in force above it to begin with; null for an empty one. */
    from: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pack'), packId: Id }),
        z.strictObject({ kind: z.literal('roadmap'), roadmapId: Id }),
        z.strictObject({ kind: z.literal('above'), orgId: Id, roadmapId: Id }),
      ])
      .nullable()
      .default(null),
  })
  .meta({ id: 'NewRoadmap' });
export type NewRoadmap = z.infer<typeof NewRoadmap>;

export const RoadmapChange = z
  .strictObject({
    title: Words(300),
    period: Period,
    bodies: z.array(RoadmapBody).min(1).max(50).refine(eachOnce, 'roadmap.code-twice'),
    sections: z.array(RoadmapSection).max(50).refine(eachOnce, 'roadmap.code-twice'),
    /** What targets of items count; left out they stay as they are. */
    indicators: z
      .array(RoadmapIndicator)
      .max(100)
      .refine(eachOnce, 'roadmap.code-twice')
      .optional(),
  })
  .meta({ id: 'RoadmapChange' });
export type RoadmapChange = z.infer<typeof RoadmapChange>;

export const RoadmapRef = z.object({ roadmapId: Id });
export const RoadmapItemRef = RoadmapRef.extend({ itemId: Id });
export const RoadmapProofRef = RoadmapItemRef.extend({ proofId: Id });

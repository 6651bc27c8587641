import { z } from 'zod';
import { Due, Year } from './due.ts';
import { Code } from './pack-lists.ts';
import { DateOnly, Id, Instant, Text, Version } from './primitives.ts';
import { ItemNumber, RoadmapProof, RoadmapTarget } from './roadmap-items.ts';
import { RoadmapBody, RoadmapIndicator, RoadmapSection } from './roadmap-packs.ts';
import { ProofCode } from './roadmap-proofs.ts';
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

/** What shows that a turn of an item is done. */
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
  })
  .meta({ id: 'RoadmapItemProof' });
export type ItemProof = z.infer<typeof ItemProof>;

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

export const RoadmapItemView = ItemDraft.extend({
  id: Id,
  /** The turn that counts now. */
  from: DateOnly.nullable(),
  by: DateOnly.nullable(),
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

export const NewRoadmap = z
  .strictObject({
    title: Words(300),
    /** Null takes the years of what it begins with. */
    period: Period.nullable(),
    /** A pack or a roadmap of this org to begin with; null for an empty one. */
    from: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pack'), packId: Id }),
        z.strictObject({ kind: z.literal('roadmap'), roadmapId: Id }),
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
  })
  .meta({ id: 'RoadmapChange' });
export type RoadmapChange = z.infer<typeof RoadmapChange>;

/** What somebody shows for a turn of an item. */
export const NewProof = z
  .strictObject({
    turn: DateOnly.nullable(),
    text: Words(500),
    /** Of the document that shows it; without them it is somebody's word. */
    number: Text(50).nullable().default(null),
    day: DateOnly.nullable().default(null),
  })
  .meta({ id: 'NewRoadmapProof' });
export type NewProof = z.infer<typeof NewProof>;

export const RoadmapRef = z.object({ roadmapId: Id });
export const RoadmapItemRef = RoadmapRef.extend({ itemId: Id });
export const RoadmapProofRef = RoadmapItemRef.extend({ proofId: Id });

import { z } from 'zod';
import { Due } from './due.ts';
import { Code } from './pack-lists.ts';
import { Text } from './primitives.ts';
import { type Capability, capabilities } from './roadmap-capabilities.ts';
import { ProofCode } from './roadmap-proofs.ts';
import { OrgKind } from './session.ts';

const Words = (max: number) => Text(max).min(1);
/** «3.6»: as the document itself counts. */
export const ItemNumber = z.string().regex(/^\d{1,3}(?:\.\d{1,3}){0,3}$/);
const Row = z.enum(Object.keys(capabilities) as [Capability, ...Capability[]]);

export const RoadmapTarget = z.strictObject({
  indicator: Code,
  /** «не менее»; otherwise so many are expected. */
  atLeast: z.boolean().default(false),
  /** By calendar year: { "2021": 20 }. */
  years: z.record(z.string().regex(/^20\d\d$/), z.number().min(0).max(10_000_000)),
});
export type RoadmapTarget = z.infer<typeof RoadmapTarget>;

/** What shows that an item is done. */
export const RoadmapProof = z.discriminatedUnion('kind', [
  /** All of these facts, each asked of the organisations of its level. */
  z.strictObject({
    kind: z.literal('data'),
    facts: z
      .array(z.strictObject({ fact: ProofCode, at: OrgKind }))
      .min(1)
      .max(5),
  }),
  z.strictObject({ kind: z.literal('document'), of: Words(300) }),
  /** The word of a body. */
  z.strictObject({ kind: z.literal('mark'), by: Code }),
]);
export type RoadmapProof = z.infer<typeof RoadmapProof>;

export const RoadmapItem = z
  .strictObject({
    number: ItemNumber,
    title: Words(1_000),
    section: Code.optional(),
    bodies: z.array(Code).min(1).max(20),
    /** Null: the document does not say; whoever works by it is asked. */
    due: Due.nullable(),
    dueNote: Words(300).optional(),
    result: Words(500).optional(),
    targets: z.array(RoadmapTarget).max(20).default([]),
    proof: RoadmapProof,
    /** The item of a published roadmap that it comes from. */
    source: z
      .strictObject({ territory: z.string().regex(/^\d{3}$/), number: ItemNumber })
      .optional(),
    requirements: z.array(Row).max(10).default([]),
    /** What is odd about it in the document, and how it is read here. */
    anomaly: Words(500).optional(),
  })
  .meta({ id: 'RoadmapPackItem' });
export type RoadmapItem = z.infer<typeof RoadmapItem>;

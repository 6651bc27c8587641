import { z } from 'zod';
import { Instant } from './primitives.ts';

/** What the org above has said of what was shown. */
export const ProofReview = z.object({
  state: z.enum(['confirmed', 'returned']),
  by: z.string(),
  at: Instant,
  /** What is missing; empty when it is confirmed. */
  remark: z.string(),
});
export type ProofReview = z.infer<typeof ProofReview>;

interface Shown {
  state: string;
  proofs: readonly { kind: string; review: unknown }[];
}

/** A document or a word of which nobody above has said anything, of whatever turn: the next one opens before it is read. */
export const waitsForReview = ({ state, proofs }: Shown): boolean =>
  state !== 'not_applicable' &&
  proofs.some(({ kind, review }) => kind !== 'data' && review === null);

import { z } from 'zod';
import { DateOnly } from './primitives.ts';
import { ProofBelowRef } from './roadmaps-below.ts';
import { route } from './route.ts';

/** So many are listed at once, and confirmed at once. */
export const MOST_WAITING = 200;

/** A document or a word of an org directly below of which nobody above has said anything yet. */
export const WaitingProof = ProofBelowRef.extend({
  org: z.string(),
  /** Of the item. */
  number: z.string(),
  title: z.string(),
  /** The last day of the turn that it shows; null for an item without a date. */
  turn: DateOnly.nullable(),
  text: z.string(),
  paper: z.object({ number: z.string().nullable(), day: DateOnly.nullable() }),
}).meta({ id: 'WaitingProof' });
export type WaitingProof = z.infer<typeof WaitingProof>;

export const waitingProofRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/waiting-proofs',
    summary: 'What roadmaps below have shown and nobody above has looked at, by item',
    may: 'roadmaps.below',
    response: z.object({
      items: z.array(WaitingProof),
      /** More wait than are listed. */
      more: z.boolean(),
      mayReview: z.boolean(),
    }),
  }),
  confirm: route({
    method: 'POST',
    path: '/api/v1/waiting-proofs/confirm',
    summary:
      'Confirm many at once; whatever cannot be confirmed is left, and the others are confirmed',
    may: 'roadmaps.review',
    body: z.strictObject({ proofs: z.array(ProofBelowRef).min(1).max(MOST_WAITING) }),
    response: z.object({ confirmed: z.int(), left: z.int() }),
  }),
};

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

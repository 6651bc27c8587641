import { z } from 'zod';
import { Id } from './primitives.ts';

/** How many pairs the order has fixed, and which wait for what. */
export const Fixed = z
  .object({ fixed: z.int(), left: z.array(z.object({ pairId: Id, why: z.string() })) })
  .meta({ id: 'Fixed' });
export type Fixed = z.infer<typeof Fixed>;

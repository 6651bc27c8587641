import { z } from 'zod';
import { PersonBrief } from './roster.ts';

/** One participant's part in a meeting; marks show only to whom they may. */
export const Part = z
  .object({
    person: PersonBrief,
    side: z.enum(['mentor', 'mentee']),
    attended: z.boolean(),
    answered: z.boolean(),
    /** 1 is hard, 10 is excellent; null when not given or not for this reader. */
    mark: z.int().nullable(),
    words: z.string().nullable(),
    /** Who wrote it down, when it was not the participant. */
    enteredBy: PersonBrief.nullable(),
  })
  .meta({ id: 'Part' });
export type Part = z.infer<typeof Part>;

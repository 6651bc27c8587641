import { z } from 'zod';
import { Id } from './primitives.ts';

/** A guardian whom the journal knows, and who they are to the child. */
export const Guardian = z.object({ name: z.string(), relation: z.string().nullable() });

/** Who may sign for a person. */
export const Signatory = z
  .object({
    personId: Id,
    /** Under 18 today: a guardian signs. */
    guardianSigns: z.boolean(),
    /** Signs beside the guardian today. */
    ownSignature: z.boolean(),
    isStaff: z.boolean(),
    guardians: z.array(Guardian),
  })
  .meta({ id: 'Signatory' });
export type Signatory = z.infer<typeof Signatory>;

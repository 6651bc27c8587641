import { z } from 'zod';

/** What a programme asks of whoever is joined in it; matching and the making of pairs read it. */
export const ProgrammeRules = z
  .object({
    /** By how many classes the mentor is older at least; null where classes do not matter. */
    classGap: z.int().min(0).max(10).nullable(),
    sameSex: z.boolean(),
    /** Whether the mentor may be the mentee's class teacher. */
    classTeacher: z.boolean(),
    /** Whether the mentor may be the mentee's relative. */
    relatives: z.boolean(),
    sameLanguage: z.boolean(),
    sameShift: z.boolean(),
    sameBuilding: z.boolean(),
    /** Only mentors who were interviewed, trained and admitted. */
    admitted: z.boolean(),
  })
  .meta({ id: 'ProgrammeRules' });
export type ProgrammeRules = z.infer<typeof ProgrammeRules>;

export const usualRules: ProgrammeRules = {
  classGap: null,
  sameSex: false,
  classTeacher: true,
  relatives: false,
  sameLanguage: false,
  sameShift: false,
  sameBuilding: false,
  admitted: false,
};

export const NormPeriod = z.enum(['week', 'two_weeks', 'month', 'programme']);
export type NormPeriod = z.infer<typeof NormPeriod>;

/** How often the pairs of a programme meet. */
export const MeetingNorm = z
  .object({
    /** Meetings in a period. */
    meetings: z.int().min(1).max(100),
    per: NormPeriod,
    /** A pair without a meeting for longer does not meet. */
    quietDays: z.int().min(1).max(365),
    /** How long a meeting usually takes. */
    minutes: z.int().min(5).max(600).nullable(),
  })
  .meta({ id: 'MeetingNorm' });
export type MeetingNorm = z.infer<typeof MeetingNorm>;

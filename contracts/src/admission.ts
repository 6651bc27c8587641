import { z } from 'zod';
import { Code } from './packs.ts';
import { DateOnly, Id, Text } from './primitives.ts';

/** What the interview came to. */
export const InterviewOutcome = z.enum(['ready', 'teach', 'declined']);
export type InterviewOutcome = z.infer<typeof InterviewOutcome>;

export const AdmissionDecision = z.enum(['admitted', 'conditional', 'refused']);
export type AdmissionDecision = z.infer<typeof AdmissionDecision>;

/** Whether a mentor may be given mentees: for which forms, until when, on what ground. */
export const Admission = z
  .object({
    decision: AdmissionDecision,
    /** None means every form. */
    forms: z.array(Code).max(20).default([]),
    /** The condition, or why not. */
    reason: Text(500).nullable().default(null),
    until: DateOnly.nullable().default(null),
  })
  .meta({ id: 'Admission' });
export type Admission = z.infer<typeof Admission>;

/** Where a mentor stands today; `expired` is an admission whose day has passed. */
export const AdmissionState = z.enum([
  'admitted',
  'conditional',
  'refused',
  'expired',
  'undecided',
]);
export type AdmissionState = z.infer<typeof AdmissionState>;

export const admissionWords: Record<AdmissionState, string> = {
  admitted: 'допущен',
  conditional: 'допущен с условием',
  refused: 'не допущен',
  expired: 'срок допуска истёк',
  undecided: 'решения о допуске нет',
};

/** Mentors of the base by where their admission stands. */
export const AdmissionView = z.enum(['no_interview', 'undecided', 'barred', 'admitted']);
export type AdmissionView = z.infer<typeof AdmissionView>;

/** What stands between a mentor and mentees of a form, in the order in which it is dealt with. */
export const AdmissionLack = z.enum([
  'interview',
  /** The interview said: teach first. */
  'teach',
  'declined',
  'criteria',
  'hours',
  'decision',
  /** Admitted, but to other forms. */
  'other_form',
  'expired',
  'refused',
]);
export type AdmissionLack = z.infer<typeof AdmissionLack>;

/** Where a mentor stands for one form. A training counts for each form that it suits, once. */
export const FormStanding = z
  .object({
    form: Code,
    /** The open programmes of the form; those that require it take only admitted mentors. */
    programmes: z.array(z.object({ id: Id, title: z.string(), required: z.boolean() })),
    state: AdmissionState,
    until: DateOnly.nullable(),
    hours: z.number(),
    hoursNeeded: z.number(),
    lacks: z.array(AdmissionLack),
  })
  .meta({ id: 'FormStanding' });
export type FormStanding = z.infer<typeof FormStanding>;

/** The same for the curator, who also sees the marks; `percentNow` is null while there are none. */
export const MarkedStanding = FormStanding.extend({
  percent: z.int(),
  percentNow: z.int().nullable(),
}).meta({ id: 'MarkedStanding' });
export type MarkedStanding = z.infer<typeof MarkedStanding>;

import { z } from 'zod';
import { MeetingNorm, ProgrammeRules } from './programme-rules.ts';
import { PersonKind } from './roster.ts';

/** A code that rows keep; its title is data of the pack. */
export const Code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .max(40);
export type Code = z.infer<typeof Code>;

const Words = z.string().min(1).max(1000);

/** Where a statement comes from, and whether somebody has checked it against the source. */
export const Sourced = z.object({ source: z.string().max(300), checked: z.boolean() });
export type Sourced = z.infer<typeof Sourced>;

/** An entry may say its own source where it differs from its list's. */
export const Titled = Sourced.partial().extend({ code: Code, title: z.string().min(1).max(300) });
export type Titled = z.infer<typeof Titled>;

/**
 * Why somebody needs a mentor. What a territory's pack does not say of the two marks holds as the
 * common pack says of the same code.
 */
export const Ground = Titled.extend({
  of: PersonKind,
  /** An experienced mentor counts for more. */
  vulnerable: z.boolean().optional(),
  /** Matching covers these before others. */
  first: z.boolean().optional(),
}).meta({ id: 'Ground' });
export type Ground = z.infer<typeof Ground>;

const Points = z.array(z.string().min(1).max(300)).max(20).default([]);

/** What a kind of meeting is for, how it goes, what to ask and what to write down after it. */
export const MeetingAgenda = Titled.extend({
  purpose: Words.nullable().default(null),
  agenda: Points,
  questions: Points,
  record: Points,
}).meta({ id: 'MeetingAgenda' });
export type MeetingAgenda = z.infer<typeof MeetingAgenda>;

/** The short questions about a pair, each marked from 1 to 5. */
export const PulseQuestions = Sourced.extend({
  /** Asked anew so many days after the last answer. */
  everyDays: z.int().min(7).max(365),
  /** A mark so low or lower makes a signal for the curator. */
  low: z.int().min(1).max(4),
  /** So does a mean that has fallen by so much since the last answer. */
  fall: z.number().min(0.5).max(4).default(1),
  questions: z
    .array(Titled.extend({ of: z.enum(['mentor', 'mentee']) }))
    .max(10)
    .default([]),
}).meta({ id: 'PulseQuestions' });
export type PulseQuestions = z.infer<typeof PulseQuestions>;

/** What help may be asked about, in the words of whoever asks. */
export const SignalTopic = Titled.extend({
  of: z.enum(['mentor', 'mentee', 'both']),
  /** Proposed as urgent. */
  urgent: z.boolean().default(false),
}).meta({ id: 'SignalTopic' });
export type SignalTopic = z.infer<typeof SignalTopic>;

/** What the sides of a pair are asked to look back at, each in own words. */
export const ReflectionQuestion = Titled.extend({
  of: z.enum(['mentor', 'mentee']),
  hint: z.string().max(300).nullable().default(null),
});
export type ReflectionQuestion = z.infer<typeof ReflectionQuestion>;

/** A stage of a programme: what is done in the school and outside, and what comes of it. */
export const PackStage = Titled.extend({
  inside: Words,
  outside: Words.nullable(),
  result: Words,
  due: z.string().max(100).nullable(),
});
export type PackStage = z.infer<typeof PackStage>;

/** Whether a pair has come to the goal of its plan. */
export const GoalMark = z.enum(['reached', 'partly', 'missed']);
export type GoalMark = z.infer<typeof GoalMark>;

/** Why a pair ends: whether it has finished or broken up, and which goal mark is closed by it. */
export const CloseReason = Titled.extend({
  outcome: z.enum(['finished', 'broken']),
  goal: GoalMark.optional(),
});

/** An entry of a long list, under a heading: what a teacher may lack, what one may like. */
export const Grouped = Titled.extend({ group: z.string().min(1).max(100) });

export const AgeBand = Titled.extend({
  of: z.enum(['mentor', 'mentee']),
  from: z.int().min(5).max(99),
  to: z.int().min(5).max(99),
});

/** An empty list of forms means every form. */
const OfForms = z.object({ forms: z.array(Code) });

/** One thing that is looked at when a mentor is chosen; marks go from 0 to `max`. */
export const SelectionCriterion = Titled.extend({
  ...OfForms.shape,
  hint: Words.nullable(),
  max: z.int().min(1).max(10),
}).meta({ id: 'SelectionCriterion' });
export type SelectionCriterion = z.infer<typeof SelectionCriterion>;

/** What admits a mentor to a form besides the decision of the interview. */
export const AdmissionNorm = Sourced.extend({
  ...OfForms.shape,
  /** Share of the marks that is needed for «готов». */
  percent: z.int().min(0).max(100),
  /** Hours of training with a pass. */
  hours: z.number().min(0).max(500),
}).meta({ id: 'AdmissionNorm' });
export type AdmissionNorm = z.infer<typeof AdmissionNorm>;

export const TrainingTopic = Titled.extend({
  ...OfForms.shape,
  hours: z.number().min(0.5).max(100),
}).meta({ id: 'TrainingTopic' });
export type TrainingTopic = z.infer<typeof TrainingTopic>;

export const ReadinessGroup = z.enum(['normative', 'organisational', 'methodical', 'material']);
export type ReadinessGroup = z.infer<typeof ReadinessGroup>;

/** A condition of starting a programme. */
export const ReadinessItem = Titled.extend({
  ...OfForms.shape,
  group: ReadinessGroup,
  hint: Words.nullable(),
  /** Recruiting cannot begin without it. */
  blocking: z.boolean(),
}).meta({ id: 'ReadinessItem' });
export type ReadinessItem = z.infer<typeof ReadinessItem>;

/** A programme to begin from; days and weeks are counted from its first day. */
export const ProgrammeSample = Titled.extend({
  form: Code,
  goal: Words,
  tasks: z.array(Words).max(20),
  results: z.array(Words).max(20),
  criteria: Words,
  /** Month and day on which it usually begins. */
  begins: z.string().regex(/^\d\d-\d\d$/),
  days: z.int().min(7).max(800),
  norm: MeetingNorm,
  rules: ProgrammeRules,
  stages: z.array(z.object({ title: Words, from: z.int().min(0), to: z.int().min(0) })).max(20),
  meetings: z.array(z.object({ type: Code, title: Words, week: z.int().min(1).max(60) })).max(60),
}).meta({ id: 'ProgrammeSample' });
export type ProgrammeSample = z.infer<typeof ProgrammeSample>;

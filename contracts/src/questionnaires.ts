import { z } from 'zod';
import { ConsentKind } from './consents.ts';
import { Code, Side } from './packs.ts';
import { route } from './route.ts';

/** Marks from 1 to 10, yes or no, free words, how often. */
export const QuestionScale = z.enum(['S10', 'YN', 'TXT', 'FREQ5']);
export type QuestionScale = z.infer<typeof QuestionScale>;

/** When people are asked: before the work of their pair and after it. */
export const SurveyMoment = z.enum(['entry', 'exit']);
export type SurveyMoment = z.infer<typeof SurveyMoment>;

export const SurveySide = z.enum(['mentor', 'mentee', 'curator']);
export type SurveySide = z.infer<typeof SurveySide>;

/** «A-E9»: answers are kept under it. */
export const QuestionCode = z
  .string()
  .regex(/^[A-Z]\d*(-[A-Z]?\d+)*$/)
  .max(16);
export type QuestionCode = z.infer<typeof QuestionCode>;

/** Where a statement comes from, and whether somebody has checked it against the source. */
const Sourced = z.object({ source: z.string(), checked: z.boolean() });

const Question = z.object({
  code: QuestionCode,
  scale: QuestionScale,
  /** As tables name it. */
  short: z.string(),
  /** Its words at each moment; null when it is not asked then. */
  entry: z.string().nullable(),
  exit: z.string().nullable(),
  /** Only in these forms; in all of them unless said. */
  forms: z.array(Code).optional(),
  /** Asked only of those who said yes to this one. */
  onlyAfter: QuestionCode.optional(),
  /** The part of the SWOT draft where free answers go. */
  swot: z.enum(['opportunities', 'threats']).optional(),
});

const Block = Sourced.extend({ code: Code, title: z.string(), questions: z.array(Question) });

const Questionnaire = z.object({
  /** Of one form, or of all of them. */
  form: Code.nullable(),
  side: SurveySide,
  title: z.string(),
  blocks: z.array(Code).min(1),
  /** Satisfied is whose mean of these questions at the end is not below the threshold. */
  satisfaction: Sourced.extend({
    questions: z.array(QuestionCode).min(1),
    threshold: z.number(),
  }).nullable(),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** Whose before and after are compared: of all participants of a programme, or of one pair. */
export const OutcomeOf = z.enum(['programme', 'pair']);
export type OutcomeOf = z.infer<typeof OutcomeOf>;

/** A figure that is compared before and after. */
const Outcome = Sourced.extend({
  code: Code,
  title: z.string(),
  unit: z.string(),
  /** One of `outcomeKinds`; older versions have none. */
  kind: Code.optional(),
  forms: z.array(Code),
  /** Which change is wanted. */
  better: z.enum(['more', 'less']).default('more'),
  of: z.array(OutcomeOf).default(['programme']),
  /** A yes-or-no question whose share of «да» is the figure; typed in unless said. */
  question: QuestionCode.optional(),
  side: SurveySide.optional(),
  /** What completions of pairs tell: how many mentees passed. */
  counts: z.literal('passed').optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** Questionnaires of a region, each version kept for ever: answers refer to it. */
export const QuestionnaireSet = z
  .object({
    code: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().min(1),
    title: z.string(),
    /** The words of «как часто», from the most to the least often. */
    frequencies: z.array(z.string()).length(5),
    /** Means over fewer people are not shown: they would point at somebody. A territory may ask for more, not fewer. */
    smallGroup: z.int().min(5),
    /** A question with at least this mean is a strong side, with at most that one a weak side. */
    strongFrom: z.number(),
    weakTo: z.number(),
    /** Which consent an answer of somebody needs. */
    consentNeeds: z.array(Sourced.extend({ of: Side, kind: ConsentKind })),
    blocks: z.array(Block),
    questionnaires: z.array(Questionnaire),
    /** In the order of the table; each with its outcomes. */
    outcomeKinds: z.array(z.object({ code: Code, title: z.string() })).default([]),
    outcomes: z.array(Outcome),
  })
  .meta({ id: 'QuestionnaireSet' });
export type QuestionnaireSet = z.infer<typeof QuestionnaireSet>;

export const questionnaireRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/questionnaires',
    summary: 'The questionnaires in force here',
    may: 'packs.read',
    response: QuestionnaireSet,
  }),
};

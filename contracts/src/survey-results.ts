import { z } from 'zod';
import { Code } from './packs.ts';
import { QuestionCode, QuestionScale, SurveyMoment, SurveySide } from './questionnaires.ts';
import { SurveyWave, WaveRef } from './surveys.ts';
import { route } from './route.ts';

/**
 * What came out of a question: a mean mark of S10, or a share in percent – of «да», or of those who
 * said «часто» or «очень часто». Null where nobody answered, or too few for it to be shown.
 */
const Value = z.number().nullable();

/** How many answered and what came out. */
const Outcome = z.object({ people: z.int(), value: Value });

/** Before and after, over the same people: those who answered at both moments. */
const Change = z.object({
  people: z.int(),
  before: Value,
  after: Value,
  difference: Value,
  /** The difference in percent of what was before; null when that was zero. */
  percent: Value,
});
export type Change = z.infer<typeof Change>;

/** What was asked in words has a number of answers only. */
export const QuestionResult = z
  .object({
    code: QuestionCode,
    scale: QuestionScale,
    short: z.string(),
    given: Outcome,
    change: Change.nullable(),
  })
  .meta({ id: 'QuestionResult' });
export type QuestionResult = z.infer<typeof QuestionResult>;

/** Answers of one form and side. */
export const ResultGroup = z
  .object({
    form: Code.nullable(),
    side: SurveySide,
    title: z.string(),
    asked: z.int(),
    answered: z.int(),
    /** Have answered, and their consent is not there today: not counted below. */
    uncounted: z.int(),
    /** Have answered at both moments. */
    both: z.int(),
    /** Whose mean of the chosen questions at the end is not below the threshold. */
    satisfied: z
      .object({ people: z.int(), of: z.int(), threshold: z.number(), checked: z.boolean() })
      .nullable(),
    /** Each with the mean mark of its questions. */
    blocks: z.array(
      z.object({
        title: z.string(),
        checked: z.boolean(),
        mean: Outcome,
        questions: z.array(QuestionResult),
      }),
    ),
  })
  .meta({ id: 'ResultGroup' });
export type ResultGroup = z.infer<typeof ResultGroup>;

export const SurveyResults = z
  .object({
    wave: SurveyWave,
    moment: SurveyMoment,
    /** What fewer people have said is not shown. */
    smallGroup: z.int(),
    groups: z.array(ResultGroup),
  })
  .meta({ id: 'SurveyResults' });
export type SurveyResults = z.infer<typeof SurveyResults>;

export const surveyResultRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/surveys/:waveId/results',
    summary: 'What came out of a wave, by form and side, and what has changed since the beginning',
    may: 'surveys.read',
    params: WaveRef,
    response: SurveyResults,
  }),
  table: route({
    method: 'GET',
    path: '/api/v1/surveys/:waveId/results.xlsx',
    summary: 'The same as a table',
    may: 'surveys.read',
    params: WaveRef,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // sums, and none where few have answered
    takesOut: false,
    response: z.string(),
  }),
};

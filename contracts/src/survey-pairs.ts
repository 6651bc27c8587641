import { z } from 'zod';
import { Code } from './packs.ts';
import { PairRef } from './pairs.ts';
import { Id, Instant, SchoolYear } from './primitives.ts';
import { QuestionCode, QuestionScale } from './questionnaires.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';
import { SheetState } from './survey-sheets.ts';

/** A questionnaire of somebody at one moment, behind which the whole of it can be opened. */
const Filled = z.object({ sheetId: Id, state: SheetState, answeredAt: Instant.nullable() });

/** A mark, 1 or 0 for yes or no, or the place of a frequency from 1; words stay in their sheets. */
const Mark = z.int().nullable();

export const PersonChange = z
  .object({
    person: PersonBrief,
    side: z.enum(['mentor', 'mentee']),
    entry: Filled.nullable(),
    exit: Filled.nullable(),
    /** Without it nothing that they answered is shown. */
    consentMissing: z.boolean(),
    questions: z.array(
      z.object({
        code: QuestionCode,
        scale: QuestionScale,
        short: z.string(),
        block: z.string(),
        before: Mark,
        after: Mark,
      }),
    ),
  })
  .meta({ id: 'PersonChange' });
export type PersonChange = z.infer<typeof PersonChange>;

export const PairSurveys = z
  .object({
    pairId: Id,
    form: Code,
    schoolYear: SchoolYear,
    frequencies: z.array(z.string()),
    people: z.array(PersonChange),
  })
  .meta({ id: 'PairSurveys' });
export type PairSurveys = z.infer<typeof PairSurveys>;

export const surveyPairRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/surveys',
    summary: 'What both sides of a pair answered at the beginning and at the end, for the curator',
    may: 'surveys.read',
    params: PairRef,
    response: PairSurveys,
  }),
};

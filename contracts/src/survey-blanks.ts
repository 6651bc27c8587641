import { z } from 'zod';
import { Id } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { WaveRef } from './surveys.ts';
import { route } from './route.ts';

/** Blanks in one file: a class or two; more would keep others waiting. */
export const BLANKS = 120;

/** These sheets of a wave, or all that have not been answered. */
export const BlanksAsk = z
  .strictObject({ sheetIds: z.array(Id).max(BLANKS).default([]) })
  .meta({ id: 'BlanksAsk' });
export type BlanksAsk = z.infer<typeof BlanksAsk>;

export const surveyBlankRoutes = {
  pdf: route({
    method: 'POST',
    path: '/api/v1/surveys/:waveId/blanks.pdf',
    summary: 'Questionnaires to be filled by hand, each with its code, class by class',
    may: 'surveys.write',
    params: WaveRef,
    body: BlanksAsk,
    produces: 'application/pdf',
    response: z.string(),
  }),
};

export const surveyBlankProblems = {
  'survey.nothing-to-print': plain(
    409,
    'Печатать нечего: все анкеты этого опроса уже отправлены. Чтобы напечатать отправленную, выберите её в списке «Все».',
  ),
  'survey.many-blanks': refusal(
    409,
    z.object({ most: z.int() }),
    ({ most }) =>
      `За один раз печатается не больше ${most} бланков. Выберите в списке, чьи бланки напечатать, и напечатайте их частями.`,
  ),
} as const;

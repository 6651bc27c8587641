import { z } from 'zod';
import { Id } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { ClassOrNone, SheetPart, WaveRef } from './surveys.ts';
import { route } from './route.ts';

/** Blanks in one file: a class or two; more would keep others waiting. */
export const BLANKS = 120;

/** These sheets of a wave, or all that have not been answered: of a class, of a programme. */
export const BlanksAsk = z
  .strictObject({ sheetIds: z.array(Id).max(BLANKS).default([]), ...SheetPart.shape })
  .meta({ id: 'BlanksAsk' });
export type BlanksAsk = z.infer<typeof BlanksAsk>;

/** How many a wave asks in one class or programme, and how many of them have not answered. */
const Part = z.object({ asked: z.int(), waiting: z.int(), title: z.string() });

export const WaveParts = z
  .object({
    /** By grade and letter; «none» are those without a class, last. */
    classes: z.array(Part.extend({ classId: ClassOrNone })),
    programmes: z.array(Part.extend({ programmeId: Id })),
    /** Blanks that one file holds at most. */
    most: z.int(),
  })
  .meta({ id: 'WaveParts' });
export type WaveParts = z.infer<typeof WaveParts>;

export const surveyBlankRoutes = {
  parts: route({
    method: 'GET',
    path: '/api/v1/surveys/:waveId/parts',
    summary: 'The classes and programmes that a wave asks, with how many have not answered',
    may: 'surveys.read',
    params: WaveRef,
    response: WaveParts,
  }),
  pdf: route({
    method: 'POST',
    path: '/api/v1/surveys/:waveId/blanks.pdf',
    summary: 'Questionnaires to be filled by hand, each with its code, class by class',
    may: 'surveys.write',
    params: WaveRef,
    body: BlanksAsk,
    produces: 'application/pdf',
    takesOut: 'survey_sheet',
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
      `За один раз печатается не больше ${most} бланков. Печатайте по классам или программам либо отметьте людей в списке.`,
  ),
} as const;

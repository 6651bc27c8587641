import { z } from 'zod';
import { Code } from './packs.ts';
import {
  DateOnly,
  Id,
  Instant,
  NameBeginning,
  PageQuery,
  SchoolYear,
  Text,
  Version,
  pageOf,
} from './primitives.ts';
import { SurveyMoment } from './questionnaires.ts';
import { SheetState, SurveySheet } from './survey-sheets.ts';
import { route } from './route.ts';

/** One asking of many people at one moment: who is asked stands in its sheets. */
export const SurveyWave = z
  .object({
    id: Id,
    title: z.string(),
    moment: SurveyMoment,
    /** The form whose participants are asked; null when of several. */
    form: Code.nullable(),
    schoolYear: SchoolYear,
    openedOn: DateOnly,
    dueOn: DateOnly,
    /** Answers are taken and corrected until then. */
    closedOn: DateOnly.nullable(),
    /** Participants of chosen pairs only: whoever comes later is not added. */
    chosen: z.boolean(),
    /** Only those whose time has come, when it is opened and when it grows. */
    timely: z.boolean(),
    asked: z.int(),
    answered: z.int(),
    /** Begun on a screen and not sent. */
    begun: z.int(),
    version: Version,
    changedAt: Instant,
  })
  .meta({ id: 'SurveyWave' });
export type SurveyWave = z.infer<typeof SurveyWave>;

/** A wave of a moment: of one form, of all of them, or of chosen pairs. */
export const NewWave = z
  .object({
    moment: SurveyMoment,
    /** Whose pairs are asked, unless said those of the year that goes on. */
    schoolYear: SchoolYear.optional(),
    form: Code.nullable().default(null),
    pairIds: z.array(Id).max(500).default([]),
    /** Only those whose time has come, as the outlook counts them; pairs that are named are asked whenever. */
    timely: z.boolean().default(false),
    title: Text(200).default(''),
    dueOn: DateOnly,
    /** The one who opens it answers the curator's questionnaire too. */
    withCurator: z.boolean().default(false),
  })
  .meta({ id: 'NewWave' });
export type NewWave = z.infer<typeof NewWave>;

export const WaveChanges = z
  .object({ title: Text(200).min(1), dueOn: DateOnly, closed: z.boolean() })
  .partial()
  .meta({ id: 'WaveChanges' });
export type WaveChanges = z.infer<typeof WaveChanges>;

/**
 * Of one year, form and moment: participants whom a wave would ask, and who has not been asked. An
 * earlier year stands here while its pairs go on, or have begun or ended within half a year.
 */
const Due = z.object({
  moment: SurveyMoment,
  schoolYear: SchoolYear,
  form: Code,
  people: z.int(),
  unasked: z.int(),
  /**
   * Of the unasked, those whose time has come: at the beginning all; at the end those whose pair has
   * come to its final meeting, has finished, or is of a programme or a year that ends.
   */
  due: z.int(),
});

export const SurveyOutlook = z.object({ items: z.array(Due) }).meta({ id: 'SurveyOutlook' });
export type SurveyOutlook = z.infer<typeof SurveyOutlook>;

/** A class, or «none»: people without one. */
export const ClassOrNone = z.union([Id, z.literal('none')]);
export type ClassOrNone = z.infer<typeof ClassOrNone>;

/** Of whom a wave asks: of a class, of the pairs of a programme. */
export const SheetPart = z.object({
  classId: ClassOrNone.optional(),
  programmeId: Id.optional(),
});
export type SheetPart = z.infer<typeof SheetPart>;

export const SheetsQuery = PageQuery.extend({
  ...SheetPart.shape,
  waveId: Id,
  state: z.union([SheetState, z.literal('unanswered')]).optional(),
  q: NameBeginning.optional(),
});
export type SheetsQuery = z.infer<typeof SheetsQuery>;

export const WaveRef = z.object({ waveId: Id });
export type WaveRef = z.infer<typeof WaveRef>;

export const surveyRoutes = {
  outlook: route({
    method: 'GET',
    path: '/api/v1/surveys/outlook',
    summary: 'Who is to be asked at the beginning and at the end',
    may: 'surveys.read',
    response: SurveyOutlook,
  }),
  list: route({
    method: 'GET',
    path: '/api/v1/surveys',
    summary: 'Waves of questionnaires, newest first',
    may: 'surveys.read',
    query: PageQuery,
    response: pageOf(SurveyWave),
  }),
  open: route({
    method: 'POST',
    path: '/api/v1/surveys',
    summary: 'Ask the participants of pairs',
    may: 'surveys.write',
    body: NewWave,
    status: 201,
    idempotent: true,
    response: SurveyWave,
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/surveys/:waveId',
    summary: 'One wave',
    may: 'surveys.read',
    params: WaveRef,
    response: SurveyWave,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/v1/surveys/:waveId',
    summary: 'Move the due day, close a wave or open it again',
    may: 'surveys.write',
    params: WaveRef,
    body: WaveChanges,
    ifMatch: true,
    response: SurveyWave,
  }),
  add: route({
    method: 'POST',
    path: '/api/v1/surveys/:waveId/add',
    summary: 'Ask those too who have come since',
    may: 'surveys.write',
    params: WaveRef,
    idempotent: true,
    response: z.object({ added: z.int() }),
  }),
  remind: route({
    method: 'POST',
    path: '/api/v1/surveys/:waveId/remind',
    summary: 'Remind those who have not answered',
    may: 'surveys.write',
    params: WaveRef,
    idempotent: true,
    response: z.object({ reminded: z.int() }),
  }),
  sheets: route({
    method: 'GET',
    path: '/api/v1/survey-sheets',
    summary: 'Who is asked by a wave and who has answered',
    may: 'surveys.read',
    query: SheetsQuery,
    response: pageOf(SurveySheet),
  }),
};

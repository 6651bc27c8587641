import { z } from 'zod';
import { Code } from './packs.ts';
import { DateOnly, Id, Instant, SchoolYear, Text, Version } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { ProgrammeRef } from './programmes.ts';
import { SurveyMoment } from './questionnaires.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Inner factors first, then outer ones. */
export const swotParts = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;
export type SwotPart = (typeof swotParts)[number];

/** One point a line. */
const Part = Text(20_000);
export const SwotTexts = z
  .object({ strengths: Part, weaknesses: Part, opportunities: Part, threats: Part })
  .meta({ id: 'SwotTexts' });
export type SwotTexts = z.infer<typeof SwotTexts>;

/** How many have answered on each side; a side with fewer than the least is left out. */
const Answered = z.object({ mentors: z.int(), mentees: z.int() });
export type Answered = z.infer<typeof Answered>;

/** A draft as it stands, or as it once stood. */
export const SwotVersion = SwotTexts.extend({
  version: Version,
  /** The questionnaires that it was made of. */
  moment: SurveyMoment,
  /** Whose answers are in it, counted on the day when it was made. */
  answered: Answered,
  madeOn: DateOnly,
  /** Changed by a person since it was made of answers. */
  edited: z.boolean(),
  savedBy: PersonBrief.nullable(),
  savedAt: Instant,
}).meta({ id: 'SwotVersion' });
export type SwotVersion = z.infer<typeof SwotVersion>;

export const SwotSheet = z
  .object({
    programme: z.object({ id: Id, title: z.string(), form: Code, schoolYear: SchoolYear }),
    /** Answers that could be counted today. */
    ready: z.array(Answered.extend({ moment: SurveyMoment })),
    /** Answers of fewer people on a side would name somebody. */
    smallGroup: z.int(),
    strongFrom: z.number(),
    weakTo: z.number(),
    swot: SwotVersion.nullable(),
    /** Newest first, the one in force among them. */
    versions: z.array(SwotVersion),
  })
  .meta({ id: 'SwotSheet' });
export type SwotSheet = z.infer<typeof SwotSheet>;

export const SwotAsk = z
  .object({
    moment: SurveyMoment,
    /** The version that the new draft takes the place of; null when there is none. */
    replaces: Version.nullable().default(null),
  })
  .meta({ id: 'SwotAsk' });
export type SwotAsk = z.infer<typeof SwotAsk>;

export const swotRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/programmes/:programmeId/swot',
    summary: 'The SWOT draft of a programme, its versions, and what it could be made of',
    may: 'surveys.read',
    params: ProgrammeRef,
    response: SwotSheet,
  }),
  make: route({
    method: 'POST',
    path: '/api/v1/programmes/:programmeId/swot',
    summary: 'Make a draft out of the answers; the one before is kept as a version',
    may: 'surveys.write',
    params: ProgrammeRef,
    body: SwotAsk,
    status: 201,
    idempotent: true,
    response: SwotSheet,
  }),
  change: route({
    method: 'PUT',
    path: '/api/v1/programmes/:programmeId/swot',
    summary: 'Change the words of a draft',
    may: 'surveys.write',
    params: ProgrammeRef,
    body: SwotTexts,
    ifMatch: true,
    response: SwotSheet,
  }),
  docx: route({
    method: 'GET',
    path: '/api/v1/programmes/:programmeId/swot.docx',
    summary: 'The draft as a paper to edit',
    may: 'surveys.read',
    params: ProgrammeRef,
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    takesOut: 'swot',
    response: z.string(),
  }),
};

export const swotProblems = {
  'swot.few-answers': refusal(
    409,
    z.object({ least: z.int(), mentors: z.int(), mentees: z.int() }),
    ({ least, mentors, mentees }) =>
      `Ответов пока мало: наставников – ${mentors}, наставляемых – ${mentees}, а нужно не меньше ${least} с одной стороны, иначе по черновику узнают, кто что ответил. Напомните об анкетах или введите ответы с бумаги.`,
  ),
  'swot.not-made': plain(
    404,
    'SWOT-анализ этой программы ещё не составлен. Составьте черновик по анкетам.',
  ),
} as const;

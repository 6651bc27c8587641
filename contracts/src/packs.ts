import { z } from 'zod';
import { ConsentKind } from './consents.ts';
import { ConsentNeed, ConsentText, OwnSignature, WorkdaysOff } from './pack-consents.ts';
import {
  AdmissionNorm,
  AgeBand,
  CloseReason,
  Code,
  Ground,
  Grouped,
  MeetingAgenda,
  PackStage,
  ProgrammeSample,
  PulseQuestions,
  ReadinessItem,
  ReflectionQuestion,
  SelectionCriterion,
  SignalTopic,
  Sourced,
  Titled,
  TrainingTopic,
} from './pack-lists.ts';
import { DateOnly, Id, Instant } from './primitives.ts';
import { Side } from './roster.ts';
import { route } from './route.ts';

export { Code, Side };

export const Form = Titled.extend({
  mentor: Side,
  mentee: Side,
  models: z.array(Titled),
}).meta({ id: 'Form' });
export type Form = z.infer<typeof Form>;

/** The lists of a pack whose source is said once for all entries. */
export const PackList = z.enum([
  'forms',
  'models',
  'grounds',
  'priorities',
  'bases',
  'stages',
  'meetingTypes',
  'signalTopics',
  'deficits',
  'interests',
  'ageBands',
  'closeReasons',
  'leaveReasons',
  'norms',
]);
export type PackList = z.infer<typeof PackList>;

/** A region's lists and norms that every screen needs; rows keep codes, packs keep words. */
export const Pack = z
  .object({
    code: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().min(1),
    title: z.string().min(1).max(200),
    /** The day from which it holds. */
    effectiveFrom: DateOnly.default('2020-01-01'),
    /** Where each list comes from, unless an entry says otherwise. */
    sources: z.partialRecord(PackList, Sourced).default({}),
    forms: z.array(Form),
    grounds: z.array(Ground),
    bases: z.array(Titled.extend({ side: Side })),
    consentKinds: z.array(z.object({ code: ConsentKind, title: z.string(), short: z.string() })),
    consentNeeds: z.array(ConsentNeed),
    consentTexts: z.array(ConsentText),
    ownSignature: OwnSignature.default({ from: 14, source: '', checked: false }),
    workdays: WorkdaysOff.default({ holidays: [], daysOff: [], source: '', checked: false }),
    /** What each kind of meeting is for; the agenda is offered to whoever logs one. */
    meetingTypes: z.array(MeetingAgenda),
    /** How the pair gets on, asked of both sides; without questions nobody is asked. */
    pulse: PulseQuestions.default({
      everyDays: 30,
      low: 2,
      fall: 1,
      questions: [],
      source: '',
      checked: false,
    }),
    /** What help may be asked about; the first of a side is offered first. */
    signalTopics: z.array(SignalTopic).default([]),
    stages: z.array(PackStage).default([]),
    deficits: z.array(Grouped).default([]),
    /** What one may like; offered, so that both sides of a pair say it alike. */
    interests: z.array(Grouped).default([]),
    ageBands: z.array(AgeBand).default([]),
    closeReasons: z.array(CloseReason),
    leaveReasons: z.array(Titled),
    norms: z.object({
      /** A pair without a meeting for longer does not meet. */
      notMeetingDays: z.int().min(1),
      /** A consent is said to run out this many days ahead. */
      consentEndsSoonDays: z.int().min(1),
      /** A mark of a meeting so low or lower makes a signal for the curator. */
      lowMark: z.int().min(1).max(9).default(3),
      /** How many meetings a pair is expected to have in a year. */
      meetingsPlanned: z.int().min(1),
      /** How many mentees a mentor takes unless said otherwise. */
      mentorCapacity: z.int().min(1),
      /** Years of pedagogical work below which a teacher is young. */
      youngTeacherYears: z.int().min(1),
      /** Who is counted in the coverage. */
      coverageGrades: z.object({ from: z.int(), to: z.int() }),
      /** Month and day of the yearly count. */
      countDate: z.string().regex(/^\d\d-\d\d$/),
    }),
  })
  .meta({ id: 'Pack' });
export type Pack = z.infer<typeof Pack>;

/** All of a pack: with the lists that only some pages read. Each has a seed file of its own. */
export const WholePack = Pack.extend({
  criteria: z.array(SelectionCriterion).max(200).default([]),
  admission: z.array(AdmissionNorm).max(50).default([]),
  topics: z.array(TrainingTopic).max(200).default([]),
  readiness: z.array(ReadinessItem).max(200).default([]),
  samples: z.array(ProgrammeSample).max(100).default([]),
  /** Without questions nobody is asked to look back. */
  reflection: z.array(ReflectionQuestion).max(20).default([]),
}).meta({ id: 'WholePack' });
export type WholePack = z.infer<typeof WholePack>;

/** One version of a pack that holds, held or is going to hold here. */
export const PackVersion = z
  .object({
    id: Id,
    code: z.string(),
    version: z.int(),
    title: z.string(),
    /** Whose it is; null for the common one, which comes with the product. */
    orgName: z.string().nullable(),
    effectiveFrom: DateOnly,
    loadedAt: Instant,
    /** past: another has taken its place; shadowed: a nearer org has a pack of its own. */
    standing: z.enum(['in_force', 'future', 'past', 'shadowed']),
  })
  .meta({ id: 'PackVersion' });
export type PackVersion = z.infer<typeof PackVersion>;

export const PackRef = z.object({ packId: Id });

export const packRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/pack',
    summary: 'The lists and norms in force here',
    may: 'session.read',
    response: Pack,
  }),
  version: route({
    method: 'GET',
    path: '/api/v1/packs/:packId',
    summary: 'All of one version of a pack',
    may: 'packs.read',
    params: PackRef,
    response: WholePack,
  }),
};

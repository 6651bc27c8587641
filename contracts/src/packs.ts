import { z } from 'zod';
import { ConsentKind } from './consents.ts';
import { PersonKind } from './roster.ts';
import { route } from './route.ts';

/** A code that rows keep; its title is data of the pack. */
export const Code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .max(40);
export type Code = z.infer<typeof Code>;

const Titled = z.object({ code: Code, title: z.string() });

/** Where a statement comes from, and whether somebody has checked it against the source. */
const Sourced = z.object({ source: z.string(), checked: z.boolean() });

/** Who may stand on one side of a form: pupils, staff, or people from outside. */
export const Side = z.enum([...PersonKind.options, 'external']);
export type Side = z.infer<typeof Side>;

export const Form = Titled.extend({
  mentor: Side,
  mentee: Side,
  models: z.array(Titled),
}).meta({ id: 'Form' });
export type Form = z.infer<typeof Form>;

/** Which consents an action of a form needs of whom. */
export const ConsentNeed = Sourced.extend({
  forms: z.array(Code),
  action: z.enum(['pair']),
  of: z.enum(['mentor', 'mentee', 'both']),
  /** Only of those who are under 18, or only of adults; everyone unless said. */
  age: z.enum(['minor', 'adult']).optional(),
  kinds: z.array(ConsentKind),
}).meta({ id: 'ConsentNeed' });
export type ConsentNeed = z.infer<typeof ConsentNeed>;

export const ConsentText = Sourced.extend({
  kind: ConsentKind,
  version: z.string(),
  title: z.string(),
  text: z.string(),
}).meta({ id: 'ConsentText' });
export type ConsentText = z.infer<typeof ConsentText>;

/** A region's lists and norms; rows keep codes, packs keep words. */
export const Pack = z
  .object({
    code: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().min(1),
    title: z.string(),
    forms: z.array(Form),
    grounds: z.array(Titled.extend({ of: PersonKind })),
    bases: z.array(Titled.extend({ side: Side })),
    consentKinds: z.array(z.object({ code: ConsentKind, title: z.string(), short: z.string() })),
    consentNeeds: z.array(ConsentNeed),
    consentTexts: z.array(ConsentText),
    meetingTypes: z.array(Titled),
    closeReasons: z.array(Titled.extend({ outcome: z.enum(['finished', 'broken']) })),
    leaveReasons: z.array(Titled),
    norms: z.object({
      /** A pair without a meeting for longer does not meet. */
      notMeetingDays: z.int().min(1),
      /** A consent is said to run out this many days ahead. */
      consentEndsSoonDays: z.int().min(1),
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

export const packRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/pack',
    summary: 'The lists and norms in force here',
    may: 'session.read',
    response: Pack,
  }),
};

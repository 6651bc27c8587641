import { z } from 'zod';
import { DateOnly, Instant } from './primitives.ts';

/** OneRoster writes booleans as words. */
const Truth = z.enum(['true', 'false']);
const Words = z.array(z.string());

const ref = <T extends string>(type: T) =>
  z.object({ href: z.url(), sourcedId: z.string(), type: z.literal(type) });

/** What every object has; what is gone in the host's feed stays readable as `tobedeleted`. */
const base = {
  sourcedId: z.string(),
  status: z.enum(['active', 'tobedeleted']),
  dateLastModified: Instant,
};

export const OrOrg = z
  .object({
    ...base,
    name: z.string(),
    type: z.enum(['school', 'district', 'state']),
    identifier: z.string(),
    parent: ref('org').optional(),
    children: z.array(ref('org')),
  })
  .meta({ id: 'OneRosterOrg' });

export const OrAcademicSession = z
  .object({
    ...base,
    title: z.string(),
    startDate: DateOnly,
    endDate: DateOnly,
    type: z.enum(['schoolYear', 'term']),
    /** The year in which it ends. */
    schoolYear: z.string().regex(/^\d{4}$/),
    parent: ref('academicSession').optional(),
    children: z.array(ref('academicSession')),
  })
  .meta({ id: 'OneRosterAcademicSession' });

export const OrCourse = z
  .object({ ...base, title: z.string(), courseCode: z.string() })
  .meta({ id: 'OneRosterCourse' });

export const OrClass = z
  .object({
    ...base,
    metadata: z.object({ 'ru.letter': z.string().optional() }),
    title: z.string(),
    classType: z.enum(['homeroom', 'scheduled']),
    grades: Words,
    course: ref('course'),
    school: ref('org'),
    terms: z.array(ref('academicSession')).min(1),
  })
  .meta({ id: 'OneRosterClass' });

const Metadata = z.object({
  'ru.position': z.string().optional(),
  'ru.pedagogicalSince': DateOnly.optional(),
  'ru.partTime': Truth.optional(),
});

const person = {
  ...base,
  metadata: Metadata,
  enabledUser: Truth,
  givenName: z.string(),
  familyName: z.string(),
  middleName: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  agents: z.array(ref('user')),
  grades: Words,
};

export const OrUser = z
  .object({
    ...person,
    roles: z
      .array(
        z.object({
          roleType: z.enum(['primary', 'secondary']),
          role: z.enum([
            'student',
            'teacher',
            'guardian',
            'parent',
            'relative',
            'districtAdministrator',
          ]),
          org: ref('org'),
        }),
      )
      .min(1),
    primaryOrg: ref('org'),
  })
  .meta({ id: 'OneRosterUser' });

/** 1.1 has one role and a list of orgs, and cannot do without a user name: the sourcedId stands in. */
export const OrUser11 = z
  .object({
    ...person,
    username: z.string(),
    role: z.enum(['student', 'teacher', 'guardian', 'parent', 'relative', 'administrator']),
    orgs: z.array(ref('org')).min(1),
  })
  .meta({ id: 'OneRosterUser11' });

export const OrEnrollment = z
  .object({
    ...base,
    user: ref('user'),
    class: ref('class'),
    school: ref('org'),
    role: z.enum(['student', 'teacher']),
    primary: Truth,
  })
  .meta({ id: 'OneRosterEnrollment' });

export const OrDemographics = z
  .object({
    ...base,
    birthDate: DateOnly.optional(),
    sex: z.enum(['male', 'female']).optional(),
  })
  .meta({ id: 'OneRosterDemographics' });

export const codeMinors = [
  'invaliddata',
  'invalid_filter_field',
  'invalid_selection_field',
  'invalid_sort_field',
  'unauthorisedrequest',
  'forbidden',
  'unknownobject',
  'server_busy',
  'internal_server_error',
] as const;
export type CodeMinor = (typeof codeMinors)[number];

/** The body of a refusal of OneRoster's routes. */
export const ImsxStatusInfo = z
  .object({
    imsx_codeMajor: z.literal('failure'),
    imsx_severity: z.literal('error'),
    imsx_description: z.string(),
    imsx_CodeMinor: z.object({
      imsx_codeMinorField: z.array(
        z.object({
          imsx_codeMinorFieldName: z.string(),
          imsx_codeMinorFieldValue: z.enum(codeMinors),
        }),
      ),
    }),
  })
  .meta({ id: 'ImsxStatusInfo' });
export type ImsxStatusInfo = z.infer<typeof ImsxStatusInfo>;

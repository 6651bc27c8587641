import { z } from 'zod';

/**
 * What the published OpenAPI documents of Rostering 1.2 and 1.1 ask of each object: required
 * properties, vocabularies, formats, and no property beside. Written down from the standard, not
 * from our contract, so that the two are held against each other.
 */
const truth = z.enum(['true', 'false']);
const ref = (type: string) =>
  z.strictObject({ href: z.url(), sourcedId: z.string(), type: z.literal(type) });
const words = z.array(z.string());
const date = z.iso.date();
const base = {
  sourcedId: z.string(),
  status: z.enum(['active', 'tobedeleted']),
  dateLastModified: z.iso.datetime(),
  metadata: z.record(z.string(), z.unknown()).optional(),
};
const said = z.string().optional();

const academicSession = z.strictObject({
  ...base,
  title: z.string(),
  startDate: date,
  endDate: date,
  type: z.enum(['gradingPeriod', 'semester', 'schoolYear', 'term']),
  schoolYear: z.string(),
  parent: ref('academicSession').optional(),
  children: z.array(ref('academicSession')).optional(),
});
const org = z.strictObject({
  ...base,
  name: z.string(),
  type: z.enum(['department', 'district', 'local', 'national', 'school', 'state']),
  identifier: z.string(),
  parent: ref('org').optional(),
  children: z.array(ref('org')).optional(),
});
const course = z.strictObject({
  ...base,
  title: z.string(),
  courseCode: z.string(),
  schoolYear: ref('academicSession').optional(),
  org: ref('org').optional(),
  grades: words.optional(),
  subjects: words.optional(),
  subjectCodes: words.optional(),
});
const schoolClass = z.strictObject({
  ...base,
  title: z.string(),
  course: ref('course'),
  school: ref('org'),
  terms: z.array(ref('academicSession')).min(1),
  classType: z.enum(['homeroom', 'scheduled']).optional(),
  classCode: said,
  location: said,
  grades: words.optional(),
  subjects: words.optional(),
  subjectCodes: words.optional(),
  periods: words.optional(),
});
const person = {
  ...base,
  enabledUser: truth,
  givenName: z.string(),
  familyName: z.string(),
  middleName: said,
  identifier: said,
  email: said,
  sms: said,
  phone: said,
  agents: z.array(ref('user')).optional(),
  grades: words.optional(),
};
const roles = ['aide', 'guardian', 'parent', 'proctor', 'relative', 'student', 'teacher'] as const;
const user12 = z.strictObject({
  ...person,
  username: said,
  primaryOrg: ref('org').optional(),
  roles: z
    .array(
      z.strictObject({
        roleType: z.enum(['primary', 'secondary']),
        role: z.enum([
          ...roles,
          'counselor',
          'districtAdministrator',
          'principal',
          'siteAdministrator',
          'systemAdministrator',
        ]),
        org: ref('org'),
        beginDate: date.optional(),
        endDate: date.optional(),
      }),
    )
    .min(1),
});
const user11 = z.strictObject({
  ...person,
  username: z.string(),
  role: z.enum([...roles, 'administrator']),
  orgs: z.array(ref('org')).min(1),
});
const enrollment = z.strictObject({
  ...base,
  user: ref('user'),
  class: ref('class'),
  school: ref('org'),
  role: z.enum(['administrator', 'proctor', 'student', 'teacher']),
  primary: truth,
  beginDate: date.optional(),
  endDate: date.optional(),
});
const demographics = z.strictObject({
  ...base,
  birthDate: date.optional(),
  sex: z.enum(['male', 'female', 'unspecified', 'other']).optional(),
});

/** By the envelope of a list. */
export const standard = {
  '1.2': {
    academicSessions: academicSession,
    orgs: org,
    courses: course,
    classes: schoolClass,
    users: user12,
    enrollments: enrollment,
    demographics,
  },
  '1.1': {
    academicSessions: academicSession,
    orgs: org,
    courses: course,
    classes: schoolClass,
    users: user11,
    enrollments: enrollment,
  },
} as const;

export const statusInfo = z.strictObject({
  imsx_codeMajor: z.enum(['success', 'processing', 'failure', 'unsupported']),
  imsx_severity: z.enum(['status', 'warning', 'error']),
  imsx_description: said,
  imsx_CodeMinor: z.strictObject({
    imsx_codeMinorField: z
      .array(
        z.strictObject({
          imsx_codeMinorFieldName: z.string(),
          imsx_codeMinorFieldValue: z.string(),
        }),
      )
      .min(1),
  }),
});

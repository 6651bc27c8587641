import { z } from 'zod';
import { SubmissionId } from './act-scans.ts';
import { Submissions } from './approvals.ts';
import { SubmissionState } from './approval-states.ts';
import { DateOnly, Id, Text, Version } from './primitives.ts';
import { plain } from './problem.ts';
import { RoadmapState } from './roadmap-states.ts';
import { route } from './route.ts';
import { ListedSchool, ListYear, SchoolListContent } from './school-list-content.ts';
import { OrgKind } from './session.ts';

/** The steps of the year, each with its day where a pack names one. */
const ListDays = z.object({
  compiled: DateOnly.nullable(),
  submitted: DateOnly.nullable(),
  approved: DateOnly.nullable(),
  sent: DateOnly.nullable(),
});

export const SchoolListBrief = z
  .object({
    id: Id,
    year: ListYear,
    level: OrgKind,
    state: RoadmapState,
    edition: z.int(),
    agreed: z.object({ by: z.string(), on: DateOnly }).nullable(),
    version: Version,
  })
  .meta({ id: 'SchoolListBrief' });
export type SchoolListBrief = z.infer<typeof SchoolListBrief>;

export const SchoolList = SchoolListBrief.extend({
  schools: z.array(ListedSchool),
  /** Of a municipality's draft: its schools, on the list or not. */
  candidates: z.array(z.object({ schoolId: Id, name: z.string() })),
  /** Of a region's list: what came from each municipality. */
  parts: z.array(
    z.object({ name: z.string(), state: SubmissionState.nullable(), schools: z.int() }),
  ),
  days: ListDays,
  today: DateOnly,
  may: z.object({ write: z.boolean() }),
}).meta({ id: 'SchoolList' });
export type SchoolList = z.infer<typeof SchoolList>;

const ListRef = z.object({ listId: Id });
const ONE = '/api/v1/school-lists/:listId';
const SENT = `${ONE}/submissions` as const;

export const schoolListRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/school-lists',
    summary: 'The lists of participating schools of this municipality or region, by year',
    may: 'lists.read',
    response: z.object({ items: z.array(SchoolListBrief), year: ListYear }),
  }),
  create: route({
    method: 'POST',
    path: '/api/v1/school-lists',
    summary: 'Begin the list of a year; with the schools of the year before',
    may: 'lists.write',
    body: z.strictObject({ year: ListYear }),
    status: 201,
    idempotent: true,
    response: SchoolList,
  }),
  show: route({
    method: 'GET',
    path: ONE,
    summary: 'A list: its schools with reasons, days of its steps, what came from below',
    may: 'lists.read',
    params: ListRef,
    response: SchoolList,
  }),
  change: route({
    method: 'PUT',
    path: ONE,
    summary: 'Name the schools of a municipality that take part, each with its reason',
    may: 'lists.write',
    params: ListRef,
    body: z.strictObject({
      schools: z
        .array(z.strictObject({ schoolId: Id, reason: Text(300).min(1) }))
        .max(1_000)
        .refine(
          (all) => new Set(all.map(({ schoolId }) => schoolId)).size === all.length,
          'list.school-twice',
        ),
    }),
    ifMatch: true,
    response: SchoolList,
  }),
  edition: route({
    method: 'GET',
    path: `${ONE}/editions/:edition`,
    summary: 'A list as it was when it was handed over',
    may: 'lists.read',
    params: ListRef.extend({ edition: z.coerce.number<string>().int().min(1) }),
    response: SchoolListContent,
  }),
  print: route({
    method: 'GET',
    path: `${ONE}/paper`,
    summary: 'The list as a paper to print, as it is now',
    may: 'lists.read',
    params: ListRef,
    produces: 'application/pdf',
    takesOut: false,
    response: z.string(),
  }),
  edit: route({
    method: 'GET',
    path: `${ONE}/docx`,
    summary: 'The list as a paper to edit, as it is now',
    may: 'lists.read',
    params: ListRef,
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    takesOut: false,
    response: z.string(),
  }),
  rounds: route({
    method: 'GET',
    path: SENT,
    summary: 'To whom a list goes, until when, and every round with its remarks',
    may: 'lists.read',
    params: ListRef,
    response: Submissions,
  }),
  submit: route({
    method: 'POST',
    path: SENT,
    summary: 'Hand a list over: a municipality to the regional centre, that to the ministry',
    may: 'lists.write',
    params: ListRef,
    status: 201,
    ifMatch: true,
    idempotent: true,
    response: Submissions,
  }),
  scan: route({
    method: 'GET',
    path: `${SENT}/:submissionId/scan`,
    summary: 'The scan of the act by which a round was decided',
    may: 'lists.read',
    params: ListRef.extend(SubmissionId.shape),
    produces: 'application/octet-stream',
    takesOut: false,
    response: z.string(),
  }),
  withdraw: route({
    method: 'POST',
    path: `${SENT}/withdraw`,
    summary: 'Take a list back, while nobody has decided',
    may: 'lists.write',
    params: ListRef,
    ifMatch: true,
    response: Submissions,
  }),
  reopen: route({
    method: 'POST',
    path: `${ONE}/reopen`,
    summary: 'Change a list that is approved: the next edition begins as a draft',
    may: 'lists.write',
    params: ListRef,
    ifMatch: true,
    response: SchoolList,
  }),
};

export const schoolListProblems = {
  'list.year-taken': plain(409, 'Перечень школ на этот год уже составлен. Откройте его.'),
  'list.closed': plain(
    409,
    'Перечень передан или утверждён, изменить его нельзя. Отзовите его или начните новую редакцию.',
  ),
  'list.not-closed': plain(409, 'Перечень и так открыт для изменений или ждёт решения.'),
  'list.empty': plain(409, 'В перечне нет ни одной школы. Отметьте школы, которые участвуют.'),
  'list.nothing-agreed': plain(
    409,
    'Ещё ни один муниципальный перечень не утверждён. Утвердите их на странице «На согласование».',
  ),
  'list.from-below': plain(
    409,
    'Перечень региона собирается из утверждённых муниципальных. Замечания вносит муниципалитет.',
  ),
  'list.strange-school': plain(
    409,
    'Среди отмеченных есть школа, которой в вашем муниципалитете нет. Обновите страницу.',
  ),
} as const;

import { z } from 'zod';
import type { MachineScope } from './access.ts';
import {
  ImsxStatusInfo,
  OrAcademicSession,
  OrClass,
  OrCourse,
  OrDemographics,
  OrEnrollment,
  OrOrg,
  OrUser,
  OrUser11,
} from './oneroster-wire.ts';
import { paths11, paths12 } from './oneroster-paths.ts';
import { plain, refusal } from './problem.ts';
import { SourcedId } from './primitives.ts';
import { route, type RouteSpec } from './route.ts';

export const ONEROSTER_12 = '/ims/oneroster/rostering/v1p2';
export const ONEROSTER_11 = '/ims/oneroster/v1p1';

const PURL = 'https://purl.imsglobal.org/spec/or/v1p2/scope';
/**
 * The standard's scopes and ours. Its «core» is the same data without the nested reads; we keep no
 * such distinction: a nested read shows nothing that the lists do not.
 */
export const oneRosterScopes: Record<string, MachineScope> = {
  [`${PURL}/roster-core.readonly`]: 'roster.read',
  [`${PURL}/roster.readonly`]: 'roster.read',
  [`${PURL}/roster-demographics.readonly`]: 'demographics.read',
};

/** What is listed: the nouns of the standard. */
export const orCollections = [
  'academicSessions',
  'classes',
  'courses',
  'demographics',
  'enrollments',
  'gradingPeriods',
  'orgs',
  'schools',
  'students',
  'teachers',
  'terms',
  'users',
] as const;
export type OrCollection = (typeof orCollections)[number];

/** The property of an answer that holds the list, and the one that holds a single object. */
export const envelopes: Record<OrCollection, readonly [many: string, one: string]> = {
  academicSessions: ['academicSessions', 'academicSession'],
  classes: ['classes', 'class'],
  courses: ['courses', 'course'],
  demographics: ['demographics', 'demographics'],
  enrollments: ['enrollments', 'enrollment'],
  gradingPeriods: ['academicSessions', 'academicSession'],
  orgs: ['orgs', 'org'],
  schools: ['orgs', 'org'],
  students: ['users', 'user'],
  teachers: ['users', 'user'],
  terms: ['academicSessions', 'academicSession'],
  users: ['users', 'user'],
};

const shapes = (user: z.ZodObject): Record<OrCollection, z.ZodObject> => ({
  academicSessions: OrAcademicSession,
  classes: OrClass,
  courses: OrCourse,
  demographics: OrDemographics,
  enrollments: OrEnrollment,
  gradingPeriods: OrAcademicSession,
  orgs: OrOrg,
  schools: OrOrg,
  students: user,
  teachers: user,
  terms: OrAcademicSession,
  users: user,
});

export const MAX_ROWS = 10_000;

/** Parameters that the standard does not know are let be, as its clients expect. */
const OneQuery = z.looseObject({ fields: z.string().max(2_000).optional() });
const ManyQuery = OneQuery.extend({
  limit: z.coerce.number<number>().int().min(1).max(MAX_ROWS).default(100),
  offset: z.coerce.number<number>().int().min(0).max(100_000_000).default(0),
  sort: z.string().max(100).optional(),
  orderBy: z.enum(['asc', 'desc']).default('asc'),
  filter: z.string().max(2_000).optional(),
});
export type ManyQuery = z.output<typeof ManyQuery>;

/** One read of the standard: its route and what it reads. */
export interface OrRead {
  route: RouteSpec;
  version: '1.1' | '1.2';
  collection: OrCollection;
  one: boolean;
}

/** Reads of a version by operation: the path, whose last noun or first one says what is read. */
function readsOf<Name extends string>(
  version: OrRead['version'],
  paths: Record<Name, string>,
): Record<Name, OrRead> {
  const schemas = shapes(version === '1.2' ? OrUser : OrUser11);
  const root = version === '1.2' ? ONEROSTER_12 : ONEROSTER_11;
  const reads = Object.entries<string>(paths).map(([name, path]): [string, OrRead] => {
    const one = path.endsWith('/:sourcedId');
    const collection = path.split('/').at(one ? -2 : -1) as OrCollection;
    const [many, single] = envelopes[collection];
    const schema = schemas[collection];
    const inPath = [...path.matchAll(/:(\w+)/g)].map(([, param]) => [param, SourcedId]);
    const spec: RouteSpec = {
      method: 'GET',
      path: `${root}${path}`,
      summary: `OneRoster ${version}: ${one ? `one of ${collection}` : collection}`,
      may: { scope: collection === 'demographics' ? 'demographics.read' : 'roster.read' },
      ...(inPath.length > 0 && { params: z.object(Object.fromEntries(inPath)) }),
      query: one ? OneQuery : ManyQuery,
      produces: 'application/json',
      // a host reads back what it has itself handed over
      takesOut: false,
      refusal: ImsxStatusInfo,
      response: z.object({ [one ? single : many]: one ? schema : z.array(schema) }),
    };
    return [name, { route: spec, version, collection, one }];
  });
  return Object.fromEntries(reads) as Record<Name, OrRead>;
}

export const reads12 = readsOf('1.2', paths12);
export const reads11 = readsOf('1.1', paths11);

const routesOf = <Name extends string>(reads: Record<Name, OrRead>) =>
  Object.fromEntries(
    Object.entries<OrRead>(reads).map(([name, read]) => [name, read.route]),
  ) as Record<Name, RouteSpec>;

export const oneRosterRoutes = {
  ...routesOf(reads12),
  discovery: route({
    method: 'GET',
    path: `${ONEROSTER_12}/discovery/onerosterv1p2rostersservice_openapi3_v1p0.json`,
    summary: 'What this OneRoster provider serves, as the standard wants it described',
    may: 'public',
    response: z.looseObject({ openapi: z.string() }),
    maxAge: 3_600,
  }),
  exportCsv: route({
    method: 'GET',
    path: '/sync/v1/export',
    summary: 'All that is held, as a OneRoster 1.2 CSV package in bulk mode',
    may: { scope: 'roster.read' },
    produces: 'application/zip',
    takesOut: false,
    response: z.string(),
  }),
};

export const oneRoster11Routes = routesOf(reads11);

const field = z.object({ field: z.string() });

/** Refusals of what a OneRoster client asks for. */
export const oneRosterProblems = {
  'filter.malformed': plain(
    400,
    "Фильтр записан неверно. Образец: familyName='Иванов' AND status='active'; кавычка в значении удваивается.",
  ),
  'filter.unknown-field': refusal(400, field, ({ field }) => `По полю ${field} отбор невозможен.`),
  'selection.unknown-field': refusal(400, field, ({ field }) => `Поля ${field} здесь нет.`),
  'sort.unknown-field': refusal(400, field, ({ field }) => `По полю ${field} упорядочить нельзя.`),
} as const;

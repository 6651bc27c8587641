import { z } from 'zod';
import { Code } from './packs.ts';
import { Pass } from './passes.ts';
import {
  DateOnly,
  Id,
  NameBeginning,
  PageQuery,
  PersonName,
  Text,
  Version,
  pageOf,
} from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { RecordCheck, SeenCheck } from './record-checks.ts';
import { route } from './route.ts';

/** Where a mentor from outside comes from. */
export const ExternalKind = z.enum([
  'graduate',
  'student',
  'employee',
  'parent',
  'veteran',
  'other',
]);
export type ExternalKind = z.infer<typeof ExternalKind>;

export const externalKindWords: Record<ExternalKind, string> = {
  graduate: 'выпускник школы',
  student: 'студент',
  employee: 'сотрудник организации',
  parent: 'родитель',
  veteran: 'ветеран',
  other: 'другое',
};

const Details = z.strictObject({
  family: Text(150).min(1),
  given: Text(150).min(1),
  middle: Text(150).nullable().default(null),
  /** Asked of those who may be under 18: then a guardian signs for them. */
  birthDate: DateOnly.nullable().default(null),
  kind: ExternalKind,
  /** Where they work or study. */
  place: Text(200).min(1),
  /** What they are there. */
  post: Text(100).nullable().default(null),
  email: z.email().max(255).nullable().default(null),
  phone: Text(64).nullable().default(null),
});

/** A mentor whom the school itself knows: no journal keeps them. */
export const ExternalMentor = z
  .object({
    id: Id,
    name: PersonName,
    birthDate: DateOnly.nullable(),
    kind: ExternalKind,
    place: z.string(),
    post: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    /** The sub-base; null when out of the base. */
    base: Code.nullable(),
    /** How many mentees they have now, and how many they may have. */
    mentees: z.int(),
    capacity: z.int().nullable(),
    recordCheck: SeenCheck.nullable(),
    /** The newest link of theirs that nobody has ended. */
    pass: Pass.omit({ person: true }).nullable(),
    version: Version,
  })
  .meta({ id: 'ExternalMentor' });
export type ExternalMentor = z.infer<typeof ExternalMentor>;

export const NewExternal = Details.extend({
  base: Code,
  /** Unless said, as the pack says. */
  capacity: z.int().min(1).max(30).optional(),
  competences: z.array(Text(100).min(1)).max(20).default([]),
  recordCheck: RecordCheck.nullable().default(null),
}).meta({ id: 'NewExternal' });
export type NewExternal = z.infer<typeof NewExternal>;

export const ExternalChanges = Details.meta({ id: 'ExternalChanges' });
export type ExternalChanges = z.infer<typeof ExternalChanges>;

export const ExternalsQuery = PageQuery.extend({ q: NameBeginning.optional() });
export type ExternalsQuery = z.infer<typeof ExternalsQuery>;

export const ExternalRef = z.object({ personId: Id });

export const externalRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/external-mentors',
    summary: 'Mentors whom the school has added itself, with their links',
    may: 'mentors.read',
    query: ExternalsQuery,
    response: pageOf(ExternalMentor),
  }),
  add: route({
    method: 'POST',
    path: '/api/v1/external-mentors',
    summary: 'Add a graduate, a student or somebody from a partner and take them into the base',
    may: 'mentors.write',
    body: NewExternal,
    status: 201,
    idempotent: true,
    response: ExternalMentor,
  }),
  update: route({
    method: 'PATCH',
    path: '/api/v1/external-mentors/:personId',
    summary: 'Change what the school knows of a mentor from outside',
    may: 'mentors.write',
    params: ExternalRef,
    body: ExternalChanges,
    ifMatch: true,
    response: ExternalMentor,
  }),
};

export const externalProblems = {
  'external.already': refusal(
    409,
    z.object({ name: z.string() }),
    ({ name }) =>
      `${name} уже есть среди внешних наставников. Если это другой человек, укажите отчество или дату рождения.`,
  ),
  'external.base-inside': plain(
    409,
    'Для внешнего наставника выберите подбазу «Выпускники» или «Предприятия и организации».',
  ),
} as const;

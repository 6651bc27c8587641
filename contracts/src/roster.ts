import { z } from 'zod';
import { Id, NameBeginning, PageQuery, PersonName, pageOf } from './primitives.ts';
import { plain } from './problem.ts';
import { route } from './route.ts';

/** A person as any list shows them. */
export const PersonBrief = z
  .object({
    id: Id,
    name: PersonName,
    /** «7Б»; null for those who do not study here. */
    classTitle: z.string().nullable(),
    position: z.string().nullable(),
  })
  .meta({ id: 'PersonBrief' });
export type PersonBrief = z.infer<typeof PersonBrief>;

/** What a person is at this school. */
export const PersonKind = z.enum(['pupil', 'staff']);
export type PersonKind = z.infer<typeof PersonKind>;

/** Who may stand on one side of a form: pupils, staff, or people from outside. */
export const Side = z.enum([...PersonKind.options, 'external']);
export type Side = z.infer<typeof Side>;

export const Grade = z.int().min(1).max(12);

export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A time of the week when a person is free; Monday is 1. */
export const FreeSlot = z
  .object({ weekday: z.int().min(1).max(7), from: ClockTime, until: ClockTime })
  .meta({ id: 'FreeSlot' });
export type FreeSlot = z.infer<typeof FreeSlot>;

export const FreeSlots = z.array(FreeSlot).max(30);

/** How many were taken into a base, and how many were there already. */
export const Added = z.object({ added: z.int(), already: z.int() }).meta({ id: 'Added' });
export type Added = z.infer<typeof Added>;

/** A homeroom class with what is needed to choose it. */
export const SchoolClass = z
  .object({
    id: Id,
    title: z.string(),
    grade: Grade.nullable(),
    letter: z.string().nullable(),
    pupils: z.int(),
    teacher: PersonBrief.nullable(),
    /** Whose word the class teacher is by; the school has one only where the journal gives none. */
    teacherBy: z.enum(['journal', 'school']).nullable(),
  })
  .meta({ id: 'SchoolClass' });
export type SchoolClass = z.infer<typeof SchoolClass>;

export const ClassRef = z.object({ classId: Id });

/** Who is the class teacher by the school's own word; null takes that word back. */
export const ClassTeacher = z
  .strictObject({ personId: Id.nullable() })
  .meta({ id: 'ClassTeacher' });
export type ClassTeacher = z.infer<typeof ClassTeacher>;

/** A person of the roster who may be taken into a base. */
export const RosterPerson = PersonBrief.extend({
  kind: Side,
  grade: Grade.nullable(),
  birthYear: z.int().nullable(),
  /** Works as a teacher for less than three years. */
  young: z.boolean(),
}).meta({ id: 'RosterPerson' });
export type RosterPerson = z.infer<typeof RosterPerson>;

export const PeopleQuery = PageQuery.extend({
  /** `external`: those whom the school has added itself. */
  kind: Side,
  q: NameBeginning.optional(),
  classId: Id.optional(),
  /** Leaves out those who are in this base already. */
  outside: z.enum(['mentees', 'mentors']).optional(),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

export const rosterRoutes = {
  classes: route({
    method: 'GET',
    path: '/api/v1/classes',
    summary: 'The homeroom classes of the school',
    may: 'roster.read',
    response: z.object({ items: z.array(SchoolClass) }),
  }),
  setTeacher: route({
    method: 'PUT',
    path: '/api/v1/classes/:classId/teacher',
    summary: 'Name the class teacher where the journal gives none, or take that word back',
    may: 'classes.write',
    params: ClassRef,
    body: ClassTeacher,
    response: SchoolClass,
  }),
  people: route({
    method: 'GET',
    path: '/api/v1/people',
    summary: 'Pupils, staff or people from outside whom the school knows, to build a base from',
    may: 'roster.read',
    query: PeopleQuery,
    response: pageOf(RosterPerson),
  }),
};

export const rosterProblems = {
  'class.teacher-given': plain(
    409,
    'Классного руководителя этого класса указывает журнал: изменить его можно только там.',
  ),
  'class.teacher-not-staff': plain(
    409,
    'Классным руководителем может быть только сотрудник школы.',
  ),
} as const;

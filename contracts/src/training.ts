import { z } from 'zod';
import { Code } from './packs.ts';
import { DateOnly, Id, SchoolYear, Text, Version, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';
import { MentorTraining } from './selection.ts';

const Hours = z.number().min(0.5).max(100).multipleOf(0.5);

/** A line of the school's plan of training. */
export const TrainingDraft = z
  .object({
    /** Of the pack; none for a topic of the school's own. */
    topic: Code.nullable().default(null),
    title: Text(300).min(1),
    hours: Hours,
    on: DateOnly,
    trainer: Text(200).nullable().default(null),
    place: Text(200).nullable().default(null),
  })
  .meta({ id: 'TrainingDraft' });
export type TrainingDraft = z.infer<typeof TrainingDraft>;

export const Training = TrainingDraft.extend({
  id: Id,
  schoolYear: SchoolYear,
  invited: z.int(),
  attended: z.int(),
  /** Attendance has been written down. */
  marked: z.boolean(),
  version: Version,
}).meta({ id: 'Training' });
export type Training = z.infer<typeof Training>;

/** Who is asked to a training and who has come. */
export const TrainingCard = Training.extend({
  people: z.array(z.object({ person: PersonBrief, attended: z.boolean().nullable() })),
}).meta({ id: 'TrainingCard' });
export type TrainingCard = z.infer<typeof TrainingCard>;

export const NewTrainings = z
  .object({ items: z.array(TrainingDraft).min(1).max(50) })
  .meta({ id: 'NewTrainings' });
export type NewTrainings = z.infer<typeof NewTrainings>;

/** The whole list of a training: who is left out of it is not asked any more. */
export const Attendance = z
  .object({
    people: z.array(z.object({ mentorId: Id, attended: z.boolean().nullable() })).max(500),
  })
  .meta({ id: 'Attendance' });
export type Attendance = z.infer<typeof Attendance>;

export const TrainingRef = z.object({ trainingId: Id });

export const trainingRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/trainings',
    summary: "The school's plan of training for a school year",
    may: 'training.write',
    query: z.object({ schoolYear: z.coerce.number<number>().pipe(SchoolYear).optional() }),
    response: z.object({ schoolYear: SchoolYear, items: z.array(Training) }),
  }),
  mine: route({
    method: 'GET',
    path: '/api/v1/my/trainings',
    summary: "The reader's own trainings and hours",
    may: 'training.read',
    response: z.object({ hours: z.number(), items: z.array(MentorTraining) }),
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/trainings/:trainingId',
    summary: 'One training with its people',
    may: 'training.write',
    params: TrainingRef,
    response: TrainingCard,
  }),
  create: route({
    method: 'POST',
    path: '/api/v1/trainings',
    summary: 'Put trainings into the plan',
    may: 'training.write',
    body: NewTrainings,
    status: 201,
    idempotent: true,
    response: z.object({ added: z.int() }),
  }),
  update: route({
    method: 'PUT',
    path: '/api/v1/trainings/:trainingId',
    summary: 'Change a training',
    may: 'training.write',
    params: TrainingRef,
    body: TrainingDraft,
    ifMatch: true,
    response: TrainingCard,
  }),
  attend: route({
    method: 'PUT',
    path: '/api/v1/trainings/:trainingId/attendance',
    summary: 'Write down who is asked and who has come',
    may: 'training.write',
    params: TrainingRef,
    body: Attendance,
    ifMatch: true,
    response: TrainingCard,
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/v1/trainings/:trainingId',
    summary: 'Take a training that nobody has come to out of the plan',
    may: 'training.write',
    params: TrainingRef,
    ifMatch: true,
    response: z.object({ removed: z.literal(true) }),
  }),
};

export const trainingProblems = {
  'training.in-future': refusal(
    409,
    z.object({ on: DateOnly }),
    ({ on }) =>
      `Занятие назначено на ${dayInFigures(on)}: отметить присутствие можно в этот день и позже.`,
  ),
  'training.not-mentor': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) => `Нет в базе наставников: ${names.join(', ')}. Сначала добавьте в базу.`,
  ),
  'training.attended': plain(
    409,
    'На занятии отмечены присутствующие: убрать его из плана нельзя. Сначала снимите отметки.',
  ),
} as const;

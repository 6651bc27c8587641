import { z } from 'zod';
import { FormStanding } from './admission.ts';
import { Code } from './packs.ts';
import { DateOnly, Id, SchoolYear, Text, Version, dayInFigures } from './primitives.ts';
import { refusal } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';
import { Cancelled, MentorTraining } from './selection.ts';

const Hours = z.number().min(0.5).max(100).multipleOf(0.5);

/** A line of the school's plan of training. */
export const TrainingDraft = z
  .object({
    /** Of the pack; none for a topic of the school's own. */
    topic: Code.nullable().default(null),
    title: Text(300).min(1),
    hours: Hours,
    /** For which forms its hours count; none means every form. */
    forms: z.array(Code).max(20).default([]),
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
  cancelled: Cancelled.nullable(),
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

/** The reader's own way to the work of a mentor. */
export const MyTrainings = z
  .object({
    /** Of everything that they came to, each training once. */
    hours: z.number(),
    /** By form; none for whoever has left the base. */
    standings: z.array(FormStanding),
    /** On what condition they are admitted. */
    condition: z.string().nullable(),
    items: z.array(MentorTraining),
  })
  .meta({ id: 'MyTrainings' });
export type MyTrainings = z.infer<typeof MyTrainings>;

export const Cancelling = z
  .object({
    reason: Text(300).min(1),
    /** Marks of who came are taken back with the hours that they gave. */
    dropHours: z.boolean().default(false),
  })
  .meta({ id: 'TrainingCancelling' });
export type Cancelling = z.infer<typeof Cancelling>;

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
    summary: "The reader's own trainings, hours and admission by form",
    may: 'training.read',
    response: MyTrainings,
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
  cancel: route({
    method: 'POST',
    path: '/api/v1/trainings/:trainingId/cancel',
    summary: 'Call a training off; those who were asked to it see why',
    may: 'training.write',
    params: TrainingRef,
    body: Cancelling,
    ifMatch: true,
    idempotent: true,
    response: TrainingCard,
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/v1/trainings/:trainingId',
    summary: 'Take a training that nobody was asked to out of the plan',
    may: 'training.write',
    params: TrainingRef,
    ifMatch: true,
    response: z.object({ removed: z.literal(true) }),
  }),
};

const markedWords = { on: 'дату', hours: 'часы', forms: 'формы' } as const;

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
  'training.marked': refusal(
    409,
    z.object({ fields: z.array(z.enum(['on', 'hours', 'forms'])) }),
    ({ fields }) =>
      `На занятии отмечено присутствие, по нему зачтены часы: ${fields.map((field) => markedWords[field]).join(', ')} менять нельзя. ` +
      'Сначала снимите отметки в списке участников или добавьте другое занятие.',
  ),
  'training.attended': refusal(
    409,
    z.object({ attended: z.int() }),
    ({ attended }) =>
      `На занятии отмечены присутствующие (${attended}): с отменой их часы пропадут. Подтвердите, что отметки надо снять, или оставьте занятие в плане.`,
  ),
  'training.invited': refusal(
    409,
    z.object({ invited: z.int() }),
    ({ invited }) =>
      `На занятие уже приглашены (${invited}): убрать его из плана нельзя. Отмените занятие с причиной – приглашённые её увидят.`,
  ),
  'training.cancelled': refusal(
    409,
    z.object({ reason: z.string() }),
    ({ reason }) => `Занятие отменено: ${reason}. Добавьте в план новое занятие.`,
  ),
} as const;

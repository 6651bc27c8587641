import { z } from 'zod';
import {
  Admission,
  AdmissionState,
  AdmissionView,
  InterviewOutcome,
  MarkedStanding,
} from './admission.ts';
import { MentorRef } from './mentors.ts';
import { Code } from './packs.ts';
import { DateOnly, Id, NameBeginning, PageQuery, Text, Version, pageOf } from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Marks by the criteria of a form and the interview's result. */
export const Interview = z
  .object({
    form: Code,
    /** By the criteria of the pack that stand for the form. */
    marks: z.record(Code, z.int().min(0).max(10)),
    on: DateOnly,
    /** Who talked with the mentor. */
    by: Text(200).min(1),
    outcome: InterviewOutcome,
    note: Text(1000).nullable().default(null),
  })
  .meta({ id: 'Interview' });
export type Interview = z.infer<typeof Interview>;

/** A mentor of the base on the way from a candidate to one who may work. */
export const Selection = z
  .object({
    mentorId: Id,
    person: PersonBrief,
    base: Code,
    interview: Interview.pick({ form: true, on: true, outcome: true }).nullable(),
    /** Of the trainings that the mentor came to. */
    hours: z.number(),
    state: AdmissionState,
    until: DateOnly.nullable(),
  })
  .meta({ id: 'Selection' });
export type Selection = z.infer<typeof Selection>;

export const Cancelled = z.object({ on: DateOnly, reason: z.string() });

/** A training as one mentor has it; `attended` is null until it is marked. */
export const MentorTraining = z.object({
  id: Id,
  title: z.string(),
  hours: z.number(),
  /** For which forms its hours count; none means every form. */
  forms: z.array(Code),
  on: DateOnly,
  trainer: z.string().nullable(),
  place: z.string().nullable(),
  cancelled: Cancelled.nullable(),
  attended: z.boolean().nullable(),
});
export type MentorTraining = z.infer<typeof MentorTraining>;

/** All about the selection of one mentor; version 1 until something is written. */
export const SelectionCard = Selection.extend({
  interview: Interview.nullable(),
  admission: Admission.extend({
    decidedOn: DateOnly,
    decidedBy: PersonBrief.nullable(),
  }).nullable(),
  /** By form: those of the mentor's pairs, interview and admission, or else the usual one. */
  standings: z.array(MarkedStanding),
  trainings: z.array(MentorTraining),
  version: Version,
}).meta({ id: 'SelectionCard' });
export type SelectionCard = z.infer<typeof SelectionCard>;

export const SelectionView = z.enum(['all', ...AdmissionView.options]);
export type SelectionView = z.infer<typeof SelectionView>;

export const SelectionQuery = PageQuery.extend({
  view: SelectionView.default('all'),
  q: NameBeginning.optional(),
});
export type SelectionQuery = z.infer<typeof SelectionQuery>;

export const SelectionCounts = z.record(SelectionView, z.int()).meta({ id: 'SelectionCounts' });
export type SelectionCounts = z.infer<typeof SelectionCounts>;

export const selectionRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/selection',
    summary: 'Mentors of the base with their interview, hours and admission',
    may: 'training.write',
    query: SelectionQuery,
    response: pageOf(Selection),
  }),
  counts: route({
    method: 'GET',
    path: '/api/v1/selection/counts',
    summary: 'How many mentors each view of the selection holds',
    may: 'training.write',
    response: SelectionCounts,
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/selection/:mentorId',
    summary: 'The selection of one mentor',
    may: 'training.write',
    params: MentorRef,
    response: SelectionCard,
  }),
  interview: route({
    method: 'PUT',
    path: '/api/v1/selection/:mentorId/interview',
    summary: "Write down the marks by criteria and the interview's result",
    may: 'training.write',
    params: MentorRef,
    body: Interview,
    ifMatch: true,
    response: SelectionCard,
  }),
  admit: route({
    method: 'PUT',
    path: '/api/v1/selection/:mentorId/admission',
    summary: 'Admit a mentor, with a condition or without, or refuse',
    may: 'training.write',
    params: MentorRef,
    body: Admission,
    ifMatch: true,
    response: SelectionCard,
  }),
};

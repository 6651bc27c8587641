import { z } from 'zod';
import { Code, ProgrammeSample } from './pack-lists.ts';
import { Order } from './pair-drafts.ts';
import { DateOnly, Id, PageQuery, SchoolYear, Text, pageOf } from './primitives.ts';
import { Programme, ProgrammeCard, ProgrammeChanges } from './programme-cards.ts';
import { ProgrammeState, ProgrammeStep } from './programme-states.ts';
import { route } from './route.ts';

export const ProgrammesQuery = PageQuery.extend({
  /** `open` is everything that is neither closed nor cancelled. */
  view: z.enum(['open', ...ProgrammeState.options]).default('open'),
  form: Code.optional(),
  schoolYear: z.coerce.number<number>().pipe(SchoolYear).optional(),
});
export type ProgrammesQuery = z.infer<typeof ProgrammesQuery>;

export const NewProgramme = z
  .object({
    form: Code,
    schoolYear: SchoolYear,
    /** The sample to copy; without it the draft is empty. */
    sample: Code.nullable().default(null),
    title: Text(300).min(1).optional(),
  })
  .meta({ id: 'NewProgramme' });
export type NewProgramme = z.infer<typeof NewProgramme>;

export const ProgrammeMove = z
  .object({
    step: ProgrammeStep,
    /** The order that approves it. */
    act: Order.optional(),
    /** Why it is cancelled. */
    reason: Text(500).min(1).optional(),
  })
  .meta({ id: 'ProgrammeMove' });
export type ProgrammeMove = z.infer<typeof ProgrammeMove>;

/** Marks a condition as met, with the document that shows it; without a day the mark is taken back. */
export const ReadinessMark = z
  .object({ doneOn: DateOnly.nullable(), document: Text(300).nullable().default(null) })
  .meta({ id: 'ReadinessMark' });
export type ReadinessMark = z.infer<typeof ReadinessMark>;

export const ProgrammeRef = z.object({ programmeId: Id });
const may = { read: 'programmes.read', write: 'programmes.write' } as const;

export const programmeRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/programmes',
    summary: 'Programmes of the school',
    may: may.read,
    query: ProgrammesQuery,
    response: pageOf(Programme),
  }),
  counts: route({
    method: 'GET',
    path: '/api/v1/programmes/counts',
    summary: 'How many programmes are in each state',
    may: may.read,
    response: z.record(z.enum(['open', ...ProgrammeState.options]), z.int()),
  }),
  samples: route({
    method: 'GET',
    path: '/api/v1/programmes/samples',
    summary: 'The samples of the pack that a draft can begin from',
    may: may.read,
    response: z.object({ items: z.array(ProgrammeSample) }),
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/programmes/:programmeId',
    summary: 'One programme: its text, its rules, its checklist and what can be done now',
    may: may.read,
    params: ProgrammeRef,
    response: ProgrammeCard,
  }),
  create: route({
    method: 'POST',
    path: '/api/v1/programmes',
    summary: 'Begin a draft, empty or from a sample',
    may: may.write,
    body: NewProgramme,
    status: 201,
    idempotent: true,
    response: ProgrammeCard,
  }),
  update: route({
    method: 'PATCH',
    path: '/api/v1/programmes/:programmeId',
    summary: 'Change a programme: its text in the draft only, norm and rules until it ends',
    may: may.write,
    params: ProgrammeRef,
    body: ProgrammeChanges,
    ifMatch: true,
    response: ProgrammeCard,
  }),
  move: route({
    method: 'POST',
    path: '/api/v1/programmes/:programmeId/move',
    summary: 'Take a programme to its next state',
    may: may.write,
    params: ProgrammeRef,
    body: ProgrammeMove,
    ifMatch: true,
    idempotent: true,
    response: ProgrammeCard,
  }),
  mark: route({
    method: 'PUT',
    path: '/api/v1/programmes/:programmeId/readiness/:item',
    summary: 'Mark a condition of the checklist, or take the mark back',
    may: may.write,
    params: ProgrammeRef.extend({ item: Code }),
    body: ReadinessMark,
    response: ProgrammeCard,
  }),
  carry: route({
    method: 'POST',
    path: '/api/v1/programmes/carry',
    summary: 'Carry programmes over to the next school year as drafts, without their pairs',
    may: may.write,
    body: z.object({ programmeIds: z.array(Id).min(1).max(50) }),
    idempotent: true,
    response: z.object({ carried: z.int(), already: z.int() }),
  }),
};

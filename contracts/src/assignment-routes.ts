import { z } from 'zod';
import {
  Addressee,
  AssignmentDraft,
  AssignmentReply,
  IssuedAssignment,
  IssuedSums,
  ReceivedAssignment,
  ReceivedSums,
} from './assignments.ts';
import { IssuedView, ReceivedView, ReplyView } from './assignment-states.ts';
import { DateOnly, Id, PageQuery, Text, Version, pageOf } from './primitives.ts';
import { route } from './route.ts';
import { OrgKind } from './session.ts';

const ALL = '/api/v1/assignments';
const ONE = `${ALL}/:assignmentId` as const;
const RECEIVED = '/api/v1/received-assignments';

const AssignmentRef = z.object({ assignmentId: Id });
const ReceivedRef = z.object({ receivedId: Id });

/** What the org above does. */
export const assignmentRoutes = {
  sums: route({
    method: 'GET',
    path: `${ALL}/sums`,
    summary: 'How many assignments that this org has issued are where',
    may: 'assignments.issue',
    response: IssuedSums,
  }),
  orgs: route({
    method: 'GET',
    path: `${ALL}/orgs`,
    summary: 'Whom this org may give an assignment: those directly below it',
    may: 'assignments.issue',
    response: z.object({
      /** `off`: a school where the plugin is not used receives nothing. */
      items: z.array(z.object({ id: Id, name: z.string(), kind: OrgKind, off: z.boolean() })),
    }),
  }),
  list: route({
    method: 'GET',
    path: ALL,
    summary: 'Assignments that this org has issued, the newest first',
    may: 'assignments.issue',
    query: PageQuery.extend({ view: IssuedView.optional() }),
    response: pageOf(IssuedAssignment),
  }),
  issue: route({
    method: 'POST',
    path: ALL,
    summary: 'Issue an assignment to several orgs at once: each has it from now on',
    may: 'assignments.issue',
    body: AssignmentDraft,
    status: 201,
    idempotent: true,
    response: IssuedAssignment,
  }),
  show: route({
    method: 'GET',
    path: ONE,
    summary: 'One issued assignment and how many have answered',
    may: 'assignments.issue',
    params: AssignmentRef,
    response: IssuedAssignment,
  }),
  addressees: route({
    method: 'GET',
    path: `${ONE}/addressees`,
    summary: 'The addressees of an assignment with their replies, in the order of their names',
    may: 'assignments.issue',
    params: AssignmentRef,
    query: PageQuery.extend({ view: ReplyView.optional() }),
    response: pageOf(Addressee),
  }),
  accept: route({
    method: 'POST',
    path: `${ONE}/accept`,
    summary: 'Accept replies as they were seen: all of those named, or none',
    may: 'assignments.issue',
    params: AssignmentRef,
    body: z.strictObject({
      replies: z
        .array(z.strictObject({ id: Id, version: Version }))
        .min(1)
        .max(200)
        .refine(
          (all) => new Set(all.map(({ id }) => id)).size === all.length,
          'Ответ назван дважды.',
        ),
    }),
    response: IssuedAssignment,
  }),
  giveBack: route({
    method: 'POST',
    path: `${ONE}/addressees/:replyId/return`,
    summary: 'Return a reply with a remark; with another day, where one is named',
    may: 'assignments.issue',
    params: AssignmentRef.extend({ replyId: Id }),
    body: z.strictObject({
      remark: Text(2_000).min(1),
      due: DateOnly.nullable().default(null),
    }),
    ifMatch: true,
    response: IssuedAssignment,
  }),
  withdraw: route({
    method: 'POST',
    path: `${ONE}/withdraw`,
    summary: 'Take an assignment back from everybody whose reply was not accepted',
    may: 'assignments.issue',
    params: AssignmentRef,
    body: z.strictObject({ reason: Text(1_000).min(1) }),
    ifMatch: true,
    response: IssuedAssignment,
  }),
};

/** What the addressee does. */
export const receivedAssignmentRoutes = {
  sums: route({
    method: 'GET',
    path: `${RECEIVED}/sums`,
    summary: 'How many assignments that this org has received wait, and how many are late',
    may: 'assignments.answer',
    response: ReceivedSums,
  }),
  list: route({
    method: 'GET',
    path: RECEIVED,
    summary:
      'Assignments that this org has received; those that wait by their day, others the newest first',
    may: 'assignments.answer',
    query: PageQuery.extend({ view: ReceivedView.optional() }),
    response: pageOf(ReceivedAssignment),
  }),
  show: route({
    method: 'GET',
    path: `${RECEIVED}/:receivedId`,
    summary: 'One assignment with the reply and every remark',
    may: 'assignments.answer',
    params: ReceivedRef,
    response: ReceivedAssignment,
  }),
  answer: route({
    method: 'POST',
    path: `${RECEIVED}/:receivedId/answer`,
    summary: 'Reply to an assignment, or put the reply right while it is not accepted',
    may: 'assignments.answer',
    params: ReceivedRef,
    body: AssignmentReply,
    ifMatch: true,
    response: ReceivedAssignment,
  }),
};

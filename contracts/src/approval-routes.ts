import { z } from 'zod';
import { NewScan, SCAN_BYTES, SubmissionId } from './act-scans.ts';
import { Approval, ApprovalBrief, ApprovalRef, Missing, Remark, Submissions } from './approvals.ts';
import { SubmissionState } from './approval-states.ts';
import { RoadmapAct, RoadmapRef } from './roadmaps.ts';
import { route } from './route.ts';

const ONE = '/api/v1/approvals/:approvalId';
const OF_ROADMAP = '/api/v1/roadmaps/:roadmapId/submissions';

/** What the owner of a roadmap does. */
export const submissionRoutes = {
  list: route({
    method: 'GET',
    path: OF_ROADMAP,
    summary: 'To whom a roadmap goes, until when, and every round with its remarks',
    may: 'roadmaps.read',
    params: RoadmapRef,
    response: Submissions,
  }),
  submit: route({
    method: 'POST',
    path: OF_ROADMAP,
    summary: 'Hand a roadmap over to the org above: a frozen copy lies in its inbox',
    may: 'roadmaps.write',
    params: RoadmapRef,
    status: 201,
    ifMatch: true,
    idempotent: true,
    response: Submissions,
  }),
  scan: route({
    method: 'GET',
    path: `${OF_ROADMAP}/:submissionId/scan`,
    summary: 'The scan of the act by which a round was decided',
    may: 'roadmaps.read',
    params: RoadmapRef.extend(SubmissionId.shape),
    produces: 'application/octet-stream',
    // an act of an office on a roadmap or a list: no participant is in it
    takesOut: false,
    response: z.string(),
  }),
  withdraw: route({
    method: 'POST',
    path: `${OF_ROADMAP}/withdraw`,
    summary: 'Take back what was handed over, while nobody has decided',
    may: 'roadmaps.write',
    params: RoadmapRef,
    ifMatch: true,
    response: Submissions,
  }),
};

/** What the org above does. */
export const approvalRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/approvals',
    summary: 'What was handed over to this org, the last round of each thing',
    may: 'approvals.read',
    query: z.object({ state: SubmissionState.optional() }),
    response: z.object({
      items: z.array(ApprovalBrief),
      missing: z.array(Missing),
      /** How many are there of each state, whatever was asked for. */
      counts: z.record(SubmissionState, z.int()),
    }),
  }),
  show: route({
    method: 'GET',
    path: ONE,
    summary: 'One thing as it was handed over, what differs from before, remarks so far',
    may: 'approvals.read',
    params: ApprovalRef,
    response: Approval,
  }),
  agree: route({
    method: 'POST',
    path: `${ONE}/agree`,
    summary: 'Agree to what was handed over; by an act where there is one',
    may: 'approvals.decide',
    params: ApprovalRef,
    body: z.strictObject({ act: RoadmapAct.nullable().default(null) }),
    ifMatch: true,
    response: Approval,
  }),
  scan: route({
    method: 'GET',
    path: `${ONE}/scan`,
    summary: 'The scan of the act by which this was decided',
    may: 'approvals.read',
    params: ApprovalRef,
    produces: 'application/octet-stream',
    takesOut: false,
    response: z.string(),
  }),
  attachScan: route({
    method: 'PUT',
    path: `${ONE}/scan`,
    summary: 'Put the scan of its act beside a decision, or a better one in its place',
    may: 'approvals.decide',
    params: ApprovalRef,
    accepts: 'multipart/form-data',
    bodyLimit: SCAN_BYTES + 64 * 1024,
    body: NewScan,
    ifMatch: true,
    response: Approval,
  }),
  giveBack: route({
    method: 'POST',
    path: `${ONE}/return`,
    summary: 'Return it for correction with remarks',
    may: 'approvals.decide',
    params: ApprovalRef,
    body: z.strictObject({ remarks: z.array(Remark).min(1).max(100) }),
    ifMatch: true,
    response: Approval,
  }),
};

import { z } from 'zod';
import { ActScan } from './act-scans.ts';
import { SubjectKind, SubmissionState } from './approval-states.ts';
import { DateOnly, Id, Instant, Text, Version } from './primitives.ts';
import { ItemNumber } from './roadmap-items.ts';
import { RoadmapAct, RoadmapContent } from './roadmaps.ts';
import { SchoolListContent } from './school-list-content.ts';
import { OrgKind } from './session.ts';

/** What is to be changed: in one item, or in the whole. */
export const Remark = z
  .strictObject({ item: ItemNumber.nullable().default(null), text: Text(2_000).min(1) })
  .meta({ id: 'Remark' });
export type Remark = z.infer<typeof Remark>;

/** One handing over and what came of it, as either side sees it; rounds are kept for ever. */
export const SubmissionRound = z
  .object({
    id: Id,
    round: z.int(),
    edition: z.int(),
    state: SubmissionState,
    sentAt: Instant,
    sentBy: z.string(),
    /** The day until which it is to be agreed to; null where no roadmap or pack names one. */
    due: DateOnly.nullable(),
    /** It came after that day, or still waits after it. */
    late: z.boolean(),
    decidedAt: Instant.nullable(),
    decidedBy: z.string().nullable(),
    remarks: z.array(Remark),
    act: RoadmapAct.nullable(),
    scan: ActScan.nullable(),
  })
  .meta({ id: 'SubmissionRound' });
export type SubmissionRound = z.infer<typeof SubmissionRound>;

/** The handing over of one thing, as its owner sees it. */
export const Submissions = z
  .object({
    /** Who would decide. */
    receiver: z.object({ name: z.string(), office: z.enum(['org', 'ministry']) }),
    /** The day that holds for a round that begins today. */
    due: DateOnly.nullable(),
    today: DateOnly,
    /** The latest first. */
    rounds: z.array(SubmissionRound),
  })
  .meta({ id: 'Submissions' });
export type Submissions = z.infer<typeof Submissions>;

export const ApprovalBrief = SubmissionRound.extend({
  subject: SubjectKind,
  title: z.string(),
  sender: z.object({ id: Id, name: z.string(), kind: OrgKind }),
  version: Version,
}).meta({ id: 'ApprovalBrief' });
export type ApprovalBrief = z.infer<typeof ApprovalBrief>;

/** How an item differs from the edition that was handed over before. */
export const ItemDifference = z
  .object({
    /** Empty for a school of a list. */
    number: z.string(),
    title: z.string(),
    how: z.enum(['added', 'removed', 'changed']),
    /** What of it has changed. */
    fields: z.array(
      z.enum(['section', 'title', 'bodies', 'due', 'result', 'targets', 'proof', 'reason']),
    ),
  })
  .meta({ id: 'ItemDifference' });
export type ItemDifference = z.infer<typeof ItemDifference>;

export const Approval = ApprovalBrief.extend({
  /** The text as it was handed over: nothing that the sender changes later shows here. */
  content: RoadmapContent.nullable(),
  /** The same of a list of schools; one of the two is there. */
  list: SchoolListContent.nullable(),
  /** Null in the first round. */
  differences: z.array(ItemDifference).nullable(),
  /** Rounds before this one, the latest first. */
  earlier: z.array(SubmissionRound),
  today: DateOnly,
  may: z.object({
    decide: z.boolean(),
    /** The decision is one by an act, and the caller's office took it. */
    scan: z.boolean(),
  }),
}).meta({ id: 'Approval' });
export type Approval = z.infer<typeof Approval>;

/** An org below that has handed over nothing of a kind this year, though its day is near or past. */
export const Missing = z
  .object({
    subject: SubjectKind,
    sender: z.object({ id: Id, name: z.string() }),
    due: DateOnly,
    late: z.boolean(),
  })
  .meta({ id: 'MissingSubmission' });
export type Missing = z.infer<typeof Missing>;

export const ApprovalRef = z.object({ approvalId: Id });

import { z } from 'zod';
import { AskedResult, ReplyState } from './assignment-states.ts';
import { DateOnly, Id, Instant, Text, Version } from './primitives.ts';
import { RoadmapAct } from './roadmaps.ts';
import { OrgKind } from './session.ts';

/** More than any org has directly below it. */
export const mostAddressees = 2_000;

const Head = z.strictObject({
  /** As the paper is registered; once a calendar year. */
  number: Text(50).min(1),
  issuedOn: DateOnly,
  text: Text(5_000).min(1),
  due: DateOnly,
  asked: AskedResult.default('words'),
  /** Which number or document is asked for; null where words will do. */
  figure: Text(300).min(1).nullable().default(null),
});

export const AssignmentDraft = Head.extend({
  addressees: z
    .array(Id)
    .min(1)
    .max(mostAddressees)
    .refine((all) => new Set(all).size === all.length, 'Организация названа дважды.'),
})
  .superRefine(({ asked, figure, due, issuedOn }, context) => {
    const add = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (asked !== 'words' && figure === null) add('figure', 'Заполните это поле.');
    if (asked === 'words' && figure !== null) add('figure', 'Запрошен ответ словами.');
    if (due < issuedOn) add('due', 'Срок раньше даты поручения.');
  })
  .meta({ id: 'AssignmentDraft' });
export type AssignmentDraft = z.infer<typeof AssignmentDraft>;

/** What an addressee replies; the number or the document where it is asked for. */
export const AssignmentReply = z
  .strictObject({
    text: Text(5_000).min(1),
    value: z.number().min(0).max(1_000_000_000).nullable().default(null),
    act: RoadmapAct.nullable().default(null),
  })
  .meta({ id: 'AssignmentReply' });
export type AssignmentReply = z.infer<typeof AssignmentReply>;

/** One step between the two sides; steps are kept for ever. */
export const AssignmentStep = z
  .object({
    what: z.enum(['answered', 'returned', 'accepted', 'withdrawn']),
    at: Instant,
    by: z.string(),
    /** The reply, the remark, or why it was withdrawn. */
    text: z.string(),
    value: z.number().nullable(),
    act: RoadmapAct.nullable(),
    /** The day until which it is to be done after a return. */
    due: DateOnly.nullable(),
  })
  .meta({ id: 'AssignmentStep' });
export type AssignmentStep = z.infer<typeof AssignmentStep>;

/** How far one addressee is; both sides see the same. */
const Progress = z.object({
  id: Id,
  state: ReplyState,
  due: DateOnly,
  /** Nothing came until the day, or it came after it. */
  late: z.boolean(),
  answeredOn: DateOnly.nullable(),
  reply: AssignmentReply.nullable(),
  /** The earliest first. */
  steps: z.array(AssignmentStep),
  version: Version,
});

/** An addressee of an assignment, as its issuer sees it. */
export const Addressee = Progress.extend({
  org: z.object({ id: Id, name: z.string(), kind: OrgKind }),
}).meta({ id: 'Addressee' });
export type Addressee = z.infer<typeof Addressee>;

/** An assignment as one of its addressees sees it. */
export const ReceivedAssignment = Progress.extend({
  ...Head.omit({ due: true }).shape,
  issuer: z.object({ id: Id, name: z.string() }),
  issuedBy: z.string(),
}).meta({ id: 'ReceivedAssignment' });
export type ReceivedAssignment = z.infer<typeof ReceivedAssignment>;

/** How many addressees are where; `overdue` are among those of whom something is awaited. */
export const AddresseeCounts = z
  .object({
    all: z.int(),
    open: z.int(),
    overdue: z.int(),
    answered: z.int(),
    accepted: z.int(),
    withdrawn: z.int(),
  })
  .meta({ id: 'AddresseeCounts' });
export type AddresseeCounts = z.infer<typeof AddresseeCounts>;

/** An assignment as its issuer sees it. */
export const IssuedAssignment = z
  .object({
    ...Head.shape,
    id: Id,
    issuedBy: z.string(),
    /** When it was taken back and why. */
    withdrawn: z.object({ on: DateOnly, reason: z.string() }).nullable(),
    counts: AddresseeCounts,
    version: Version,
  })
  .meta({ id: 'IssuedAssignment' });
export type IssuedAssignment = z.infer<typeof IssuedAssignment>;

/** How many assignments of an org are in each view of its list. */
export const ReceivedSums = z
  .object({
    all: z.int(),
    open: z.int(),
    overdue: z.int(),
    answered: z.int(),
    accepted: z.int(),
    withdrawn: z.int(),
  })
  .meta({ id: 'ReceivedSums' });
export type ReceivedSums = z.infer<typeof ReceivedSums>;

export const IssuedSums = z
  .object({
    all: z.int(),
    open: z.int(),
    overdue: z.int(),
    to_accept: z.int(),
    accepted: z.int(),
    withdrawn: z.int(),
  })
  .meta({ id: 'IssuedSums' });
export type IssuedSums = z.infer<typeof IssuedSums>;

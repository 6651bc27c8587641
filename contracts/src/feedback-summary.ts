import { z } from 'zod';
import { Code } from './packs.ts';
import { DateOnly, Id } from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Meetings of which days are summed up, and of which pairs; this school year so far unless said. */
export const FeedbackQuery = z
  .object({
    from: DateOnly.optional(),
    to: DateOnly.optional(),
    form: Code.optional(),
    pairId: Id.optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    message: 'Конец раньше начала.',
  });
export type FeedbackQuery = z.infer<typeof FeedbackQuery>;

/** What one side has said of meetings. */
const SideTally = z.object({
  /** Answers that held meetings ask of it, one for each who came. */
  asked: z.int(),
  answered: z.int(),
  /** The mean of its marks, from 1 to 10; null where it gave none. */
  mean: z.number().nullable(),
});
export type SideTally = z.infer<typeof SideTally>;

const Tally = z.object({
  /** Held, of whatever kind. */
  meetings: z.int(),
  /** Working meetings of pairs that go on which do not count until somebody answers. */
  awaiting: z.int(),
  mentor: SideTally,
  mentee: SideTally,
});
export type FeedbackTally = z.infer<typeof Tally>;

/** The mean of the last month with marks against that of the month with marks before it. */
const Trend = z.object({ mentor: z.number().nullable(), mentee: z.number().nullable() });

const Sides = z.object({ mentor: PersonBrief, mentees: z.array(PersonBrief) });

/** Something that hinders: what a mentor wrote of a meeting, or a low mark with its words. */
export const FeedbackConcern = Sides.extend({
  meetingId: Id,
  pairId: Id,
  date: DateOnly,
  /** Whose mark it is; null for what the mentor wrote down in the log. */
  side: z.enum(['mentor', 'mentee']).nullable(),
  /** Who gave the mark: somebody of the group who may have left it, or who stood in; null as `side` is. */
  by: PersonBrief.nullable(),
  mark: z.int().nullable(),
  words: z.string().nullable(),
}).meta({ id: 'FeedbackConcern' });
export type FeedbackConcern = z.infer<typeof FeedbackConcern>;

/** How many concerns are shown at most, the newest first. */
export const CONCERNS = 50;

/** Feedback of both sides over some days, without the pairs that its reader is of. */
export const FeedbackSummary = z
  .object({
    from: DateOnly,
    to: DateOnly,
    total: Tally.extend({ pairs: z.int(), change: Trend }),
    forms: z.array(Tally.extend({ form: Code, pairs: z.int(), change: Trend })),
    /** «2026-11», the first month first; those without meetings are left out. */
    months: z.array(Tally.extend({ month: z.string() })),
    /** Whoever waits for answers first, then the lowest marks. */
    pairs: z.array(
      Tally.extend({
        pairId: Id,
        form: Code,
        change: Trend,
        people: Sides,
      }),
    ),
    concerns: z.array(FeedbackConcern).max(CONCERNS),
    /** Pairs of these days that are left out, as the reader is of them. */
    own: z.int(),
  })
  .meta({ id: 'FeedbackSummary' });
export type FeedbackSummary = z.infer<typeof FeedbackSummary>;

const PATH = '/api/v1/feedback/summary';

export const feedbackRoutes = {
  summary: route({
    method: 'GET',
    path: PATH,
    summary: 'What both sides say of their meetings: answers, marks, what hinders, what is awaited',
    may: 'feedback.read',
    query: FeedbackQuery,
    response: FeedbackSummary,
  }),
  xlsx: route({
    method: 'GET',
    path: `${PATH}.xlsx`,
    summary: 'The same as a workbook',
    may: 'feedback.read',
    query: FeedbackQuery,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    takesOut: 'feedback',
    response: z.string(),
  }),
};

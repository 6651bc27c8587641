import { z } from 'zod';
import { Code } from './packs.ts';
import { Id } from './primitives.ts';
import { FreeSlots, Grade } from './roster.ts';

/** Hard rules: a pair that breaks one is not proposed. The table with words is `matching/rules.ts`. */
export const RuleCode = z.enum([
  'consent',
  'labour',
  'admission',
  'record_check',
  'form',
  'class_gap',
  'relative',
  'class_teacher',
  'sex',
  'language',
  'shift',
  'building',
  'one_vulnerable',
  'time',
  'parted',
  'avoid',
  'lock',
]);
export type RuleCode = z.infer<typeof RuleCode>;

/** Whether a rule holds in a run, and the number that it asks for where it asks for one. */
export const RuleSetting = z.strictObject({
  code: RuleCode,
  on: z.boolean(),
  value: z.int().min(0).max(11).optional(),
});
export type RuleSetting = z.infer<typeof RuleSetting>;

const Points = z.int().min(0).max(1_000);

/** What the score is made of: the most points of each criterion. */
export const ScoreWeights = z.strictObject({
  request: Points,
  interests: Points,
  time: Points,
  wishes: Points,
  continuity: Points,
  experience: Points,
});
export type ScoreWeights = z.infer<typeof ScoreWeights>;

/** Coverage before all, or the least score that is worth a pair. */
export const Coverage = z.union([z.literal('first'), Points]);
export type Coverage = z.infer<typeof Coverage>;

/** Whether a pair of the previous run stays before all fit, or what it is worth more than a new one. */
export const Keep = z.union([z.literal('first'), Points]);
export type Keep = z.infer<typeof Keep>;

/** All that a run weighs; kept with the run, so that it can be done again. */
export const MatchSettings = z
  .strictObject({
    /** Of the weights and rules that the product came with. */
    version: z.int().min(1),
    score: ScoreWeights,
    keep: Keep,
    /** Points that each mentee a mentor has already takes from the next one. */
    crowding: z.int().min(0).max(100),
    /** What each place of the slider means, from the most pairs to the best ones. */
    slider: z.array(Coverage).length(5),
    point: z.int().min(1).max(5),
    rules: z.array(RuleSetting).max(20),
    seed: z.int().min(0).max(2_147_483_647),
  })
  .meta({ id: 'MatchSettings' });
export type MatchSettings = z.infer<typeof MatchSettings>;

/** What rules and score read of anybody; identifiers and marks, no names. */
const Matched = z.strictObject({
  id: Id,
  grade: Grade.nullable(),
  sex: z.string().nullable(),
  consents: z.boolean(),
  shift: z.int().nullable(),
  building: z.string().nullable(),
  language: z.string().nullable(),
  slots: FreeSlots,
  interests: z.array(z.string()),
  /** Whom they would like, and whom they would not have. */
  likes: z.array(Id),
  avoids: z.array(Id),
});

export const MatchMentee = Matched.extend({
  /** Who leads the class. */
  teacherId: Id.nullable(),
  relatives: z.array(Id),
  /** Beginnings of the words of the request that some mentor's competences have as well. */
  needs: z.array(z.string()),
  /** There is a request, known to mentors or not. */
  asks: z.boolean(),
  vulnerable: z.boolean(),
  /** 0 for most; a higher group is covered first. */
  priority: z.int().min(0).max(3),
  /** Mentors of pairs that have ended well, and whom the school has taken them from (absent in older runs). */
  past: z.array(Id),
  parted: z.array(Id).optional(),
  /** How many pairs of this school year have broken up. */
  broken: z.int(),
});
export type MatchMentee = z.infer<typeof MatchMentee>;

export const MatchMentor = Matched.extend({
  /** The consent to mentoring as work that the Labour Code asks of teachers. */
  labour: z.boolean(),
  admitted: z.boolean(),
  /** A certificate was shown that holds, or need not be; absent in older runs. */
  checked: z.boolean().optional(),
  /** Forms that the mentor was admitted to; null for any. */
  forms: z.array(Code).nullable(),
  /** Free places, mentees in pairs that go on, and those who need an experienced mentor (absent in older runs). */
  places: z.int(),
  load: z.int(),
  vulnerable: z.int().optional(),
  gives: z.array(z.string()),
  /** Pairs that were led to their end. */
  finished: z.int(),
});
export type MatchMentor = z.infer<typeof MatchMentor>;

export const LockKind = z.enum(['must', 'never']);
export type LockKind = z.infer<typeof LockKind>;

const Two = z.strictObject({ menteeId: Id, mentorId: Id });
export const MatchLock = Two.extend({ kind: LockKind });
export type MatchLock = z.infer<typeof MatchLock>;

/** The whole input of a run. */
export const MatchInput = z
  .strictObject({
    form: Code,
    mentees: z.array(MatchMentee),
    mentors: z.array(MatchMentor),
    locks: z.array(MatchLock),
    /** What the previous run proposed. */
    kept: z.array(Two),
  })
  .meta({ id: 'MatchInput' });
export type MatchInput = z.infer<typeof MatchInput>;

/** Points by criterion; `over` takes off what is above 1,000. */
export const ScoreParts = z.strictObject({ ...ScoreWeights.shape, over: z.int() });
export type ScoreParts = z.infer<typeof ScoreParts>;

export const MatchPair = Two.extend({
  score: z.int(),
  parts: ScoreParts,
  /** The place among all whom this mentee may go to, and how many those are. */
  rank: z.int(),
  options: z.int(),
  /** The best of the others. */
  next: z.object({ mentorId: Id, score: z.int() }).nullable(),
  locked: z.boolean(),
  kept: z.boolean(),
});
export type MatchPair = z.infer<typeof MatchPair>;

/** Nobody passes the rules, all places are taken, or no pair is worth it at this place of the slider. */
export const AloneWhy = z.enum(['rules', 'places', 'worth']);
export type AloneWhy = z.infer<typeof AloneWhy>;

/** How many mentors a rule removes, and how many it alone removes. */
export const Removal = z.object({ rule: RuleCode, mentors: z.int(), only: z.int() });
export type Removal = z.infer<typeof Removal>;

export const MatchAlone = z.object({
  menteeId: Id,
  why: AloneWhy,
  options: z.int(),
  removed: z.array(Removal),
});
export type MatchAlone = z.infer<typeof MatchAlone>;

/** More mentees than places: these mentees may go to these mentors only. */
export const Block = z.object({
  menteeIds: z.array(Id),
  mentorIds: z.array(Id),
  places: z.int(),
  missing: z.int(),
});
export type Block = z.infer<typeof Block>;

export const MatchResult = z
  .object({
    pairs: z.array(MatchPair),
    alone: z.array(MatchAlone),
    blocks: z.array(Block),
    /** Locks that rules or places do not allow. */
    brokenLocks: z.array(Two),
    mean: z.int(),
  })
  .meta({ id: 'MatchResult' });
export type MatchResult = z.infer<typeof MatchResult>;

import { z } from 'zod';
import {
  Keep,
  LockKind,
  MatchInput,
  MatchResult,
  MatchSettings,
  RuleSetting,
  ScoreWeights,
} from './matching-data.ts';
import { AboutOneself, MatchLack } from './matching-profile.ts';
import { Code } from './packs.ts';
import { Id, Instant, Text, Version } from './primitives.ts';
import { PersonBrief } from './roster.ts';

export const RunState = z.enum(['pending', 'reviewed', 'published', 'discarded']);
export type RunState = z.infer<typeof RunState>;

/** Before the pairs have met, and after: a final run keeps all but those who said no. */
export const RunStage = z.enum(['preliminary', 'final']);
export type RunStage = z.infer<typeof RunStage>;

/** One matching of a form: what it read, by which weights and rules, and what it proposes. */
export const MatchRun = z
  .object({
    id: Id,
    number: z.int(),
    form: Code,
    /** The programme in which the pairs are going to work, and whose rules hold. */
    programme: z.object({ id: Id, title: z.string() }).nullable(),
    stage: RunStage,
    state: RunState,
    /** The run of the form before this one, whose pairs it tries to keep. */
    previous: z.object({ id: Id, number: z.int() }).nullable(),
    mentees: z.int(),
    mentors: z.int(),
    pairs: z.int(),
    /** The mean score of the pairs. */
    mean: z.int(),
    /** Of the pack that the forms and norms were taken from. */
    pack: z.string(),
    /** Of the result: the same input and settings give the same one. */
    sha256: z.string(),
    madeAt: Instant,
    madeBy: PersonBrief.nullable(),
    publishedAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'MatchRun' });
export type MatchRun = z.infer<typeof MatchRun>;

export const PairSide = z.enum(['mentee', 'mentor']);
export type PairSide = z.infer<typeof PairSide>;

/** What a side says after the acquaintance and the trial meeting. */
export const TrialWord = z.enum(['fits', 'unsure', 'no']);
export type TrialWord = z.infer<typeof TrialWord>;

export const TrialAnswer = z.object({ menteeId: Id, side: PairSide, word: TrialWord });
export type TrialAnswer = z.infer<typeof TrialAnswer>;

/** All that the board shows of a run, and all that it needs to try it otherwise. */
export const MatchBoard = z
  .object({
    run: MatchRun,
    settings: MatchSettings,
    input: MatchInput,
    result: MatchResult,
    mentees: z.array(
      z.object({ person: PersonBrief, request: z.string().nullable(), ground: Code.nullable() }),
    ),
    mentors: z.array(
      z.object({ person: PersonBrief, competences: z.array(z.string()), about: AboutOneself }),
    ),
    answers: z.array(TrialAnswer),
    /** The locks that a run made now would have; those of this one stand in its input. */
    locks: MatchInput.shape.locks,
  })
  .meta({ id: 'MatchBoard' });
export type MatchBoard = z.infer<typeof MatchBoard>;

export const LockSetting = z
  .object({ menteeId: Id, mentorId: Id, kind: LockKind.nullable() })
  .meta({ id: 'LockSetting' });
export type LockSetting = z.infer<typeof LockSetting>;

/** Whoever is not named in `rules` keeps what the form has; law and people's own words always hold. */
export const NewRun = z
  .object({
    form: Code,
    /** Unless said, the only programme of the form that is open to pairs. */
    programmeId: Id.optional(),
    point: z.int().min(1).max(5).default(1),
    score: ScoreWeights.partial().default({}),
    /** How dear the pairs of the run before are; as the product has it, unless said. */
    keep: Keep.optional(),
    rules: z.array(RuleSetting).max(20).default([]),
    /** What the curator holds, forbids or lets go from now on; kept together with the run. */
    locks: z.array(LockSetting).max(1_000).default([]),
    seed: z.int().min(0).max(2_147_483_647).optional(),
  })
  .meta({ id: 'NewRun' });
export type NewRun = z.infer<typeof NewRun>;

/** Why somebody of the bases does not come into a run: a rule, no place free, or no form named. */
export const LeftWhy = z.enum([
  'consent',
  'labour',
  'admission',
  'record_check',
  'form',
  'full',
  'no_form',
]);
export type LeftWhy = z.infer<typeof LeftWhy>;

/** Who would come into a run made now, and who would not. */
export const Entrants = z
  .object({
    programme: MatchRun.shape.programme,
    /** What the run would weigh unless the curator says otherwise. */
    settings: MatchSettings,
    mentees: z.int(),
    mentors: z.int(),
    /** Free places of those mentors. */
    places: z.int(),
    /** Mentees who are in a pair of this form. */
    paired: z.int(),
    left: z.array(z.object({ person: PersonBrief, side: PairSide, why: LeftWhy })),
    /** Of those who would come in, how many have nothing said that the score counts; none is not told. */
    lacks: z.array(z.object({ side: PairSide, what: MatchLack, people: z.int().min(1) })),
    /** Pairs that the curator holds or forbids. */
    locks: z.int(),
  })
  .meta({ id: 'Entrants' });
export type Entrants = z.infer<typeof Entrants>;

/** Why a pair cannot be made any more; the words are those of the refusal. */
export const Impossible = z.object({
  menteeId: Id,
  mentorId: Id,
  code: z.string(),
  detail: z.string(),
});
export type Impossible = z.infer<typeof Impossible>;

/** What publishing would do now. */
export const PublishPreview = z
  .object({
    ready: z.int(),
    impossible: z.array(Impossible),
    /** Those whose pair of this year has broken up: a new one needs a reason. */
    rematched: z.array(Id),
  })
  .meta({ id: 'PublishPreview' });
export type PublishPreview = z.infer<typeof PublishPreview>;

export const Publishing = z
  .object({
    /** All that the run proposes, unless said. */
    menteeIds: z.array(Id).min(1).max(500).optional(),
    /** Both sides have agreed; pairs of which both have said «fits» are agreed anyway. */
    agreed: z.boolean().default(false),
    /** The role model of all these pairs, null for none; unless said, the only one of the form. */
    model: Code.nullable().optional(),
    reasons: z
      .array(z.object({ menteeId: Id, reason: Text(300).min(1) }))
      .max(500)
      .default([]),
  })
  .meta({ id: 'Publishing' });
export type Publishing = z.infer<typeof Publishing>;

export const Published = z
  .object({ run: MatchRun, pairIds: z.array(Id) })
  .meta({ id: 'Published' });
export type Published = z.infer<typeof Published>;

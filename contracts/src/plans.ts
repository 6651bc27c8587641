import { z } from 'zod';
import { Code } from './packs.ts';
import { PairRef } from './pairs.ts';
import { DateOnly, Id, Instant, Text, Version } from './primitives.ts';
import { plain } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** The two parts of an individual plan. */
export const PlanSection = z.enum(['DIFFICULTIES', 'DIRECTIONS']);
export type PlanSection = z.infer<typeof PlanSection>;

export const planSectionWords: Record<PlanSection, string> = {
  DIFFICULTIES: 'Анализ трудностей и способы их преодоления',
  DIRECTIONS: 'Направления развития',
};

const Said = Text(1000).nullable().default(null);

/** One task of a plan. What is planned is agreed; the result and the mark come later. */
export const PlanLine = z
  .object({
    section: PlanSection,
    task: Text(500).min(1),
    due: DateOnly.nullable().default(null),
    expected: Said,
    actual: Said,
    /** The mentor's, 1 to 10. */
    mark: z.int().min(1).max(10).nullable().default(null),
  })
  .meta({ id: 'PlanLine' });
export type PlanLine = z.infer<typeof PlanLine>;

export const PlanDraft = z
  .object({ goal: Text(1000), lines: z.array(PlanLine).max(40) })
  .meta({ id: 'PlanDraft' });
export type PlanDraft = z.infer<typeof PlanDraft>;

/** What somebody of the pair says beside the plan: a mentee's own goal, or a comment. */
export const PlanRemark = z
  .object({
    id: Id,
    kind: z.enum(['goal', 'comment']),
    text: z.string(),
    by: PersonBrief,
    at: Instant,
  })
  .meta({ id: 'PlanRemark' });
export type PlanRemark = z.infer<typeof PlanRemark>;

export const NewPlanRemark = z
  .object({ kind: PlanRemark.shape.kind, text: Text(1000).min(1) })
  .meta({ id: 'NewPlanRemark' });
export type NewPlanRemark = z.infer<typeof NewPlanRemark>;

/** What a mentee came with: the plan is to answer it. */
export const PlanAsk = z
  .object({ person: PersonBrief, grounds: z.array(Code), words: z.string().nullable() })
  .meta({ id: 'PlanAsk' });
export type PlanAsk = z.infer<typeof PlanAsk>;

/** The individual plan of a pair or a group; empty at version 1 until it is first saved. */
export const Plan = PlanDraft.extend({
  pairId: Id,
  /** By the curator, until what is planned changes again. */
  agreedOn: DateOnly.nullable(),
  agreedBy: PersonBrief.nullable(),
  changedBy: PersonBrief.nullable(),
  changedAt: Instant.nullable(),
  /** Newest first; of each mentee the newest goal holds. */
  remarks: z.array(PlanRemark),
  /**
   * While the pair is at work, for who writes the plan: the curator is told what the base of mentees
   * says; whoever leads, only what the mentee asked for in person before the pair began.
   */
  asks: z.array(PlanAsk),
  mayWrite: z.boolean(),
  mayAgree: z.boolean(),
  /** As the one whose goal it is. */
  mayNameGoal: z.boolean(),
  mayComment: z.boolean(),
  version: Version,
}).meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;

/** A plan as it once stood. */
export const PlanVersion = PlanDraft.extend({
  version: Version,
  savedBy: PersonBrief.nullable(),
  savedAt: Instant,
  agreedOn: DateOnly.nullable(),
}).meta({ id: 'PlanVersion' });
export type PlanVersion = z.infer<typeof PlanVersion>;

export const planRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/plan',
    summary: 'The individual plan of a pair',
    may: 'plans.read',
    params: PairRef,
    response: Plan,
  }),
  versions: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/plan/versions',
    summary: 'How the plan stood before, newest first',
    may: 'plans.read',
    params: PairRef,
    response: z.object({ items: z.array(PlanVersion) }),
  }),
  save: route({
    method: 'PUT',
    path: '/api/v1/pairs/:pairId/plan',
    summary: 'Write the plan, or its results; a change of what is planned must be agreed anew',
    may: 'plans.write',
    params: PairRef,
    body: PlanDraft,
    ifMatch: true,
    response: Plan,
  }),
  agree: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/plan/agree',
    summary: 'Agree to the plan as it stands',
    may: 'plans.agree',
    params: PairRef,
    ifMatch: true,
    idempotent: true,
    response: Plan,
  }),
  remark: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/plan/remarks',
    summary: "Name one's own goal, or comment on the plan",
    may: 'plans.remark',
    params: PairRef,
    body: NewPlanRemark,
    status: 201,
    idempotent: true,
    response: Plan,
  }),
};

export const planProblems = {
  'plan.empty': plain(409, 'Согласовать нечего: в плане нет цели или задач. Сначала заполните их.'),
  'plan.agreed-already': plain(409, 'План уже согласован и с тех пор не менялся.'),
  'plan.pair-ended': plain(409, 'Пара завершена: её план можно читать, но не менять.'),
} as const;

import { z } from 'zod';
import { GoalMark } from './pack-lists.ts';
import { Pair, PairRef } from './pairs.ts';
import { DateOnly, Id, schoolYearOf, Text, Version } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

export const goalMarkWords: Record<GoalMark, string> = {
  reached: 'достигнута',
  partly: 'достигнута частично',
  missed: 'не достигнута',
};

/**
 * What comes after a pair. `extend` puts the mentor in reserve for the next school year with the
 * wish to go on with the same people; `new_role` takes mentees into the base of mentors.
 */
export const NextStep = z.enum(['none', 'extend', 'new_role', 'reserve']);
export type NextStep = z.infer<typeof NextStep>;

/**
 * The school year for which a completed pair's mentor is in reserve: the next one; the one that has
 * just begun when last year's pair is completed in its autumn.
 */
export function reserveYearOf(pairYear: number, today: string): number {
  const year = schoolYearOf(today);
  return pairYear < year && today.slice(5) >= '09-01' ? year : year + 1;
}

const Said = z.object({
  goal: GoalMark,
  /** What has come of the work, for the bases and the certificate. */
  result: Text(1000).min(1),
  /** The mentees who went through the programme. */
  passedIds: z.array(Id).max(15),
});

export const CompletionDraft = Said.extend({
  next: NextStep,
  /** The mentees who become mentors, when that is the next step. */
  newMentorIds: z.array(Id).max(15).default([]),
}).meta({ id: 'CompletionDraft' });
export type CompletionDraft = z.infer<typeof CompletionDraft>;

/** What may be corrected afterwards; the next step has been taken and stays. */
export const CompletionChanges = Said.pick({ result: true, passedIds: true }).meta({
  id: 'CompletionChanges',
});
export type CompletionChanges = z.infer<typeof CompletionChanges>;

/** How a pair was completed. */
export const PairCompletion = Said.extend({
  next: NextStep,
  on: DateOnly,
  by: PersonBrief.nullable(),
  version: Version,
}).meta({ id: 'PairCompletion' });
export type PairCompletion = z.infer<typeof PairCompletion>;

/** The end of a pair as its reader sees it. */
export const CompletionSheet = z
  .object({
    /** Who has left a group may be said to have gone through the programme, too. */
    pair: Pair.pick({
      id: true,
      mentor: true,
      mentees: true,
      schoolYear: true,
      left: true,
      status: true,
      stage: true,
    }),
    completion: PairCompletion.nullable(),
    mayComplete: z.boolean(),
  })
  .meta({ id: 'CompletionSheet' });
export type CompletionSheet = z.infer<typeof CompletionSheet>;

export const completionRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/completion',
    summary: 'How a pair was completed, or what it still needs',
    may: 'completions.read',
    params: PairRef,
    response: CompletionSheet,
  }),
  complete: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/completion',
    summary: 'Complete a pair after its final meeting, and take the next step',
    may: 'completions.write',
    params: PairRef,
    body: CompletionDraft,
    ifMatch: true,
    idempotent: true,
    status: 201,
    response: CompletionSheet,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/v1/pairs/:pairId/completion',
    summary: 'Correct the result, or who went through the programme',
    may: 'completions.write',
    params: PairRef,
    body: CompletionChanges,
    ifMatch: true,
    response: CompletionSheet,
  }),
};

export const completionProblems = {
  'completion.already': plain(409, 'Итоги этой пары уже подведены: их можно исправить.'),
  'completion.not-of-pair': plain(409, 'Отмечен человек не из этой пары. Обновите страницу.'),
  'completion.new-mentor-needed': plain(
    409,
    'Отметьте, кто из наставляемых становится наставником, или выберите другой следующий шаг.',
  ),
  'completion.nowhere': refusal(
    409,
    z.object({ name: z.string() }),
    ({ name }) =>
      `В справочнике нет подбазы наставников, которая подходит: ${name}. Выберите другой следующий шаг.`,
  ),
} as const;

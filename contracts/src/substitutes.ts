import { z } from 'zod';
import { Order } from './pair-drafts.ts';
import { PairRef } from './pairs.ts';
import { dayInFigures, DateOnly, Id, Instant, Text, Version } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Days on which somebody leads a pair in the mentor's place; both days included. */
export const Period = z.object({ from: DateOnly, until: DateOnly });
export type Period = z.infer<typeof Period>;

/** `cancelled`: taken back before its first day. */
export const SubstituteState = z.enum(['ahead', 'now', 'over', 'cancelled']);
export type SubstituteState = z.infer<typeof SubstituteState>;

/** Somebody who leads a pair while its mentor is away. It ends by itself after the last day. */
export const Substitute = Period.extend({
  id: Id,
  person: PersonBrief,
  state: SubstituteState,
  /** Why the mentor is away; for the curator alone. */
  reason: z.string().nullable(),
  order: Order.nullable(),
  namedBy: PersonBrief.nullable(),
  namedAt: Instant,
  version: Version,
}).meta({ id: 'Substitute' });
export type Substitute = z.infer<typeof Substitute>;

/** Of a pair, the newest first. */
export const Substitutes = z.object({ items: z.array(Substitute) }).meta({ id: 'Substitutes' });
export type Substitutes = z.infer<typeof Substitutes>;

export const NewSubstitute = Period.extend({
  mentorId: Id,
  reason: Text(500).min(1),
  order: Order.nullable().default(null),
}).meta({ id: 'NewSubstitute' });
export type NewSubstitute = z.infer<typeof NewSubstitute>;

export const SubstituteRef = z.object({ substituteId: Id });
export type SubstituteRef = z.infer<typeof SubstituteRef>;

export const substituteProblems = {
  'substitute.same': plain(
    409,
    'Замещать может только другой человек: не сам наставник и не наставляемый этой пары.',
  ),
  'substitute.wrong-days': plain(
    409,
    'Последний день замещения не раньше первого и не раньше сегодняшнего, а срок не длиннее года. Если наставник не вернётся, замените его в паре.',
  ),
  'substitute.before-pair': refusal(
    409,
    z.object({ startedOn: DateOnly }),
    ({ startedOn }) =>
      `Пара работает с ${dayInFigures(startedOn)}: замещение не может начаться раньше.`,
  ),
  'substitute.overlaps': refusal(
    409,
    Period.extend({ name: z.string() }),
    ({ name, from, until }) =>
      `На часть этих дней замещающий уже назначен: ${name}, ${dayInFigures(from)}–${dayInFigures(until)}. ` +
      'Снимите то замещение или выберите другие дни.',
  ),
  'substitute.over': plain(409, 'Это замещение уже закончилось. Обновите страницу.'),
} as const;

export const substituteRoutes = {
  ofPair: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/substitutes',
    summary: 'Who leads a pair while its mentor is away',
    may: 'pairs.read',
    params: PairRef,
    response: Substitutes,
  }),
  name: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/substitutes',
    summary: 'Name a substitute for some days',
    may: 'pairs.write',
    params: PairRef,
    body: NewSubstitute,
    status: 201,
    idempotent: true,
    response: Substitutes,
  }),
  end: route({
    method: 'POST',
    path: '/api/v1/substitutes/:substituteId/end',
    summary: 'End a substitution before its last day: the mentor is back',
    may: 'pairs.write',
    params: SubstituteRef,
    ifMatch: true,
    idempotent: true,
    response: Substitutes,
  }),
};

import { z } from 'zod';
import { Code } from './pack-lists.ts';
import { PairRef } from './pairs.ts';
import { DateOnly, Id } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

const Side = z.enum(['mentor', 'mentee']);

const PulseQuestion = z.object({ code: Code, title: z.string() });

/** The short questions that the reader is asked about a pair now. */
export const PulseAsk = z
  .object({
    pairId: Id,
    mentor: PersonBrief,
    mentees: z.array(PersonBrief),
    side: Side,
    questions: z.array(PulseQuestion),
  })
  .meta({ id: 'PulseAsk' });
export type PulseAsk = z.infer<typeof PulseAsk>;

/** 1 is bad, 5 is good. */
export const PulseMark = z
  .object({ question: Code, mark: z.int().min(1).max(5) })
  .meta({ id: 'PulseMark' });
export type PulseMark = z.infer<typeof PulseMark>;

/** One mark for each question; `personId` when written down from a mentee's words. */
export const PulseAnswer = z
  .object({ personId: Id.optional(), marks: z.array(PulseMark).min(1).max(10) })
  .meta({ id: 'PulseAnswer' });
export type PulseAnswer = z.infer<typeof PulseAnswer>;

export const PulsePoint = z
  .object({
    on: DateOnly,
    mean: z.number(),
    marks: z.array(PulseMark),
    /** Who wrote it down, when it was not the participant. */
    enteredBy: PersonBrief.nullable(),
  })
  .meta({ id: 'PulsePoint' });
export type PulsePoint = z.infer<typeof PulsePoint>;

/** `low`: one of the last marks is; `falls`: much lower than the time before. */
export const PulseTrouble = z.enum(['low', 'falls']);
export type PulseTrouble = z.infer<typeof PulseTrouble>;

/** What one participant has answered, oldest first. */
export const PulseLine = z
  .object({
    person: PersonBrief,
    side: Side,
    points: z.array(PulsePoint),
    trouble: PulseTrouble.nullable(),
    questions: z.array(PulseQuestion),
    /** The day from which the person is asked again; null while the pair is not asked. */
    asksFrom: DateOnly.nullable(),
  })
  .meta({ id: 'PulseLine' });
export type PulseLine = z.infer<typeof PulseLine>;

/** How the people of a pair get on, for whoever watches over it. */
export const Pulse = z
  .object({ everyDays: z.int(), lines: z.array(PulseLine) })
  .meta({ id: 'Pulse' });
export type Pulse = z.infer<typeof Pulse>;

export const pulseRoutes = {
  mine: route({
    method: 'GET',
    path: '/api/v1/my/pulse',
    summary: 'The pairs about which the reader is asked now',
    may: 'pulse.answer',
    response: z.object({ items: z.array(PulseAsk) }),
  }),
  ofPair: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/pulse',
    summary: 'What both sides of a pair have answered',
    may: 'pulse.read',
    params: PairRef,
    response: Pulse,
  }),
  answer: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/pulse',
    summary: "Answer about one's pair, or write down a mentee's words",
    may: 'pulse.answer',
    params: PairRef,
    body: PulseAnswer,
    status: 201,
    idempotent: true,
    response: z.object({ asksFrom: DateOnly }),
  }),
};

export const pulseProblems = {
  'pulse.not-asked': plain(
    409,
    'Об этой паре сейчас не спрашивают: она не работает, ждёт решения куратора или ещё не встречалась.',
  ),
  'pulse.answered': refusal(
    409,
    z.object({ from: DateOnly }),
    ({ from }) => `Ответ уже записан. Следующий раз – с ${from.split('-').toReversed().join('.')}.`,
  ),
  'pulse.other-questions': plain(
    409,
    'Вопросы изменились. Обновите страницу и ответьте на каждый вопрос.',
  ),
} as const;

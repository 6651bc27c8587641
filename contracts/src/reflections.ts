import { z } from 'zod';
import { Code, ReflectionQuestion } from './pack-lists.ts';
import { PairRef } from './pairs.ts';
import { DateOnly, Id, Text, Version } from './primitives.ts';
import { plain } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Own words to the pack's questions, under their codes. */
export const ReflectionAnswers = z.record(Code, Text(1000));
export type ReflectionAnswers = z.infer<typeof ReflectionAnswers>;

/** How one of a pair looks back, as the reader may see it. */
export const Reflection = z
  .object({
    person: PersonBrief,
    side: z.enum(['mentor', 'mentee']),
    /** The day of the last words; null until there are any. */
    on: DateOnly.nullable(),
    /** Null until answered, and for the other side until both have answered or it is closed. */
    answers: ReflectionAnswers.nullable(),
    /** Who entered it from paper. */
    enteredBy: PersonBrief.nullable(),
    mayWrite: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Reflection' });
export type Reflection = z.infer<typeof Reflection>;

/** The personal reflections of a pair that has come to its end. */
export const ReflectionSheet = z
  .object({
    pairId: Id,
    questions: z.array(ReflectionQuestion),
    /** Of the pair; of a group only those whose words may concern the reader. */
    parts: z.array(Reflection),
    closedOn: DateOnly.nullable(),
    mayClose: z.boolean(),
  })
  .meta({ id: 'ReflectionSheet' });
export type ReflectionSheet = z.infer<typeof ReflectionSheet>;

export const ReflectionDraft = z
  .object({ answers: ReflectionAnswers })
  .meta({ id: 'ReflectionDraft' });
export type ReflectionDraft = z.infer<typeof ReflectionDraft>;

export const ReflectionRef = PairRef.extend({ personId: Id });

export const reflectionRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/reflections',
    summary: 'How those of a pair look back at it, as far as the reader may see',
    may: 'reflections.write',
    params: PairRef,
    response: ReflectionSheet,
  }),
  save: route({
    method: 'PUT',
    path: '/api/v1/pairs/:pairId/reflections/:personId',
    summary: 'Look back at the pair in own words; the curator enters what came on paper',
    may: 'reflections.write',
    params: ReflectionRef,
    body: ReflectionDraft,
    ifMatch: true,
    response: ReflectionSheet,
  }),
  close: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/reflections/close',
    summary: 'Wait for nobody any more: what was said is shown to both sides',
    may: 'completions.write',
    params: PairRef,
    idempotent: true,
    response: ReflectionSheet,
  }),
};

export const reflectionProblems = {
  'reflection.too-early': plain(
    409,
    'Итоговой встречи ещё не было. Рефлексию пишут после неё: сначала запишите встречу.',
  ),
  'reflection.closed': plain(
    409,
    'Рефлексия этой пары завершена: её можно читать, но не менять. Вопросы – к куратору.',
  ),
  'reflection.shown': plain(
    409,
    'Обе стороны ответили и уже видят слова друг друга: менять их поздно.',
  ),
  'reflection.own-words': plain(
    409,
    'Участник ответил сам: его слова куратор не меняет. Внести с бумаги можно за того, кто не ответил.',
  ),
  'reflection.empty': plain(409, 'Ответьте хотя бы на один вопрос, остальные можно пропустить.'),
  'reflection.nothing-said': plain(
    409,
    'Завершать нечего: никто ещё не ответил. Напомните участникам или внесите ответы с бумаги.',
  ),
} as const;

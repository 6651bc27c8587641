import { z } from 'zod';
import { Impossible } from './matching-run.ts';
import { plain, refusal } from './problem.ts';

export const matchingProblems = {
  'matching.nobody': refusal(
    409,
    z.object({ mentees: z.int(), mentors: z.int() }),
    ({ mentees, mentors }) =>
      `Подбирать не из кого: наставляемых без пары ${mentees}, наставников ${mentors}. ` +
      'Добавьте людей в базы.',
  ),
  'matching.wrong-state': plain(
    409,
    'Этот прогон уже утверждён или отложен. Откройте последний прогон.',
  ),
  'matching.not-reviewed': plain(
    409,
    'Прогон ещё не просмотрен куратором. Просмотрите предложения и отметьте это.',
  ),
  'matching.not-proposed': plain(409, 'В этом прогоне такой пары нет.'),
  'matching.no-answers': plain(
    409,
    'Никто не ответил «не подходит»: подбирать заново некого. Утвердите этот прогон.',
  ),
  'matching.impossible': refusal(
    409,
    z.object({ pairs: z.array(Impossible) }),
    ({ pairs }) =>
      `Пар стало невозможно: ${pairs.length}. Ничего не создано. ${pairs[0]?.detail ?? ''} ` +
      'Уберите эти пары из списка или пересчитайте подбор.',
  ),
  'matching.reason-needed': refusal(
    409,
    z.object({ menteeIds: z.array(z.string()) }),
    ({ menteeIds }) =>
      `Укажите, почему подбирается новая пара: у ${menteeIds.length} наставляемых ` +
      'пара этого учебного года распалась.',
  ),
  'matching.own-wish': plain(
    409,
    'Это пожелание о вас: его вносит и снимает другой куратор. Назначить его может администратор школы.',
  ),
  'matching.too-many-groups': plain(
    409,
    'Слишком много наставляемых для одного прогона. Подберите пары по формам или частями.',
  ),
} as const;

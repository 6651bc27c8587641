import { z } from 'zod';
import { GroupJoining, GroupLeaving } from './pair-members.ts';
import { Pair, PairRef } from './pairs.ts';
import { DateOnly, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { route } from './route.ts';

const Names = z.object({ names: z.array(z.string()) });
const Since = z.object({ since: DateOnly });

export const groupProblems = {
  'group.last-mentee': plain(
    409,
    'Это последний наставляемый: без него пары нет. Завершите пару и укажите причину.',
  ),
  'group.not-member': plain(
    409,
    'Этот человек не состоит в группе или уже вышел из неё. Обновите страницу.',
  ),
  'group.reason-finished': plain(
    409,
    'С этой причиной завершают пару, которая прошла программу. Выберите, почему человек выходит раньше.',
  ),
  'group.wrong-day': refusal(
    409,
    Since,
    ({ since }) =>
      `Последний день в группе – не позже сегодняшнего и не раньше ${dayInFigures(since)}.`,
  ),
  'group.met-later': refusal(
    409,
    z.object({ name: z.string(), on: DateOnly }),
    ({ name, on }) =>
      `${name}: отмечено присутствие на встрече ${dayInFigures(on)}. Исправьте ту встречу или укажите последний день не раньше неё.`,
  ),
  'group.order-before': refusal(
    409,
    Since,
    ({ since }) =>
      `Группа работает с ${dayInFigures(since)}: приказ о включении не может быть раньше.`,
  ),
  'group.back-too-early': refusal(
    409,
    z.object({ name: z.string(), until: DateOnly }),
    ({ name, until }) =>
      `${name}: в группе по ${dayInFigures(until)}. Приказ о возвращении не может быть раньше этого дня.`,
  ),
  'group.too-big': plain(409, 'В группе не может быть больше 15 наставляемых.'),
  'group.stands-in': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) =>
      `${names.join(', ')}: ведёт эту группу вместо наставника, поэтому не может быть в ней наставляемым. Сначала отмените замещение.`,
  ),
  'group.over': plain(
    409,
    'Итоговая встреча прошла: группа завершает программу и новых участников не берёт.',
  ),
  'group.not-then': refusal(
    409,
    Names,
    ({ names }) =>
      `В этот день не в группе: ${names.join(', ')}. Снимите отметку или измените день встречи.`,
  ),
  'group.nobody-then': plain(
    409,
    'В этот день в группе не было ни одного наставляемого. Измените день встречи.',
  ),
} as const;

export const groupRoutes = {
  leave: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/leave',
    summary: 'Take a mentee out of a group that goes on with the others',
    may: 'pairs.write',
    params: PairRef,
    body: GroupLeaving,
    ifMatch: true,
    idempotent: true,
    response: Pair,
  }),
  join: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/join',
    summary: 'Add mentees to a pair or a group that works, by an order of their own',
    may: 'pairs.write',
    params: PairRef,
    body: GroupJoining,
    ifMatch: true,
    idempotent: true,
    response: Pair,
  }),
};

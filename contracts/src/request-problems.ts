import { z } from 'zod';
import { plain, refusal } from './problem.ts';

const Names = z.object({ names: z.array(z.string()) });

/** Refusals of requests for a mentor. */
export const requestProblems = {
  'mentor-request.open-already': plain(
    409,
    'Запрос на наставника этой формы уже ждёт решения куратора. Дождитесь его или отзовите прежний запрос.',
  ),
  'mentor-request.in-pair': plain(
    409,
    'Наставник этой формы уже есть. Новый запрос можно подать, когда пара завершится, или в другой форме.',
  ),
  'mentor-request.decided': refusal(
    409,
    Names,
    ({ names }) => `Запрос уже рассмотрен или отозван: ${names.join(', ')}. Обновите список.`,
  ),
  'mentor-request.two-of-one': refusal(
    409,
    Names,
    ({ names }) =>
      `Выбрано несколько запросов одного человека: ${names.join(', ')}. Примите один, остальные отклоните.`,
  ),
} as const;

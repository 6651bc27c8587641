import { z } from 'zod';
import { dayInFigures, DateOnly } from './primitives.ts';
import { plain, refusal } from './problem.ts';

/** Refusals of the base of mentors. */
export const mentorProblems = {
  'mentor.in-pair': plain(409, 'У наставника есть действующие пары. Сначала завершите их.'),
  'mentor.base-unfit': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) => `В эту подбазу нельзя добавить: ${names.join(', ')}.`,
  ),
  'mentor.reserve-past': plain(
    409,
    'В резерв берут на следующий учебный год: выберите год позже нынешнего.',
  ),
  'mentor.not-reserve': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) => `Не в резерве: ${names.join(', ')}. Обновите список.`,
  ),
  'mentor.reserve-early': refusal(
    409,
    z.object({ names: z.array(z.string()), year: z.int() }),
    ({ names, year }) =>
      `${names.join(', ')}: резерв на ${year - 1}/${String(year).slice(-2)} учебный год. Перенести в базу можно с 1 сентября ${year - 1} г.`,
  ),
  'mentor.full': refusal(
    409,
    z.object({
      capacity: z.int(),
      mentees: z.int(),
      standsFor: z.int().optional(),
      /** How many more were to come. */
      more: z.int().optional(),
    }),
    ({ capacity, mentees, standsFor, more = 1 }) =>
      `${capacity > mentees && more > 1 ? `Наставнику не хватает мест: нужно ${more}` : 'У наставника нет места'}: наставляемых ${mentees}` +
      `${standsFor ? ` (по замещению – ${standsFor})` : ''}, предел – ${capacity}. ` +
      'Увеличьте предел в базе наставников или выберите другого.',
  ),
  'mentor.capacity-low': refusal(
    409,
    z.object({ mentees: z.int(), standsFor: z.int().optional() }),
    ({ mentees, standsFor }) =>
      `Предел не может быть меньше числа нынешних наставляемых: ${mentees}` +
      `${standsFor ? ` (по замещению – ${standsFor})` : ''}.`,
  ),
  'mentor.stands-in': refusal(
    409,
    z.object({ until: DateOnly }),
    ({ until }) =>
      `Этот человек назначен замещать другого наставника, последний день – ${dayInFigures(until)}. ` +
      'Сначала снимите замещение в карточке пары или назначьте другого.',
  ),
} as const;

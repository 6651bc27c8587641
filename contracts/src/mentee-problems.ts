import { z } from 'zod';
import { plain, refusal } from './problem.ts';

/** Refusals of the base of mentees. */
export const menteeProblems = {
  'mentee.in-pair': plain(409, 'Наставляемый состоит в паре. Сначала завершите пару.'),
  'mentee.birth-date-needed': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) =>
      `Сначала укажите дату рождения («База наставников» → «Внешние наставники» → «Изменить»): ${names.join(', ')}. По ней видно, нужна ли подпись родителя.`,
  ),
  'mentee.form-unfit': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) => `Эта форма не подходит: ${names.join(', ')}. Выберите другую форму.`,
  ),
  'person.inactive': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) => `Выбыли из школы: ${names.join(', ')}.`,
  ),
  'pack.code-unknown': refusal(
    400,
    z.object({ code: z.string() }),
    ({ code }) => `В справочнике нет значения «${code}».`,
  ),
} as const;

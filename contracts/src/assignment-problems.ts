import { z } from 'zod';
import { DateOnly, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';

export const assignmentProblems = {
  'assignment.dated-in-future': refusal(
    409,
    z.object({ on: DateOnly }),
    ({ on }) => `Поручение датировано ${dayInFigures(on)}, этот день ещё не наступил.`,
  ),
  'assignment.due-passed': refusal(
    409,
    z.object({ on: DateOnly }),
    ({ on }) => `Срок ${dayInFigures(on)} уже прошёл. Назначьте срок не раньше сегодняшнего дня.`,
  ),
  'assignment.number-taken': plain(
    409,
    'Поручение с таким номером в этом году уже выдано. Укажите другой номер.',
  ),
  'assignment.strange-addressee': plain(
    409,
    'Поручение дают организациям, которые подчинены вашей напрямую. Обновите страницу и выберите адресатов заново.',
  ),
  'assignment.addressee-off': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) =>
      `Не подключено «Наставничество», поручение не дойдёт: ${names.join('; ')}. Уберите эти школы из адресатов.`,
  ),
  'assignment.withdrawn': plain(409, 'Поручение отозвано: отвечать на него больше не нужно.'),
  'assignment.accepted': plain(409, 'Ответ уже принят, изменить его нельзя.'),
  'assignment.not-answered': plain(
    409,
    'Ответа, который ждёт решения, сейчас нет. Обновите страницу.',
  ),
  'assignment.nothing-to-withdraw': plain(
    409,
    'Отзывать нечего: поручение уже отозвано или все ответы приняты.',
  ),
  'assignment.value-asked': plain(
    409,
    'В поручении запрошено число. Укажите его вместе с ответом.',
  ),
  'assignment.document-asked': plain(
    409,
    'В поручении запрошен документ. Укажите его вид, номер и дату.',
  ),
  'assignment.document-in-future': refusal(
    409,
    z.object({ on: DateOnly }),
    ({ on }) => `Документ датирован ${dayInFigures(on)}, этот день ещё не наступил.`,
  ),
  'assignment.too-many-rounds': refusal(
    409,
    z.object({ most: z.int() }),
    ({ most }) =>
      `По этому поручению уже ${most} записей в переписке. Примите ответ или отзовите поручение и выдайте новое.`,
  ),
} as const;

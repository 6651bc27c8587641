import { z } from 'zod';
import { DateOnly, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';

export const controlProblems = {
  'control-sheet.due-passed': refusal(
    409,
    z.object({ on: DateOnly }),
    ({ on }) => `Срок ${dayInFigures(on)} уже прошёл. Назначьте срок не раньше сегодняшнего дня.`,
  ),
  'control-sheet.drawn-meanwhile': plain(
    409,
    'Лист контроля в эту минуту составляет другой сотрудник. Обновите страницу: новый лист уже может быть в списке.',
  ),
  'control-sheet.not-counted': plain(
    409,
    'Показатели школ ещё считаются. Составьте лист через несколько минут.',
  ),
  'control-sheet.nothing-to-mark': plain(
    409,
    'По этой строке отмечать нечего: нарушений в ней нет или о них отмечают сами школы.',
  ),
  'control-sheet.own': plain(
    409,
    'Этот лист составила ваша организация: знакомиться с ним не нужно.',
  ),
} as const;

import { z } from 'zod';
import { plain, refusal } from './problem.ts';

const File = z.object({ file: z.string() });

/** So many cells of a kind are named in a refusal. */
export const MOST_CELLS = 10;

/** Refusals of whole tables; what is wrong with a row stands beside it. */
export const tableProblems = {
  'table.nobody-agreed': plain(
    409,
    'Ни у кого из списка нет действующего согласия на передачу данных, поэтому таблица для передачи была бы пустой. Возьмите согласия и отметьте их в разделе «Согласия», затем повторите.',
  ),
  'table.unreadable': refusal(
    400,
    File,
    ({ file }) =>
      `«${file}» не читается: нужна книга Excel (.xlsx) или CSV. Старую книгу .xls или файл с паролем откройте и сохраните как «Книга Excel (.xlsx)».`,
  ),
  'table.too-large': refusal(
    413,
    File,
    ({ file }) =>
      `«${file}» слишком велик: до 5 МБ, 5 000 строк и 100 столбцов. Оставьте только таблицу базы.`,
  ),
  'table.hostile': refusal(
    400,
    File,
    ({ file }) =>
      `«${file}» устроен не так, как книги Excel, и поэтому не открывается. Скопируйте таблицу в новую книгу и сохраните её.`,
  ),
  'table.empty': refusal(
    400,
    File,
    ({ file }) => `В «${file}» нет таблицы: нужна строка заголовков и хотя бы одна строка под ней.`,
  ),
  'table.unsaved-formulas': refusal(
    400,
    File.extend({ cells: z.array(z.string()) }),
    ({ file, cells }) =>
      `В «${file}» формулы без значений (ячейки ${cells.join(', ')}${cells.length < MOST_CELLS ? '' : ' и, возможно, другие'}): что в них, не видно. Откройте книгу в Excel или «МойОфис» и сохраните: значения запишутся вместе с формулами.`,
  ),
  'table.no-names': plain(
    409,
    'Не указано, в каком столбце ФИО. Выберите столбец «ФИО» или «Фамилия» и «Имя».',
  ),
  'table.field-twice': refusal(
    409,
    z.object({ field: z.string() }),
    ({ field }) => `«${field}» выбрано для двух столбцов. Оставьте один.`,
  ),
  'table.applied': plain(
    409,
    'Эта загрузка уже применена или отменена. Чтобы загрузить ещё раз, выберите файл заново.',
  ),
  'table.not-applied': plain(409, 'Отменять нечего: эта загрузка не применена или уже отменена.'),
  'table.gone': plain(409, 'Файл этой загрузки больше не хранится. Выберите его заново.'),
} as const;

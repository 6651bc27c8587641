import { z } from 'zod';
import { plain, refusal } from './problem.ts';

const File = z.object({ file: z.string() });

/** Refusals of tables from which a roadmap is made; what is unclear in a row is a question. */
export const roadmapImportProblems = {
  'roadmap-table.unreadable': refusal(
    400,
    File,
    ({ file }) =>
      `«${file}» не читается: нужен документ Word (.docx) или книга Excel (.xlsx). Старый .doc или .xls, PDF и файл с паролем откройте и сохраните в одном из этих видов.`,
  ),
  'roadmap-table.too-large': refusal(
    413,
    File,
    ({ file }) =>
      `«${file}» слишком велик: до 5 МБ, 2 000 строк и 40 столбцов в таблице. Оставьте в файле только дорожную карту.`,
  ),
  'roadmap-table.hostile': refusal(
    400,
    File,
    ({ file }) =>
      `«${file}» устроен не так, как документы Word и книги Excel, и поэтому не открывается. Скопируйте таблицу в новый файл и сохраните его.`,
  ),
  'roadmap-table.macros': refusal(
    400,
    File,
    ({ file }) =>
      `В «${file}» есть макросы. Сохраните его как «Документ Word (.docx)» или «Книга Excel (.xlsx)» без макросов.`,
  ),
  'roadmap-table.none': refusal(
    400,
    File,
    ({ file }) =>
      `В «${file}» нет таблицы: нужны строка заголовков и хотя бы один пункт под ней. Рисунок таблицы не подойдёт.`,
  ),
  'roadmap-table.unknown': plain(400, 'Такой таблицы, строки или столбца в файле нет.'),
  'roadmap-table.field-twice': refusal(
    409,
    z.object({ field: z.string() }),
    ({ field }) => `«${field}» выбрано для двух столбцов. Оставьте один.`,
  ),
  'roadmap-table.no-items': plain(
    409,
    'В таблице не нашлось ни одного пункта. Проверьте, какая таблица выбрана и в каком столбце мероприятия.',
  ),
  'roadmap-table.made': plain(
    409,
    'По этому файлу дорожная карта уже создана. Чтобы создать ещё одну, выберите файл заново.',
  ),
  'roadmap-table.gone': plain(409, 'Этот файл больше не хранится. Выберите его заново.'),
} as const;

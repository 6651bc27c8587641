import type { Issue } from '@nastavnik/contracts/sync-run';
import { sheetOf } from '../../platform/files/sheet.ts';

const HEADER = [
  'Уровень',
  'Файл',
  'Часть',
  'Строка',
  'Столбец или поле',
  'Коллекция',
  'sourcedId',
  'Что не так',
  'Что сделать',
  'Код',
];
const LEVELS = { rejected: 'отклонено', warning: 'замечание', security: 'чужая организация' };

/** Issues as a table for people. */
export const issuesTable = (issues: readonly Issue[]): string =>
  sheetOf([
    HEADER,
    ...issues.map(({ level, file, seq, line, pointer, entity, sourcedId, text, remedy, code }) => [
      LEVELS[level],
      file ?? '',
      seq === null || file !== null ? '' : String(seq),
      line === null ? '' : String(line),
      pointer,
      entity,
      sourcedId ?? '',
      text,
      remedy,
      code,
    ]),
  ]);

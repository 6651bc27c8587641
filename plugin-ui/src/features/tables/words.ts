import type { TableBase } from '@nastavnik/contracts/table-fields';
import type { RowFate, TableImport } from '@nastavnik/contracts/tables';
import { count, type Forms } from '../../shared/numbers.ts';
import type { State } from '../../shared/ui/status.tsx';

const row: Forms = ['строка', 'строки', 'строк'];

/** Rows of a fate, as they are counted. */
const counted: Record<RowFate, string> = {
  create: 'будут добавлены',
  update: 'изменятся',
  same: 'без изменений',
  choose: 'нужно выбрать',
  unknown: 'нет в списках',
  bad: 'с ошибкой',
  left: 'не загружены',
};
const single: Record<RowFate, string> = {
  create: 'добавить',
  update: 'изменить',
  same: 'без изменений',
  choose: 'выберите человека',
  unknown: 'нет в списках',
  bad: 'ошибка',
  left: 'не загружено',
};

type Done = Partial<Record<RowFate, string>>;
const countedDone: Done = { create: 'добавлены', update: 'изменены', choose: 'человек не выбран' };
const singleDone: Done = { create: 'добавлено', update: 'изменено', choose: 'человек не выбран' };

/** Words of reading a base from a table. */
export const words = {
  titles: {
    mentees: 'Загрузка базы наставляемых',
    mentors: 'Загрузка базы наставников',
  } satisfies Record<TableBase, string>,
  bases: {
    mentees: 'База наставляемых',
    mentors: 'База наставников',
  } satisfies Record<TableBase, string>,
  caption: 'из книги Excel или CSV; ничего не меняется, пока вы не подтвердите',
  file: 'Файл XLSX или CSV, до 5 МБ',
  read: 'Проверить',
  noFile: 'Выберите файл.',
  tooBig: 'Файл больше 5 МБ: оставьте в нём только таблицу базы.',
  about: [
    'Начните с пустой таблицы: в ней столбцы модели, на втором листе – что писать в каждом. Или с выгрузки базы: без правок она ничего не изменит.',
    'Одна строка – один человек. Люди находятся по ФИО, году рождения и классу; кого нет в списках журнала, того загрузить нельзя.',
    'Заголовки находятся сами, даже если над таблицей есть название школы. Не так понятый столбец можно исправить.',
    'Пустая ячейка ничего не стирает. Пары, встречи и даты программы из таблицы не берутся: они ведутся в разделе.',
    'Формулы не вычисляются. Подходят UTF-8 и Windows-1251, разделители «;», «,» и табуляция.',
  ],
  blank: 'Скачать пустую таблицу',
  columns: 'Столбцы',
  headerLine: 'Строка с заголовками',
  skip: 'Не загружать',
  nameless: 'без заголовка',
  noNames: 'Укажите, в каком столбце ФИО: без него людей не найти.',
  preview: {
    read: 'Что изменится',
    applied: 'Что сделано',
    undone: 'Что было сделано до отмены',
  } satisfies Record<TableImport['state'], string>,
  heads: {
    fate: { read: 'Что будет', done: 'Что сделано' },
    changes: { read: 'Изменится', done: 'Изменено' },
  },
  fates: (fate: RowFate, done: boolean) => (done && countedDone[fate]) || counted[fate],
  fateOf: (fate: RowFate, done: boolean) => (done && singleDone[fate]) || single[fate],
  all: 'Все строки',
  who: 'Кого имели в виду',
  nobody: 'Никого из них',
  apply: (rows: number) => `Загрузить: ${count(rows, row)}`,
  nothing: 'Загружать нечего: отметьте строки или исправьте файл.',
  errors: 'Скачать строки с замечаниями',
  another: 'Другой файл',
  applied: (created: number, updated: number) => `Добавлено: ${created}, изменено: ${updated}.`,
  skipped: (skipped: number) => `Пропущено: ${count(skipped, row)}.`,
  undo: 'Отменить загрузку',
  undone: (undone: number) => `Загрузка отменена: ${count(undone, row)} вернули как было.`,
  kept: (names: readonly string[]) =>
    `Не отменено: ${names.join(', ')} – с этими записями уже работали.`,
  toBase: 'Открыть базу',
  table: 'Строки таблицы',
} as const;

/** The shape of each fate. */
export const fateShapes: Record<RowFate, State> = {
  create: 'ok',
  update: 'run',
  same: 'next',
  choose: 'warn',
  unknown: 'bad',
  bad: 'bad',
  left: 'next',
};

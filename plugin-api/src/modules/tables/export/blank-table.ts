import type { Pack } from '@nastavnik/contracts/packs';
import type { TableBase, TableField } from '@nastavnik/contracts/table-fields';
import { guessFields } from '../plan/guess-columns.ts';
import { menteeHeads, mentorHeads } from './lines.ts';
import { workbookOfSheets } from './workbook.ts';

/** What a table may say beside the model's columns. */
const MORE: Record<TableBase, readonly string[]> = {
  mentees: ['Класс'],
  mentors: ['Год рождения', 'Класс', 'Подбаза', 'Обучение', 'Дата справки об отсутствии судимости'],
};
const HEADS: Record<TableBase, readonly string[]> = {
  mentees: [...menteeHeads, ...MORE.mentees],
  mentors: [...mentorHeads, ...MORE.mentors],
};
const NAMES: Record<TableBase, string> = {
  mentees: 'База наставляемых',
  mentors: 'База наставников',
};

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).join('; ');

/** What is to be written under a heading; undefined for what a table does not bring in. */
function hintOf(field: TableField | null, base: TableBase, pack: Pack): string | undefined {
  const grounds = (of: 'pupil' | 'staff') => titles(pack.grounds.filter((each) => each.of === of));
  const hints: Partial<Record<TableField, string>> = {
    name: 'Обязательно. Как в журнале: фамилия, имя, отчество. Например: Иванова Анна Петровна',
    birthYear: 'Год. Нужен, когда в школе есть полные тёзки. Например: 2013',
    className: 'Нужен, когда в школе есть полные тёзки. Например: 7А',
    contacts: 'Только то, чего нет в журнале, до 300 знаков',
    request: `Основание, свои слова или и то и другое через двоеточие. Основания для учеников: ${grounds('pupil')}. Для педагогов: ${grounds('staff')}`,
    form: `Одна из: ${titles(pack.forms)}`,
    base: `Одна из: ${titles(pack.bases)}. Не указана – по тому, кто это в журнале`,
    workplace: 'Для наставников не из школы, до 300 знаков',
    competences: 'Через запятую, до 20. Например: алгебра, олимпиады',
    achievements: 'До 1000 знаков',
    interests: 'До 1000 знаков. Например: шахматы, туризм',
    desiredAges: 'До 200 знаков. Например: 11–13 лет',
    timeResource: 'До 300 знаков. Например: 1 час в неделю',
    training: 'До 500 знаков',
    recordCheckedOn: 'Дата, только для наставников не из школы. Например: 15.09.2026',
    results: 'До 1000 знаков',
    caseUrl: 'Адрес начинается с https://',
    completion: 'Да, нет или досрочно',
  };
  return field === null || (field === 'form' && base === 'mentors') ? undefined : hints[field];
}

/** A table to begin with: the model's columns, and on a second sheet what may stand in each. */
export function blankTable(base: TableBase, pack: Pack): Promise<Buffer> {
  const heads = HEADS[base];
  const fields = guessFields(base, heads);
  return workbookOfSheets([
    { sheet: NAMES[base], title: NAMES[base], heads, rows: [] },
    {
      sheet: 'Как заполнять',
      title: 'Одна строка – один человек из списков журнала. Пустая ячейка ничего не меняет.',
      heads: ['Столбец', 'Что писать'],
      widths: [40, 90],
      rows: heads.map((head, at) => [
        head,
        hintOf(fields[at] ?? null, base, pack) ??
          (at === 0
            ? 'Можно не заполнять'
            : 'Не заполняйте: ведётся в разделе, из таблицы не берётся'),
      ]),
    },
  ]);
}

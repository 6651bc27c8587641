import type { PlannedRow } from './plan-import.ts';

/** What the law has to say about people of a table. */
interface Known {
  /** Whose age nobody knows, so that it is open who signs for them. */
  ageOpen: ReadonlySet<string>;
  /** Who has agreed that their data are spread. */
  published: ReadonlySet<string>;
}

const AGE_OPEN =
  'Сначала укажите дату рождения: «База наставников» → «Внешние наставники» → «Изменить».';
const NO_LINK = 'Ссылка не взята: нет согласия на распространение данных.';

/** Rows without what may not come in, which the remarks tell: one without its link, or none of it. */
export const heldBack = (rows: readonly PlannedRow[], { ageOpen, published }: Known) =>
  rows.map((row): PlannedRow => {
    if (!row.person) return row;
    if (row.fate === 'create' && ageOpen.has(row.person.id))
      return { ...row, person: null, fate: 'bad', changes: [], values: {}, remarks: [AGE_OPEN] };
    if (!row.values['caseUrl'] || published.has(row.person.id)) return row;
    const { caseUrl: _caseUrl, ...values } = row.values;
    const isLeft = row.fate === 'update' && Object.keys(values).length === 0;
    return {
      ...row,
      fate: isLeft ? 'same' : row.fate,
      changes: row.changes.filter((field) => field !== 'caseUrl'),
      values,
      remarks: [...row.remarks, NO_LINK],
    };
  });

import type { Pack } from '@nastavnik/contracts/packs';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { TableField } from '@nastavnik/contracts/table-fields';
import type { ImportRow, RowFate } from '@nastavnik/contracts/tables';
import { type Listed, type Named, Roster } from './find-people.ts';
import { type Values, valuesOf } from './row-values.ts';
import { isRowOf, newsIn, type Said } from './said.ts';

/** Somebody in a base now: whether they are active, and what the base says of them. */
export interface Now {
  active: boolean;
  inPair: boolean;
  version: number;
  values: Values;
}

export interface TableRows {
  rows: readonly (readonly string[])[];
  /** Number of the line with the headings, from one. */
  headerLine: number;
  fields: readonly (TableField | null)[];
}

export interface Held {
  people: readonly Listed[];
  now: ReadonlyMap<string, Now>;
  /** What our own table says of those who are in the base. */
  said: ReadonlyMap<string, Said>;
  pack: Pack;
  today: string;
}

/** A row and what it would put into the base. */
export interface PlannedRow extends ImportRow {
  values: Values;
}

const UNKNOWN =
  'В списках школы такого человека нет: проверьте написание или дождитесь списков из журнала.';
const NAMELESS = 'Нет фамилии и имени.';
const OUTSIDE_CHOICE = 'Выберите одного из предложенных людей.';

const fieldOf = (property: string): TableField =>
  property === 'ground' ? 'request' : (property as TableField);

const same = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What would become of each row; `choices` name the person where the curator has chosen. */
export function planImport(
  table: TableRows,
  held: Held,
  choices: ReadonlyMap<number, string> = new Map(),
): PlannedRow[] {
  const roster = new Roster(held.people);
  const taken = new Map<string, number>();
  return table.rows.slice(table.headerLine).flatMap((row, at) => {
    if (row.every((cell) => cell === '')) return [];
    const line = table.headerLine + at + 1;
    const cells = cellsOf(row, table.fields);
    const named = namedIn(cells);
    const blank = { line, name: named.name, person: null, candidates: [], changes: [], values: {} };
    const left = (fate: RowFate, remark: string): PlannedRow[] => [
      { ...blank, fate, remarks: [remark] },
    ];
    if (named.name === '') return isNumbering(row) ? [] : left('bad', NAMELESS);
    const found = roster.find(named);
    const chosen = choices.get(line);
    const person =
      found.person ??
      found.candidates.find(({ brief }) => brief.id === chosen) ??
      onlyRowOf(found.candidates, cells, held);
    if (!person && chosen !== undefined && found.candidates.length > 0)
      return left('bad', OUTSIDE_CHOICE);
    if (!person)
      return found.candidates.length === 0
        ? left('unknown', UNKNOWN)
        : left('choose', found.remark ?? '').map((each) => ({
            ...each,
            candidates: found.candidates.map(({ brief }) => brief),
          }));
    const { id } = person.brief;
    const before = taken.get(id);
    if (before !== undefined) return left('bad', `Этот человек уже есть в строке ${before}.`);
    taken.set(id, line);
    return [{ ...blank, ...ofPerson(person, cells, held) }];
  });
}

/** Of namesakes the one whose row in our own table this is, when it is no other's. */
function onlyRowOf(
  candidates: readonly Listed[],
  cells: ReadonlyMap<TableField, string>,
  { said }: Held,
): Listed | undefined {
  const [one, ...others] = candidates.filter(({ brief }) => isRowOf(cells, said.get(brief.id)));
  return others.length === 0 ? one : undefined;
}

type OfPerson = Pick<PlannedRow, 'person' | 'fate' | 'changes' | 'values' | 'remarks'>;

function ofPerson(
  person: Listed,
  cells: ReadonlyMap<TableField, string>,
  { now, said, pack, today }: Held,
): OfPerson {
  const there = now.get(person.brief.id);
  const news = newsIn(cells, said.get(person.brief.id));
  const { values: read, remarks } = valuesOf(news, person, pack);
  const late = lateCheck(read, there, today);
  if (late) {
    delete read['recordCheckedOn'];
    remarks.push(late);
  }
  const { form, ...others } = read;
  const values = there?.inPair ? others : read;
  if (there?.inPair && form !== undefined && !same(form, there.values['form']))
    remarks.push('Форма не меняется: человек состоит в паре.');
  const fresh = !there?.active;
  const changed = Object.entries(values).filter(
    ([property, value]) => fresh || !same(value, there.values[property]),
  );
  return {
    person: person.brief,
    fate: fresh ? 'create' : changed.length > 0 ? 'update' : 'same',
    changes: changed.map(([property]) => fieldOf(property)),
    values: Object.fromEntries(changed),
    remarks,
  };
}

/** Why the day of a certificate is not taken: it has not come yet, or a newer one is known. */
function lateCheck({ recordCheckedOn: day }: Values, there: Now | undefined, today: string) {
  if (typeof day !== 'string') return undefined;
  if (day > today) return 'Дата справки ещё не наступила.';
  const known = there?.values['recordCheckedOn'];
  return typeof known === 'string' && known > day
    ? `Уже отмечена более поздняя справка, от ${dayInFigures(known)}.`
    : undefined;
}

/** The cells of a row by what they hold. */
function cellsOf(row: readonly string[], fields: readonly (TableField | null)[]) {
  const cells = new Map<TableField, string>();
  for (const [at, field] of fields.entries()) if (field) cells.set(field, row[at] ?? '');
  return cells;
}

function namedIn(cells: ReadonlyMap<TableField, string>): Named {
  const parts = (['family', 'given', 'middle'] as const).map((field) => cells.get(field) ?? '');
  return {
    name: (cells.get('name') || parts.join(' ')).replace(/\s+/g, ' ').trim().slice(0, 200),
    birthYear: Number(/(?:19|20)\d\d/.exec(cells.get('birthYear') ?? '')?.[0]) || null,
    className: cells.get('className') ?? '',
  };
}

/** Under the headings of many tables stands a row of column numbers. */
const isNumbering = (row: readonly string[]) => row.every((cell) => /^\d{0,3}\.?$/.test(cell));

import type { RosterTable } from '@nastavnik/contracts/sync-run';
import { type CountedForms, countOf } from '../plural.ts';
import { type Change, keyColumns } from '../roster.ts';
import { effectOf } from '../totals.ts';
import { above, type Judge, percentOf } from './facts.ts';

const words: Record<RosterTable, CountedForms> = {
  people: ['человек', 'человека', 'человек'],
  classes: ['класс', 'класса', 'классов'],
  enrolments: ['зачисление', 'зачисления', 'зачислений'],
  guardians: ['связь с представителем', 'связи с представителями', 'связей с представителями'],
};

/** What changes by itself with a new school year (G10). */
const yearly = new Set(['class_id', 'grade', 'title', 'letter', 'school_year']);

/** G3: nearly every row of a table changes, small numbers aside. */
export const massUpdate: Judge = ({ input, changes, rollover }, rule) => {
  const many = (Object.keys(changes) as RosterTable[]).flatMap((table) => {
    const said = (column: string) =>
      !keyColumns[table].includes(column) &&
      column !== 'sourced_id' &&
      !(rollover && yearly.has(column));
    const changed = changes[table].filter((change) => isUpdate(change, said)).length;
    if (changed <= rule.rows) return [];
    const all = [...input.held[table].values()].filter((row) => row['active']).length;
    return above(changed, all, rule)
      ? [`${countOf(changed, words[table])} из ${all} (${percentOf(changed, all)})`]
      : [];
  });
  if (many.length === 0) return undefined;
  return `Изменятся данные сразу почти всех записей: ${many.join(', ')}.`;
};

/** Who is back after an absence comes as a change too, but as a welcome one. */
const isUpdate = (change: Change, said: (column: string) => boolean) =>
  effectOf(change) === 'updated' &&
  change.before?.['missing_since'] === undefined &&
  Object.keys(change.before ?? {}).some(said);

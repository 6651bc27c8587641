import type { ManyQuery, OrCollection } from '@nastavnik/contracts/oneroster';
import { Problem } from '../../../platform/problem/problem.ts';
import { isUnheld, standardFields } from '../wire/fields.ts';
import { type Clause, type Filter, filterOf } from './filter.ts';
import type { Slice } from './rows.repository.ts';
import type { RowSet } from './row-set.ts';
import { type Field, joined, type Sql, sql, unheld } from './sql.ts';

export type Asked = Pick<ManyQuery, 'filter' | 'sort' | 'orderBy' | 'limit' | 'offset'>;

/** The filter of a call, its fields being fields of the standard. */
export function filterIn(collection: OrCollection, text: string | undefined): Filter | undefined {
  if (text === undefined) return undefined;
  const filter = filterOf(text);
  for (const clause of filter.clauses)
    if (clause && !isStandard(collection, clause.field))
      throw new Problem('filter.unknown-field', { field: clause.field });
  return filter;
}

/** The field to sort by. */
export function sortIn(collection: OrCollection, field: string | undefined): string | undefined {
  if (field !== undefined && !isStandard(collection, field))
    throw new Problem('sort.unknown-field', { field });
  return field;
}

const isStandard = (collection: OrCollection, field: string) =>
  standardFields[collection].has(field.split('.')[0] ?? '');

function fieldOf(set: RowSet, collection: OrCollection, name: string): Field | undefined {
  return set.fields[name] ?? (isUnheld(collection, name) ? unheld : undefined);
}

/** The conditions and the slice of a statement that a call asks for. */
export function statementFor(set: RowSet, collection: OrCollection, asked: Asked) {
  const filter = filterIn(collection, asked.filter);
  const condition = ({ field, operator, value }: Clause): Sql => {
    const known = fieldOf(set, collection, field);
    if (!known) throw new Problem('filter.unknown-field', { field });
    return known.compare(operator, value);
  };
  const conditions = filter?.clauses.flatMap((clause) => (clause ? [condition(clause)] : []));
  const both = conditions && joined(conditions, ` ${filter?.join} `);
  const down = asked.orderBy === 'desc';
  const { limit, offset } = asked;
  const slice: Slice = { limit, offset };
  const sort = sortIn(collection, asked.sort);
  if (sort === undefined || sort === 'sourcedId') slice.order = { down };
  else {
    const known = fieldOf(set, collection, sort);
    if (!known) throw new Problem('sort.unknown-field', { field: sort });
    slice.order = { by: known.order, down };
  }
  return { where: both ? [sql(`(${both.text})`, ...both.params)] : [], slice };
}

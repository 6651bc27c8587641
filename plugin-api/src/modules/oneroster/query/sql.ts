import { beginsWith } from '../../../platform/db/where.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { holds, type Operator } from './filter.ts';

/** A piece of a statement with its parameters. */
export interface Sql {
  text: string;
  params: readonly unknown[];
}

export const sql = (text: string, ...params: readonly unknown[]): Sql => ({ text, params });

export const joined = (parts: readonly Sql[], by: string): Sql =>
  sql(parts.map(({ text }) => text).join(by), ...parts.flatMap(({ params }) => params));

/** Holds where the condition does not, nothing being unequal to everything. */
export const not = ({ text, params }: Sql): Sql => sql(`NOT IFNULL((${text}), 0)`, ...params);

export const inKeys = (column: string, keys: readonly Buffer[]): Sql =>
  sql(`${column} IN (${keys.map(() => '?').join(', ')})`, ...keys);

/**
 * The same for rows that are found by another key: hidden from the optimizer, which would else weigh
 * a range for every school in every index, twenty times longer than the reading itself takes.
 */
export const amongKeys = (column: string, keys: readonly Buffer[]): Sql =>
  inKeys(`COALESCE(${column})`, keys);

/** How a field is filtered and ordered by. */
export interface Field {
  compare(operator: Operator, value: string): Sql;
  order: Sql;
}

/** Turns a condition on one row into one on the object: the same where an object is one row. */
export type Wrap = (condition: Sql) => Sql;
const same: Wrap = (condition) => condition;

export const text = (expression: Sql, wrap: Wrap = same, order = expression): Field => ({
  compare(operator, value) {
    const to = (operator: string, value: string) =>
      wrap(sql(`${expression.text} ${operator} ?`, ...expression.params, value));
    if (operator === '!=') return not(to('=', value));
    return operator === '~' ? to('LIKE', `%${beginsWith(value)}`) : to(operator, value);
  },
  order,
});

/** A moment; of an object with several rows the latest one counts. */
export const moment = (column: string, wrap: Wrap = same, order = sql(column)): Field => ({
  compare(operator, value) {
    const at = new Date(value);
    if (Number.isNaN(at.getTime())) throw new Problem('filter.malformed');
    const since = (operator: string) => wrap(sql(`${column} ${operator} ?`, at));
    switch (operator) {
      case '>':
      case '>=':
        return since(operator);
      case '<':
        return not(since('>='));
      case '<=':
        return not(since('>'));
      default: {
        const equal = joined([since('='), not(since('>'))], ' AND ');
        return operator === '!=' ? not(equal) : equal;
      }
    }
  },
  order,
});

/** A field of few words, each with the condition under which the object has it. */
export const words = (cases: Record<string, Sql>): Field => ({
  compare(operator, value) {
    const asked = operator === '!=' ? '=' : operator;
    const chosen = Object.entries(cases).flatMap(([word, condition]) =>
      holds(asked, word, value) ? [condition] : [],
    );
    const any = chosen.length === 0 ? sql('1 = 0') : joined(chosen, ' OR ');
    return operator === '!=' ? not(any) : sql(`(${any.text})`, ...any.params);
  },
  order: joined(
    [
      sql('CASE'),
      ...Object.entries(cases).map(([word, { text, params }]) =>
        sql(`WHEN ${text} THEN '${word}'`, ...params),
      ),
      sql('END'),
    ],
    ' ',
  ),
});

/** A field of the standard that nothing is held of: nobody has any value. */
export const unheld: Field = {
  compare: (operator) => sql(operator === '!=' ? '1 = 1' : '1 = 0'),
  order: sql('NULL'),
};

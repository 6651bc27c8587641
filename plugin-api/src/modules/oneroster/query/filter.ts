import { Problem } from '../../../platform/problem/problem.ts';

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~';

export interface Clause {
  field: string;
  operator: Operator;
  value: string;
}

/** One condition, or two joined by AND or OR: the standard allows no more. */
export interface Filter {
  clauses: [Clause, Clause?];
  join: 'AND' | 'OR';
}

const CLAUSE = String.raw`([A-Za-z][\w.]*)\s*(!=|>=|<=|=|>|<|~)\s*'((?:[^']|'')*)'`;
const ONE_OR_TWO = new RegExp(`^\\s*${CLAUSE}(?:\\s+(AND|OR)\\s+${CLAUSE})?\\s*$`, 'i');

/** Reads a filter; a quote inside a value is doubled. */
export function filterOf(text: string): Filter {
  const match = ONE_OR_TWO.exec(text);
  if (!match) throw new Problem('filter.malformed');
  const clause = (at: number): Clause => ({
    field: match[at] as string,
    operator: match[at + 1] as Operator,
    value: (match[at + 2] as string).replaceAll("''", "'"),
  });
  return match[4] === undefined
    ? { clauses: [clause(1)], join: 'AND' }
    : { clauses: [clause(1), clause(5)], join: match[4].toUpperCase() as Filter['join'] };
}

/** Whether a text meets a condition; letters are compared without their case, as the database does. */
export function holds(operator: Operator, text: string, value: string): boolean {
  const [one, other] = [text.toLowerCase(), value.toLowerCase()];
  switch (operator) {
    case '=':
      return one === other;
    case '!=':
      return one !== other;
    case '~':
      return one.includes(other);
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    case '<':
      return one < other;
    default:
      return one <= other;
  }
}

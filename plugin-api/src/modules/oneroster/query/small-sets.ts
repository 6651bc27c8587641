import { type Filter, type Clause, holds } from './filter.ts';

export type Wire = Record<string, unknown>;

/** The values at a dotted path; of a list those of each of its items. */
function valuesAt(value: unknown, path: string): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  if (path === '') return typeof value === 'object' ? [] : [value as string];
  const [first = '', ...rest] = path.split('.');
  return valuesAt((value as Wire)[first], rest.join('.'));
}

function meets(object: Wire, { field, operator, value }: Clause): boolean {
  const values = valuesAt(object, field);
  return operator === '!='
    ? !values.some((each) => holds('=', each, value))
    : values.some((each) => holds(operator, each, value));
}

/** The objects that a filter leaves, for collections small enough to be made whole. */
export function filtered<T extends Wire>(objects: T[], filter: Filter | undefined): T[] {
  if (!filter) return objects;
  const clauses = filter.clauses.filter((clause) => clause !== undefined);
  return objects.filter((object) =>
    filter.join === 'OR'
      ? clauses.some((clause) => meets(object, clause))
      : clauses.every((clause) => meets(object, clause)),
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** By a field, and by the identifier where that leaves it open. */
export function sorted<T extends Wire>(objects: T[], field = 'sourcedId', down = false): T[] {
  const key = (object: T) => valuesAt(object, field)[0] ?? '';
  const id = (object: T) => object['sourcedId'] as string;
  return objects.toSorted(
    (one, other) => (down ? -1 : 1) * compare(key(one), key(other)) || compare(id(one), id(other)),
  );
}

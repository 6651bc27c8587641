import { bin } from './id.ts';

/** Conditions joined by AND, each with its parameters, in the order in which they were added. */
export class Where {
  private readonly parts: string[] = [];
  readonly params: unknown[] = [];

  and(text: string, ...params: unknown[]): this {
    this.parts.push(text);
    this.params.push(...params);
    return this;
  }

  /**
   * What comes after a place in the order of these columns, the last of them an id: each column may
   * only go on, and where it stands still the next one goes on. Index and order are the same columns.
   */
  past(columns: readonly string[], place: readonly string[], order: 'ASC' | 'DESC' = 'ASC'): this {
    const further = order === 'ASC' ? '>' : '<';
    const id = columns.length - 1;
    let text = `${columns[id]} ${further} ?`;
    for (const column of columns.slice(0, id).toReversed())
      text = `${column} ${further}= ? AND (${column} ${further} ? OR ${text})`;
    const values = columns.slice(0, id).flatMap((_, at) => [place[at] ?? '', place[at] ?? '']);
    return this.and(text, ...values, bin(place[id] ?? ''));
  }

  get text(): string {
    return this.parts.join(' AND ');
  }
}

/** The parameter of a LIKE that asks for texts with this beginning. */
export const beginsWith = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`;

const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/**
 * Marks and parameters for `IN (…)`. Lists are filled up to a few fixed lengths by repeating the
 * last id, so that the guard and the server meet few different texts; no ids give `IN (NULL)`.
 */
export function inIds(ids: readonly string[]): { marks: string; params: Buffer[] } {
  const last = ids.at(-1);
  if (last === undefined) return { marks: 'NULL', params: [] };
  const size = SIZES.find((each) => each >= ids.length) ?? ids.length;
  const filled = [...ids, ...Array.from({ length: size - ids.length }, () => last)];
  return { marks: filled.map(() => '?').join(', '), params: filled.map((id) => bin(id)) };
}

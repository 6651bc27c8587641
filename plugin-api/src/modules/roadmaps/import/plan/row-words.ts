import type { RoadmapColumn } from '@nastavnik/contracts/roadmap-imports';
import type { Row } from '../cells.ts';

type OneColumn = Exclude<RoadmapColumn, 'bodies'>;

/** What stands in a row, by what its columns tell. */
export interface RowWords {
  /** From one. */
  line: number;
  words: Record<OneColumn, string>;
  /** Executors of each column that has any. */
  bodies: Map<number, string>;
  /** One cell lies over the whole row. */
  spans: boolean;
  /** Belongs to the item above: its number or its title is merged with that. */
  goesOn: boolean;
}

/** The rows of a table in words; a cell that is merged with the one above has its words. */
export function wordsOf(
  rows: readonly Row[],
  from: number,
  fields: readonly (RoadmapColumn | null)[],
): RowWords[] {
  const above: string[] = [];
  return rows.slice(from).map((row, at) => {
    const words = { number: '', section: '', title: '', due: '', result: '', proof: '' };
    const bodies = new Map<number, string>();
    const goesOn = row.some(
      ({ merged }, column) =>
        merged === 'up' && (fields[column] === 'number' || fields[column] === 'title'),
    );
    row.forEach(({ text, merged }, column) => {
      const field = fields[column] ?? null;
      const said = merged === 'up' ? (goesOn ? '' : (above[column] ?? '')) : text;
      if (merged !== 'up') above[column] = text;
      if (field === 'bodies' && said !== '') bodies.set(column, said);
      else if (field !== null && field !== 'bodies') words[field] = said;
    });
    return { line: from + at + 1, words, bodies, spans: spansAll(row), goesOn };
  });
}

const spansAll = (row: Row) =>
  row.length > 1 &&
  row[0]?.text !== '' &&
  row.slice(1).every(({ text, merged }) => text === '' && merged === 'left');

const isEmpty = (text: string) => text === '';

/** Nothing but words that may be a heading of a section. */
export const isTitleAlone = ({ words, bodies }: RowWords): boolean =>
  bodies.size === 0 && [words.due, words.result, words.proof].every(isEmpty);

/** A row that says nothing, were it counted or not. */
export const isNothing = (row: RowWords): boolean =>
  isTitleAlone(row) && row.words.title === '' && !/\p{L}/u.test(row.words.number);

/** The words of a row that continues another, put after them. */
export function append(to: RowWords, row: RowWords, by: ' ' | '\n'): void {
  const joined = (one: string, other: string) => [one, other].filter(Boolean).join(by);
  for (const field of ['title', 'due', 'result', 'proof'] as const)
    to.words[field] = joined(to.words[field], row.words[field]);
  for (const [column, text] of row.bodies)
    to.bodies.set(column, joined(to.bodies.get(column) ?? '', text));
}

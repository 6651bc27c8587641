import type { Asking } from './asking.ts';
import type { ItemEntry } from './entries.ts';
import { freeAfter, holeBetween, numberOf } from './numbers.ts';
import { oneLine } from '../cells.ts';

export interface Numbered {
  entry: ItemEntry;
  number: string;
  /** The number that seems to be missing before it. */
  hole: string | null;
}

/** Each item under a number of its own; what is no number or stands twice is asked about. */
export function numberItems(
  entries: readonly ItemEntry[],
  isNumbered: boolean,
  asking: Asking,
): Numbered[] {
  if (!isNumbered)
    return entries.map((entry, at) => ({ entry, number: String(at + 1), hole: null }));
  const written = new Set(entries.flatMap(({ number }) => number ?? []));
  const given = new Set<string>();
  let before: string | null = null;
  return entries.map((entry) => {
    const { number: own } = entry;
    const isFree = own !== null && !given.has(own);
    const number: string = isFree ? own : askNumber(entry, before, { written, given }, asking);
    const hole = isFree && before !== null ? holeBetween(before, number) : null;
    given.add(number);
    before = number;
    return { entry, number, hole: hole !== null && !written.has(hole) ? hole : null };
  });
}

interface Taken {
  written: ReadonlySet<string>;
  given: ReadonlySet<string>;
}

function askNumber(
  { line, number, row }: ItemEntry,
  before: string | null,
  { written, given }: Taken,
  asking: Asking,
): string {
  const taken = new Set([...written, ...given]);
  const free = freeAfter(before, taken);
  const [first = String(taken.size + 1)] = free;
  const key = `number:${line}`;
  const raw = oneLine(row.words.number);
  const answer = asking.ask({
    key,
    kind: 'number',
    line,
    item: first,
    text: wordsFor(number, raw),
    quote: oneLine([raw, row.words.title].filter(Boolean).join(' ')).slice(0, 300),
    options: free.map((value) => ({ value, label: value })),
    free: true,
    otherwise: `Пункт получит номер ${first}.`,
  });
  if (answer === null) return first;
  const chosen = numberOf(answer);
  if (chosen !== null && !taken.has(chosen)) return chosen;
  asking.reject(key, `Номер «${answer}» занят или записан не так. Какой номер у пункта?`);
  return first;
}

function wordsFor(number: string | null, raw: string): string {
  if (number !== null) return `Номер ${number} в таблице стоит дважды. Какой номер у этого пункта?`;
  return raw === ''
    ? 'В таблице у пункта нет номера. Какой поставить?'
    : `Номер «${raw}» не читается. Какой номер у пункта?`;
}

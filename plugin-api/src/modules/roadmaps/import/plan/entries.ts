import type { RoadmapColumn } from '@nastavnik/contracts/roadmap-imports';
import { isBlank, oneLine, type Row } from '../cells.ts';
import { parseDue } from '../../due-text/parse-due.ts';
import { sameWords } from '../read/join-pages.ts';
import type { Asking } from './asking.ts';
import { countsColumns, headingsOf } from './layout.ts';
import { isWithin, numberBefore, numberOf } from './numbers.ts';
import { append, isNothing, isTitleAlone, type RowWords, wordsOf } from './row-words.ts';

export interface SectionEntry {
  kind: 'section';
  line: number;
  number: string | null;
  title: string;
}
export interface ItemEntry {
  kind: 'item';
  line: number;
  /** Null when none is written, or what is written is no number. */
  number: string | null;
  row: RowWords;
}
export type Entry = SectionEntry | ItemEntry;

interface Table {
  rows: readonly Row[];
  header: number;
  fields: readonly (RoadmapColumn | null)[];
}

/** The sections and items of a table: what is split between rows is one again. */
export function entriesOf(table: Table, asking: Asking): { entries: Entry[]; numbered: boolean } {
  const { rows, header, fields } = table;
  const { take } = headingsOf(rows, header);
  const heads = rows.slice(header, header + take);
  const said = wordsOf(rows, header + take, fields)
    .filter(({ line }) => {
      const row = rows[line - 1] ?? [];
      return !isBlank(row) && !countsColumns(row) && !heads.some((head) => sameWords(head, row));
    })
    .filter((row) => row.spans || !isNothing(row))
    .map(withNumber);
  const reader = new EntryReader(said, fields.includes('title'), asking);
  return { entries: reader.read(), numbered: reader.numbered };
}

/** A number that stands before the words of the item, where it has no column of its own. */
function withNumber(row: RowWords): RowWords {
  const { words, spans } = row;
  const before = words.number === '' && !spans ? numberBefore(words.title) : null;
  if (!before) return row;
  return { ...row, words: { ...words, number: before.number, title: before.rest } };
}

class EntryReader {
  private readonly entries: Entry[] = [];
  readonly numbered: boolean;

  constructor(
    private readonly rows: readonly RowWords[],
    private readonly isMapped: boolean,
    private readonly asking: Asking,
  ) {
    this.numbered = rows.some(({ words }) => numberOf(words.number) !== null);
  }

  read(): Entry[] {
    if (!this.isMapped) return [];
    this.rows.forEach((row, at) => this.take(row, this.rows[at + 1]));
    return this.entries;
  }

  private take(row: RowWords, next: RowWords | undefined): void {
    const { words, spans, goesOn } = row;
    const last = this.entries.at(-1);
    const whole = words.title === '' ? words.number : words.title;
    if (spans) return this.section(row, [words.number, words.title].filter(Boolean).join(' '));
    if (goesOn && last?.kind === 'item') return append(last.row, row, '\n');
    if (words.number === '') return this.unnumbered(row, last);
    if (isTitleAlone(row) && (words.title === '' || isHeading(words.number, next)))
      return this.section(row, words.title === '' ? whole : `${words.number} ${words.title}`);
    this.item(row);
  }

  private section({ line }: RowWords, text: string): void {
    const { number = null, rest = text } = numberBefore(text) ?? {};
    this.entries.push({ kind: 'section', line, number, title: oneLine(rest) });
  }

  private item(row: RowWords): void {
    const { words, line } = row;
    const group = oneLine(words.section);
    const last = this.entries.findLast((entry) => entry.kind === 'section');
    if (group !== '' && last?.title !== (numberBefore(group)?.rest ?? group))
      this.section(row, group);
    this.entries.push({ kind: 'item', line, number: numberOf(words.number), row });
  }

  /** A row without a number goes on what stands above, is an item of its own, or is asked about. */
  private unnumbered(row: RowWords, last: Entry | undefined): void {
    const { words, bodies } = row;
    const complete = words.title !== '' && words.due !== '' && bodies.size > 0;
    if (words.title === '' && last?.kind === 'item') return append(last.row, row, ' ');
    if (complete || words.title === '') return this.item(row);
    if (!this.numbered && !isTitleAlone(row)) return this.item(row);
    if (!last) return isTitleAlone(row) ? this.section(row, words.title) : this.item(row);
    const small = /^[^\p{Lu}\p{N}]/u.test(words.title);
    const ownDue = words.due !== '' && 'due' in parseDue(words.due);
    if (small && !ownDue) return this.goOn(row, last);
    const is = this.askWhat(row);
    if (is === 'item') return this.item(row);
    return is === 'section' ? this.section(row, words.title) : this.goOn(row, last);
  }

  private goOn(row: RowWords, last: Entry): void {
    if (last.kind === 'item') append(last.row, row, ' ');
    else last.title = oneLine(`${last.title} ${row.words.title}`);
  }

  private askWhat(row: RowWords): string {
    const otherwise = this.numbered ? 'more' : 'section';
    const answer = this.asking.ask({
      key: `row:${row.line}`,
      kind: 'row',
      line: row.line,
      item: null,
      text: 'У строки нет номера. Что это?',
      quote: oneLine(row.words.title),
      options: [
        { value: 'more', label: 'Продолжение строки выше' },
        { value: 'item', label: 'Отдельный пункт' },
        ...(isTitleAlone(row) ? [{ value: 'section', label: 'Название раздела' }] : []),
      ],
      free: false,
      otherwise:
        otherwise === 'more'
          ? 'Строка станет продолжением той, что выше.'
          : 'Строка станет разделом.',
    });
    return answer ?? otherwise;
  }
}

/** «4. Информирование» before «4.1», «I. Подготовка»: a section, although it looks like an item. */
function isHeading(text: string, next: RowWords | undefined): boolean {
  const number = numberOf(text);
  if (number === null) return true;
  const after = next && numberOf(next.words.number);
  return typeof after === 'string' && (after === number || isWithin(after, number));
}

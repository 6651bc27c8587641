import { Problem } from '../../../../platform/problem/problem.ts';
import { type Cell, clean, NONE, type Row, type SourceTable } from '../cells.ts';
import { LIMITS } from './limits.ts';
import { readWords, type WordTag } from './docx-words.ts';

interface OpenCell {
  text: string;
  span: number;
  up: boolean;
}
interface OpenTable {
  rows: Row[];
  row: Cell[];
  cell: OpenCell;
}

const ABOVE = 2_000;
/** Signs that stand as tags among the words. */
const SIGNS: Record<string, string> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** The tables of a Word document, outermost ones; a table within a cell is words of that cell. */
export function tablesOfDocx(xml: string, file: string): SourceTable[] {
  const reader = new TablesReader(file);
  readWords(xml, file, reader.handlers);
  return reader.tables;
}

class TablesReader {
  readonly tables: SourceTable[] = [];
  private table: OpenTable | undefined;
  private depth = 0;
  private takes = false;
  private above = '';
  private letters = 0;

  constructor(private readonly file: string) {}

  readonly handlers = {
    open: (tag: WordTag) => this.open(tag),
    close: (local: string) => this.close(local),
    text: (text: string) => {
      if (this.takes) this.add(text);
    },
  };

  private open(tag: WordTag): void {
    const { local } = tag;
    const sign = SIGNS[local];
    if (local === 'tbl') {
      this.depth++;
      this.table ??= { rows: [], row: [], cell: { text: '', span: 1, up: false } };
    } else if (local === 't') this.takes = true;
    else if (sign !== undefined) this.add(sign);
    else if (this.table && this.depth === 1) this.openCell(tag, this.table);
  }

  private openCell(tag: WordTag, table: OpenTable): void {
    const { local } = tag;
    if (local === 'tr') table.row = [];
    if (local === 'gridBefore') this.pad(table, Number(tag.value('val') ?? 0));
    if (local === 'tc') table.cell = { text: '', span: 1, up: false };
    if (local === 'gridSpan') table.cell.span = Number(tag.value('val') ?? 1);
    if (local === 'vMerge') table.cell.up = tag.value('val') !== 'restart';
    // merged sideways as Word did of old
    if (local === 'hMerge' && tag.value('val') !== 'restart') table.cell.span = 0;
  }

  private close(local: string): void {
    if (local === 't') this.takes = false;
    if (local === 'p') this.add('\n');
    if (!this.table) return;
    if (local === 'tbl' && --this.depth === 0) this.end(this.table);
    if (this.depth !== 1) return;
    if (local === 'tc') this.closeCell(this.table);
    if (local === 'tr') {
      this.table.rows.push(this.table.row);
      if (this.table.rows.length > LIMITS.rows) throw this.tooLarge();
    }
  }

  private closeCell({ row, cell: { text, span, up } }: OpenTable): void {
    if (!(span <= LIMITS.columns)) throw this.tooLarge();
    const words = clean(text).slice(0, LIMITS.cell);
    if (span > 0) row.push(up ? { text: '', merged: 'up' } : { text: words });
    for (let at = span === 0 ? 0 : 1; at < Math.max(1, span); at++)
      row.push({ text: '', merged: 'left' });
    if (row.length > LIMITS.columns) throw this.tooLarge();
  }

  private pad({ row }: OpenTable, count: number): void {
    if (!(count <= LIMITS.columns)) throw this.tooLarge();
    for (let at = 0; at < count; at++) row.push(NONE);
  }

  private end({ rows }: OpenTable): void {
    this.tables.push({ title: '', above: clean(this.above), rows });
    this.table = undefined;
    this.above = '';
  }

  private add(text: string): void {
    this.letters += text.length;
    if (this.letters > LIMITS.text) throw this.tooLarge();
    if (this.table) this.table.cell.text += text;
    else this.above = (this.above + text).slice(-ABOVE);
  }

  private tooLarge() {
    return new Problem('roadmap-table.too-large', { file: this.file });
  }
}

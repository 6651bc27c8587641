import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { BLANK, type Block } from './paper.ts';

/** Twentieths of a point between the margins of an A4 sheet. */
export const LINE = 9_638;
export const LONG_LINE = 15_137;
/** The same within the frame of a landscape sheet. */
export const FRAMED_LINE = 13_436;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const noInner = { ...noBorders, insideHorizontal: none, insideVertical: none };
const margins = { top: 50, bottom: 50, left: 80, right: 80 };
const flush = { top: 0, bottom: 0, left: 0, right: 0 };
/** A line for a signature of the width of its cell. */
const LONG_BLANK = '_'.repeat(28);

const text = (words: string, size?: number, bold = false, center = false) =>
  new Paragraph({
    alignment: center ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text: words, bold, ...(size !== undefined && { size: size * 2 }) })],
  });

/** Rows of a list: its marks stand in the first and in the last cell. */
export function listing(
  { of, columns }: Block & { kind: 'table' },
  { landscape = false, size }: { landscape?: boolean; size: number },
): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const line = landscape ? LONG_LINE : LINE;
  const widths = columns.map(({ width }) => Math.round((line * width) / whole));
  const row = (words: string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      height: { value: 340, rule: HeightRule.ATLEAST },
      children: words.map(
        (word, index) =>
          new TableCell({
            margins,
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: header ? VerticalAlign.CENTER : VerticalAlign.TOP,
            children: [text(word, size, false, header)],
          }),
      ),
    });
  const last = columns.length - 1;
  const marked = columns.map(
    (column, index) =>
      `${index === 0 ? `{#${of}}` : ''}${column.text}${index === last ? `{/${of}}` : ''}`,
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: line, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      row(marked, false),
    ],
  });
}

/** The room for a signature. */
const MIDDLE = 2_238;

/** Who signs, a line, and the name. */
export function lined(who: string, name: string, length: number): Table {
  const side = Math.round((length - MIDDLE) / 2);
  const widths = [side, MIDDLE, side];
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const cell = (index: number, children: Paragraph[]) =>
    new TableCell({
      margins: flush,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.BOTTOM,
      borders: { ...noBorders, ...(index === 1 && { bottom: line }) },
      children,
    });
  const right = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: name })],
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: noInner,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(0, [text(who)]), cell(1, [text('')]), cell(2, [right])],
      }),
    ],
  });
}

/** The parties side by side, each with its lines. */
export function grid(sides: { title: string; lines: string[] }[]): Table {
  const width = Math.round(LINE / sides.length);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: sides.map(() => width),
    borders: noInner,
    rows: [
      new TableRow({
        cantSplit: true,
        children: sides.map(
          ({ title, lines }) =>
            new TableCell({
              margins: { ...flush, right: 300 },
              borders: noBorders,
              width: { size: width, type: WidthType.DXA },
              children: [
                text(title, undefined, true),
                ...lines.map((line) => text(line === BLANK ? LONG_BLANK : line)),
              ],
            }),
        ),
      }),
    ],
  });
}

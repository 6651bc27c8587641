/** A cell as the file holds it; `left` and `up` belong to the cell there, and have no text. */
export interface Cell {
  text: string;
  merged?: 'left' | 'up';
}
export type Row = readonly Cell[];

/** One table of a file, or one sheet, with the words that stand above it. */
export interface SourceTable {
  title: string;
  above: string;
  rows: Row[];
}

export const isBlank = (row: Row): boolean => row.every(({ text }) => text === '');
export const NONE: Cell = { text: '' };

/** One kind of space, no invisible signs; line breaks stay, for lists are told by them. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .trim();

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A text to be held against words: small letters, «ё» as «е», one line. */
export const plain = (text: string): string => oneLine(text).toLowerCase().replaceAll('ё', 'е');

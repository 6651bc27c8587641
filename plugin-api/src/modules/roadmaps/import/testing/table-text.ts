import { readFileSync } from 'node:fs';
import type { Cell } from '../cells.ts';

/** A table as it stands in a document: paragraphs above it, and its parts page by page. */
export interface WrittenTable {
  above: string[];
  pages: Cell[][][];
}

export const territories = [
  '000-bashkortostan',
  '001-chagoda',
  '002-muya',
  '003-irkutsk',
  '004-tambov',
] as const;
export type Territory = (typeof territories)[number];

/**
 * A table as text: «|» between cells, «~» a new line within one, «<» and «^» a cell merged with the
 * one to the left or above, an empty line the end of a page, «#» a paragraph above the table.
 */
export function writtenTable(text: string): WrittenTable {
  const lines = text.trimEnd().split('\n');
  const rows = lines.filter((line) => !line.startsWith('#')).join('\n');
  return {
    above: lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim()),
    pages: rows.split('\n\n').map((page) => page.split('\n').map(rowOf)),
  };
}

const rowOf = (line: string) => `${line} `.split('|').map((cell) => cellOf(cell.trim()));

function cellOf(text: string): Cell {
  if (text === '<') return { text: '', merged: 'left' };
  if (text === '^') return { text: '', merged: 'up' };
  return { text: text.replaceAll('~', '\n') };
}

/** One of the five published roadmaps, in our words. */
export const tableOf = (territory: Territory): WrittenTable =>
  writtenTable(readFileSync(new URL(`tables/${territory}.txt`, import.meta.url), 'utf8'));

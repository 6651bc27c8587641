/** A stretch of merged cells, by their places from zero; both ends belong to it. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const MOST = 2_000;
const SHEET = /<(?:\w+:)?sheet\s[^<>]*?\b\w+:id\s*=\s*"(\w+)"/g;
const MERGE =
  /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** The XML of the sheet that stands at this place. */
export function sheetText(texts: ReadonlyMap<string, string>, at: number): string {
  const ids = [...(texts.get('xl/workbook.xml') ?? '').matchAll(SHEET)].map(([, id]) => id);
  const ways = texts.get('xl/_rels/workbook.xml.rels') ?? '';
  const way = [...ways.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].find(
    ([tag]) => /\bId\s*=\s*"(\w+)"/.exec(tag)?.[1] === ids[at],
  )?.[0];
  const target = /\bTarget\s*=\s*"([^"]+)"/.exec(way ?? '')?.[1]?.toLowerCase() ?? '';
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return texts.get(path) ?? '';
}

/** What is merged on a sheet; the reader of workbooks does not tell. */
export const mergesOf = (sheet: string): Merge[] =>
  [...sheet.matchAll(MERGE)]
    .slice(0, MOST)
    .map(([, left = '', top = '', right = '', bottom = '']) => ({
      top: Number(top) - 1,
      left: columnOf(left) - 1,
      bottom: Number(bottom) - 1,
      right: columnOf(right) - 1,
    }));

/** A is 1. */
export const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );

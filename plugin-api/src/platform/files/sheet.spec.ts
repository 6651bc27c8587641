import { describe, expect, it } from 'vitest';
import { sheetOf } from './sheet.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const before = ['', ' ', '  ', '"', "'", '\u00a0', '\uFEFF'];
const rests = ['1+1', 'HYPERLINK("http://x")', "cmd|' /C calc'!A0"];

describe('a table for people', () => {
  it.each(starts)('makes a text of a cell that starts with %j', (start) => {
    for (const space of before)
      for (const rest of rests) {
        const cell = sheetOf([[space + start + rest]]).slice(1, -2);
        expect(cell.startsWith(`"'`)).toBe(true);
      }
  });

  it('leaves names, ids and numbers as they are, and keeps cells whole', () => {
    expect(sheetOf([['Иванов-Петров', '007', 'a;"b"\nc', '']])).toBe(
      '\uFEFF"Иванов-Петров";"007";"a;""b""\nc";""\r\n',
    );
  });
});

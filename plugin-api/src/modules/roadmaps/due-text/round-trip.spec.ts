import { Due } from '@nastavnik/contracts/due';
import { dueInSentence } from '@nastavnik/contracts/due/sentence';
import { dueWords } from '@nastavnik/contracts/due/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDue } from '../testing/arbitrary-due.ts';
import { parseDue } from './parse-due.ts';

const bodies = [
  { code: 'A', title: 'РУО' },
  { code: 'B', title: 'Образовательные организации' },
];
const titleOf = (code: string) => bodies.find((body) => body.code === code)?.title ?? '';

const WORDS = [
  'до',
  'с',
  'по',
  'к',
  'конца',
  'далее',
  'ежегодно',
  'раз в два года',
  'ежеквартально',
  'июнь',
  'сентября',
  'мае',
  '1',
  '31',
  '45',
  '2021',
  '2024',
  '2021-2014',
  '01.06.2021',
  '30.02',
  'г.',
  'гг.',
  'учебный год',
  '2020/21',
  'полугодие',
  'квартал',
  'II',
  '-',
  '–',
  ',',
  ';',
  '(',
  ')',
  'по графику',
  'постоянно',
  'РУО:',
  'включительно',
  '\n',
  '\u0000',
  '🎓',
];

describe('the words of a due date', { timeout: 30_000 }, () => {
  it('in a table are understood as the same due date', () => {
    fc.assert(
      fc.property(arbitraryDue, (due) => {
        expect(Due.parse(due)).toEqual(due);
        expect(parseDue(dueWords(due, titleOf), { bodies })).toEqual({ due });
      }),
      { numRuns: 600 },
    );
  });

  it('in a sentence are understood as the same due date', () => {
    fc.assert(
      fc.property(arbitraryDue, (due) => {
        expect(parseDue(dueInSentence(due, titleOf), { bodies })).toEqual({ due });
      }),
      { numRuns: 600 },
    );
  });

  it('in any order are a due date that can be said again, or a question; nothing throws', () => {
    const heap = fc
      .array(fc.constantFrom(...WORDS), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(heap, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const read = parseDue(text, { bodies });
        if ('question' in read) return;
        expect(Due.parse(read.due)).toEqual(read.due);
        expect(parseDue(dueWords(read.due, titleOf), { bodies })).toMatchObject({ due: read.due });
      }),
      { numRuns: 1500 },
    );
  });

  it('are read in a moment however long and however hostile', () => {
    const began = performance.now();
    for (const piece of ['1', '1.', '- ', '(', 'далее ', '2021-', 'по графику ', 'в ', 'ы'])
      parseDue(piece.repeat(100_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

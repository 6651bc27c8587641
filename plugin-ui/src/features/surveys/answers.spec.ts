import type { AskedQuestion } from '@nastavnik/contracts/survey-sheets';
import { describe, expect, it } from 'vitest';
import { answered, arising, inWords, missing, readTyped } from './answers.ts';

const ask = (code: string, over: Partial<AskedQuestion> = {}): AskedQuestion => ({
  code,
  scale: 'S10',
  text: code,
  block: 'Об участии',
  onlyAfter: null,
  ...over,
});
const questions = [
  ask('G1', { scale: 'YN' }),
  ask('G2', { scale: 'S10', onlyAfter: 'G1' }),
  ask('G3', { scale: 'TXT' }),
];
const codes = (list: readonly AskedQuestion[]) => list.map(({ code }) => code);

describe('a questionnaire', () => {
  it('asks further only those who said yes', () => {
    expect(codes(arising(questions, { G1: 0 }))).toEqual(['G1', 'G3']);
    expect(codes(arising(questions, { G1: 1 }))).toEqual(['G1', 'G2', 'G3']);
  });

  it('may be sent without words; a no is an answer', () => {
    expect(codes(missing(questions, {}))).toEqual(['G1']);
    expect(codes(missing(questions, { G1: 1 }))).toEqual(['G2']);
    expect(missing(questions, { G1: 0 })).toEqual([]);
    expect(codes(answered(questions, { G1: 0, G2: 5, G3: '' }))).toEqual(['G1']);
  });

  it('reads answers in words', () => {
    expect(inWords('YN', 0, [])).toBe('Нет');
    expect(inWords('FREQ5', 2, ['очень часто', 'часто'])).toBe('часто');
    expect(inWords('S10', undefined, [])).toBe('нет ответа');
  });
});

describe('what is typed from paper', () => {
  it('is an answer of the scale or none', () => {
    expect(['1', '10', '0', '11', 'x', '5.5'].map((typed) => readTyped('S10', typed))).toEqual([
      1,
      10,
      null,
      null,
      null,
      null,
    ]);
    expect(['да', 'Н', '1', '0', '2'].map((typed) => readTyped('YN', typed))).toEqual([
      1,
      0,
      1,
      0,
      null,
    ]);
    expect(['5', '6'].map((typed) => readTyped('FREQ5', typed))).toEqual([5, null]);
  });

  it('may be left blank', () => {
    expect(readTyped('S10', ' ')).toBe('');
    expect(readTyped('TXT', ' Спасибо ')).toBe('Спасибо');
  });
});

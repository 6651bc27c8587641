import { describe, expect, it } from 'vitest';
import { fiveDues } from '../testing/five-dues.ts';
import { parseDue } from './parse-due.ts';

describe.each(Object.entries(fiveDues))(
  'the due dates of %s are understood as published',
  (_, cells) => {
    it.each(cells)('item %s: %j', (_, text, due) => {
      expect(parseDue(text)).toMatchObject({ due });
    });
  },
);

describe('what the five roadmaps leave open', () => {
  it('002 item 11 gives July and the second half-year: whose each is, is asked', () => {
    expect(parseDue('Июль 2021 г., Второе полугодие 2021 г.')).toEqual({
      question: 'whose',
      candidates: [
        {
          kind: 'several',
          parts: [
            { kind: 'month', month: '2021-07' },
            { kind: 'half', year: 2021, half: 2 },
          ],
        },
      ],
    });
  });

  it('000 item 5 keeps what is done in the later years as a note', () => {
    const [, text] = fiveDues['000-bashkortostan'][4]!;
    expect(parseDue(text)).toHaveProperty('note', 'наполнение и обновление');
  });

  it('all 96 items are here', () => {
    expect(Object.values(fiveDues).map(({ length }) => length)).toEqual([19, 25, 11, 25, 15]);
  });
});

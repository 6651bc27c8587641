import { describe, expect, it } from 'vitest';
import { freeTitle } from './programme-titles.ts';

describe('the title that a new programme is given', () => {
  it('is the one asked for while nobody bears it, and numbered afterwards', () => {
    expect(freeTitle('Вместе', [])).toBe('Вместе');
    expect(freeTitle('Вместе', ['Вместе'])).toBe('Вместе (2)');
    expect(freeTitle('Вместе', ['Вместе (2)', 'Вместе', 'Вместе (4)'])).toBe('Вместе (3)');
  });

  it('fits its field however long it is', () => {
    const long = 'я'.repeat(300);

    expect(freeTitle(long, [long])).toBe(`${'я'.repeat(296)} (2)`);
  });
});

import { describe, expect, it } from 'vitest';
import { afterName } from './person.ts';

describe('a position after a name', () => {
  it('begins small, as Russian has it', () => {
    expect(afterName('Учитель русского языка')).toBe('учитель русского языка');
  });

  it('stays when it is an abbreviation or nothing', () => {
    expect(afterName('ИТ-специалист')).toBe('ИТ-специалист');
    expect(afterName('')).toBe('');
  });
});

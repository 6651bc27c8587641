import { CODE_ALPHABET } from '@nastavnik/contracts/passes';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../platform/db/id.ts';
import { doorOf, grouped, newCode, newSecret, readShown } from './pass-secrets.ts';

describe('a typed code', () => {
  const school = newId();

  it('is read whatever the case, the alphabet, the dashes and the spaces', () => {
    const code = newCode(school);
    const cyrillic: Record<string, string> = { A: 'А', C: 'С', E: 'Е', H: 'Н', K: 'К' };
    const typed = Array.from(grouped(code).toLowerCase().toUpperCase())
      .map((letter) => cyrillic[letter] ?? letter)
      .join('');
    for (const text of [code, grouped(code), code.toLowerCase(), typed, ` ${grouped(code)} `])
      expect(readShown(text)).toEqual({ kind: 'code', secret: code, door: doorOf(school) });
  });

  it('has eight letters beyond the door of its school, none like another', () => {
    const codes = Array.from({ length: 200 }, () => newCode(school));
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) {
      expect(code).toHaveLength(12);
      expect(code.startsWith(doorOf(school))).toBe(true);
      expect(Array.from(code).every((letter) => CODE_ALPHABET.includes(letter))).toBe(true);
    }
    for (const twin of 'OОI1L0З') expect(CODE_ALPHABET).not.toContain(twin);
  });

  it('is told from the secret of a link', () => {
    const secret = newSecret();
    expect(readShown(secret)).toEqual({ kind: 'link', secret });
    expect(secret.length).toBeGreaterThanOrEqual(43);
  });
});

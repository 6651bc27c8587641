import { createHash, randomBytes, randomInt } from 'node:crypto';
import { CODE_ALPHABET } from '@nastavnik/contracts/passes';

const DOOR = 4;
const SECRET = 8;

/** What is read of what somebody showed; a code says at which school's door it knocks. */
export type Shown =
  | { kind: 'link'; secret: string }
  | { kind: 'code'; secret: string; door: string };

/** A secret that nobody types. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Four letters that every code of a school begins with: by them wrong codes are counted. */
export const doorOf = (schoolId: string): string =>
  [...createHash('sha256').update(schoolId).digest().subarray(0, DOOR)]
    .map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length])
    .join('');

/** A new code of a school, as it is typed: its door and eight letters more. */
export const newCode = (schoolId: string): string =>
  doorOf(schoolId) +
  Array.from({ length: SECRET }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');

/** «K7MP-X4CT-29HA». */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/** The same letter of the other alphabet, and what a hurried eye takes for another figure. */
const alike: Record<string, string> = {
  А: 'A',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  З: '3',
  В: '8',
  B: '8',
  Б: '6',
  Ч: '4',
};

/** Reads a link's secret or a typed code, whatever its case, alphabet and dashes. */
export function readShown(text: string): Shown {
  const code = Array.from(text.toUpperCase().replaceAll(/[\s–—-]/gu, ''))
    .map((letter) => alike[letter] ?? letter)
    .join('');
  return code.length === DOOR + SECRET
    ? { kind: 'code', secret: code, door: code.slice(0, DOOR) }
    : { kind: 'link', secret: text };
}

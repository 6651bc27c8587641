import { ItemNumber } from '@nastavnik/contracts/roadmap-items';

/** «1 .2.» as «1.2»; null when it is no number. */
export function numberOf(text: string): string | null {
  const bare = text
    .replace(/\s/gu, '')
    .replace(/^(?:№|п\.?)/iu, '')
    .replace(/[,.]+/gu, '.')
    .replace(/[.)]+$/u, '');
  return ItemNumber.safeParse(bare).success ? bare : null;
}

/** A number with which words begin: «1.2. Утвердить», «3) Провести». */
export function numberBefore(text: string): { number: string; rest: string } | null {
  const found = /^(\d{1,3}(?:\s?\.\s?\d{1,3}){0,3})\s?([.)]?)\s+(\S[\s\S]*)$/u.exec(text);
  if (!found) return null;
  const [, digits = '', mark, rest = ''] = found;
  const number = numberOf(digits);
  return number !== null && (mark !== '' || number.includes('.')) ? { number, rest } : null;
}

export const isWithin = (number: string, other: string): boolean => number.startsWith(`${other}.`);

/** Numbers that an item may be given after another: the next one, and the first one within. */
export function freeAfter(number: string | null, taken: ReadonlySet<string>): string[] {
  const parts = (number ?? '0').split('.');
  const next = [...parts.slice(0, -1), Number(parts.at(-1)) + 1].join('.');
  const free = taken.has(next) ? [] : [next];
  if (number === null) return free.length > 0 ? free : freeAfter(next, taken);
  for (let at = 1; parts.length < 4 && at < 1_000; at++)
    if (!taken.has(`${number}.${at}`)) return [...free, `${number}.${at}`];
  return free.length > 0 ? free : freeAfter(next, taken);
}

/** The number that seems to be missing between two that follow one another. */
export function holeBetween(before: string, number: string): string | null {
  const [one, other] = [before.split('.'), number.split('.')];
  const same = one.length === other.length && one.slice(0, -1).join() === other.slice(0, -1).join();
  const next = Number(one.at(-1)) + 1;
  return same && Number(other.at(-1)) > next ? [...one.slice(0, -1), next].join('.') : null;
}

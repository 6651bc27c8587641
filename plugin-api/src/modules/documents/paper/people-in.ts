import type { Facts } from './paper.ts';

/** Whose names a paper writes down as those of its participants; several stand in lines of their own. */
const names = new Set(['mentor', 'mentees', 'substitute', 'person', 'participant']);
/** A line of a base is one person, whoever else is named in it. */
const bases = new Set(['mentees', 'mentors']);

const namesIn = (code: string, said: string | boolean): string[] =>
  names.has(code) ? String(said).split('\n').filter(Boolean) : [];

/** How many people papers tell of; their guardians and who signs are not counted. */
export function peopleIn(sheets: readonly Facts[]): number {
  const named = new Set<string>();
  let inBases = 0;
  const read = (facts: Facts): void => {
    for (const [code, said] of Object.entries(facts))
      if (!Array.isArray(said)) namesIn(code, said).forEach((name) => named.add(name));
      else if (bases.has(code)) inBases += said.length;
      else said.forEach(read);
  };
  sheets.forEach(read);
  return named.size + inBases;
}

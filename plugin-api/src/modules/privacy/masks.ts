import type { PersonBrief } from '@nastavnik/contracts/roster';

/** Stands where somebody else was named. */
export const MASK = '[другой человек]';
/** Shorter family names are too likely to be parts of other words. */
const SHORTEST = 3;
const VOWELS = /[аеёийоуыэюяьй]+$/iu;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** «Орлова» as the beginning of «Орловой» and «Орлову». */
const stemOf = (family: string) => {
  const stem = family.replace(VOWELS, '');
  return stem.length >= SHORTEST ? stem : family;
};

/** Takes the family names of other people out of a text, whatever case they stand in. */
export function masker(others: readonly PersonBrief[], own: string): (text: string) => string {
  const stems = new Set(
    others.flatMap(({ name: { family } }) =>
      family.length >= SHORTEST && stemOf(family) !== stemOf(own) ? [stemOf(family)] : [],
    ),
  );
  if (stems.size === 0) return (text) => text;
  const longest = [...stems].toSorted((a, b) => b.length - a.length).map(escaped);
  const named = new RegExp(
    String.raw`(?<!\p{L})(?:${longest.join('|')})\p{L}{0,3}(?!\p{L})`,
    'giu',
  );
  return (text) => text.replaceAll(named, MASK);
}

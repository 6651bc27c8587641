import type { PersonBrief } from '@nastavnik/contracts/roster';

type Name = PersonBrief['name'];

/** Somebody who may be named in words about a person. */
export interface Other {
  name: Name;
  /** Of the same pairs or the family: meant by a given name alone, and in small letters. */
  isClose: boolean;
}

/** Stands where somebody else was named. */
export const MASK = '[другой человек]';
/** Stands where somebody could be reached. */
export const CONTACT = '[контакт]';
/** Shorter names are too likely to be parts of other words. */
const SHORTEST = 3;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A word without its ending, as long as enough of it is left. */
const without = (ending: RegExp) => (word: string) => {
  const stem = word.replace(ending, '');
  return stem.length >= SHORTEST ? stem : word;
};
/** «Орлова» as the beginning of «Орловой» and «Орлову». */
const familyStem = without(/[аеёийоуыэюяь]+$/iu);
/** «Мария» as the beginning of «Марией»: more cut off, and it would begin «март» as well. */
const givenStem = without(/[аеёийоуыэюяь]$/iu);

/** Words that begin so and have an ending of a case; «е» stands for «ё» too. */
function wordsOf(stems: Iterable<string>, flags: string): RegExp | null {
  const longest = [...new Set(stems)].toSorted((a, b) => b.length - a.length);
  if (longest.length === 0) return null;
  const either = longest
    .map((stem) => escaped(stem).replaceAll(/[её]/g, '[её]').replaceAll(/[ЕЁ]/g, '[ЕЁ]'))
    .join('|');
  return new RegExp(String.raw`(?<!\p{L})(?:${either})\p{L}{0,3}(?!\p{L})`, flags);
}

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
/** As a name is written: «Орлов» and «ОРЛОВ». */
const capitals = (stem: string) => [stem, stem.toUpperCase()];

/** What is left of a name beside a mask: initials, and the mask of its other part. */
const beside = new RegExp(
  String.raw`(?:\p{Lu}\.\s?){0,2}(?:${escaped(MASK)}\s*)+(?<=\])(?:\s?\p{Lu}\.){0,2}`,
  'gu',
);

/**
 * Takes the names of other people out of a text, whatever case they stand in. Whoever is not close
 * is known by a family name with a capital letter alone: names of a whole staff are common words too.
 */
export function masker(others: readonly Other[], own: Name): (text: string) => string {
  const mine = new Set([familyStem(own.family), givenStem(own.given)].map(plain));
  if (own.middle) mine.add(plain(givenStem(own.middle)));
  const stems = (names: readonly (string | null)[], stemOf: (word: string) => string) =>
    names.flatMap((name) => {
      const stem = name && name.length >= SHORTEST ? stemOf(name) : '';
      return stem === '' || mine.has(plain(stem)) ? [] : [stem];
    });
  const close = others.filter(({ isClose }) => isClose).map(({ name }) => name);
  const families = (names: readonly Name[]) =>
    stems(
      names.map(({ family }) => family),
      familyStem,
    );
  const firstNames = stems(
    close.flatMap(({ given, middle }) => [given, middle]),
    givenStem,
  );
  const named = [
    wordsOf(families(close), 'giu'),
    wordsOf(families(others.map(({ name }) => name)).flatMap(capitals), 'gu'),
    wordsOf(firstNames.flatMap(capitals), 'gu'),
  ].filter((each) => each !== null);
  return (text) => {
    const masked = named.reduce((left, each) => left.replaceAll(each, MASK), text);
    return masked === text ? text : masked.replaceAll(beside, MASK);
  };
}

const PHONE = /(?<!\d)(?:\+7|8)(?:[\s()–-]*\d){10}(?!\d)/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Takes telephone numbers and addresses out of a text: it does not say whose they are. */
export const withoutContacts = (text: string) =>
  text.replaceAll(PHONE, CONTACT).replaceAll(MAIL, CONTACT);

import { KnownNames, type Name, type Other } from './known-names.ts';
import { readWords, type Word } from './read-words.ts';
import { plain } from './stems.ts';

/** Stands where somebody else was named. */
export const MASK = '[другой человек]';

const PATRONYMIC =
  /(?:[ое]вич|[иь]ич|ьмич|фомич|никитич|лукич|саввич|[ое]вн|ичн)(?:а|у|е|ы|и|ой|ем|ом|ам|ами|ах|ей)?$/u;
/** «Основной» at the beginning of a sentence is none. */
const isPatronymic = ({ text, capital, initial, first }: Word) =>
  capital &&
  !initial &&
  text.length > 4 &&
  PATRONYMIC.test(plain(text)) &&
  !(first && text.endsWith('ой'));

/** A word of a name that may stand beside another one; the first of a sentence need not be one. */
const mayName = (word: Word | undefined): word is Word =>
  word !== undefined && word.capital && !word.initial;

/** Says of each word alone whether it names somebody. */
function byItself(words: readonly Word[], names: KnownNames): void {
  for (const word of words) {
    if (word.initial) continue;
    const verdicts = new Set(
      word.text.split('-').map((part) => {
        if (names.isOwn(part)) return 'mine';
        const known = names.find(part, word.capital);
        if (!known || known.whose === 'beside') return null;
        const unsure = known.isWord && word.first && known.whose === 'far';
        return unsure || (known.isWord && word.first && plain(part).length < 4) ? null : 'masked';
      }),
    );
    word.masked = verdicts.has('masked');
    word.mine = !word.masked && verdicts.has('mine');
  }
}

/** «Ольга Петровна Кузнецова» is somebody, whether known or not; the person's own full name stays. */
function byPatronymic(words: readonly Word[]): void {
  for (const [at, word] of words.entries()) {
    if (!isPatronymic(word)) continue;
    const given = word.near ? words[at - 1] : undefined;
    const named = mayName(given) ? given : undefined;
    if (word.mine && (!named || named.mine)) continue;
    word.masked = true;
    if (named) named.masked = true;
    const [family] = named?.near ? [words[at - 2]] : [];
    if (mayName(family) && !family.first && !family.mine) family.masked = true;
    if (mayName(family) && family.first && looksLikeFamily(family)) family.masked = !family.mine;
    const after = words[at + 1];
    if (after?.near && mayName(after) && !after.mine) after.masked = true;
  }
}

const FAMILY =
  /(?:[оеё]в|ын|ин|ск|цк|енк|чук|юк|ян|их|ых|дзе|швили)(?:а|у|ы|о|ой|ым|ий|ая|ого|ому|им|ую)?$/u;
const looksLikeFamily = ({ text }: Word) => text.length > 3 && FAMILY.test(plain(text));

/** «Сидоров И. П.» and «И. П. Сидоров» are somebody; so is one who shares the person's family name. */
function byInitials(words: readonly Word[], names: KnownNames): void {
  for (const [at, word] of words.entries()) {
    if (!word.initial || !words[at + 1]?.initial || !words[at + 1]?.near) continue;
    const [before, after] = [word.near ? words[at - 1] : undefined, words[at + 2]];
    const beside = [before, after?.near ? after : undefined].filter(mayName);
    if (beside.length === 0) continue;
    const letters = [word.text, words[at + 1]?.text ?? ''];
    if (beside.some(({ mine }) => mine) && names.isOwnInitials(letters)) continue;
    for (const each of beside) each.masked = true;
  }
}

/** What stands beside a masked word and is part of a name is of the same person. */
function byNeighbour(words: readonly Word[], names: KnownNames): void {
  const joins = (word: Word, other: Word | undefined) =>
    !word.masked &&
    other?.masked === true &&
    mayName(word) &&
    (word.mine
      ? isPatronymic(word)
      : word.text.split('-').some((part) => names.find(part, true) !== null));
  for (const [at, word] of words.entries())
    if (word.near && joins(word, words[at - 1])) word.masked = true;
  for (const [at, word] of [...words.entries()].toReversed())
    if (words[at + 1]?.near && joins(word, words[at + 1])) word.masked = true;
}

/** What is left of a name beside a mask: initials, and the mask of its other part. */
const BESIDE =
  /(?:\p{Lu}\.\s?){0,2}(?:\[другой человек\]\s*)+(?<=\])(?:\s?\p{Lu}\.(?!\p{L})){0,2}/gu;

/**
 * Takes the names of other people out of a text, in whatever case they stand. Those who are close are
 * known by a given name alone, by what they are called, and in small letters; everybody else of the
 * school by a family name with a capital letter. Whoever has a patronymic or initials need not be known.
 * A name that is a word as well («Мир», «Вера») is left at the beginning of a sentence only when it is
 * of somebody who is not close.
 */
export function masker(others: readonly Other[], own: Name): (text: string) => string {
  const names = new KnownNames(others, own);
  return (text) => {
    const words = readWords(text);
    byItself(words, names);
    byPatronymic(words);
    byInitials(words, names);
    byNeighbour(words, names);
    if (!words.some(({ masked }) => masked)) return text;
    let left = '';
    let from = 0;
    for (const { masked, start, end } of words) {
      if (!masked) continue;
      left += text.slice(from, start) + MASK;
      from = end;
    }
    return (left + text.slice(from)).replaceAll(BESIDE, MASK);
  };
}

import { oneLine } from '../cells.ts';

const INITIAL = String.raw`[А-ЯЁ]\.\s?`;
const FAMILY = String.raw`[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?`;
const PATRONYMIC = String.raw`[А-ЯЁ][а-яё]+(?:вич|ьич|вна|ична)[а-яё]{0,2}`;
/** «Фамилия И. О.», «И. О. Фамилия», «Фамилия Имя Отчество». */
const PERSON = new RegExp(
  String.raw`(?<!\p{L})(?:${FAMILY}\s+${INITIAL}(?:${INITIAL})?|${INITIAL}(?:${INITIAL})?${FAMILY}|${FAMILY}\s+${FAMILY}\s+${PATRONYMIC})(?!\p{L})`,
  'gu',
);
const KEPT = /«[^«»]*»|"[^"]*"|\([^()]*\)/gu;
/** Words after a comma that still tell of what stands before it. */
const MORE =
  /^(?:осуществля|реализу|внедря|участву|име[ею]|входящ|включ|котор|ведущ|подведомствен|расположен|в том числе|в т\. ?ч|находящ)/iu;
/** Words with which another executor begins. */
const BEGINS =
  /^(?:руководител[ьи]|кураторы?|координаторы?|методисты?|специалисты?|заведующ(?:ий|ая|ие)|начальники?|администрация|управление|министерство|директор|образовательные|педагогические|педагоги|наставники?)$/iu;
/** After these the next word is not the beginning of another executor. */
const LEADS =
  /(?:^|[\s-])(?:и|или|с|для|по|в|на|при|\p{L}+(?:ый|ий|ой|ые|ие|ая|яя|ое|ее|ого|ых|их))$/iu;

/** The executors of a cell; people are not carried over, their positions are. */
export function executorsOf(cell: string): { titles: string[]; people: boolean } {
  const kept: string[] = [];
  const people = PERSON.test(cell);
  PERSON.lastIndex = 0;
  const text = cell
    .replace(PERSON, ',')
    .replace(KEPT, (whole) => `\uE000${kept.push(whole) - 1}\uE001`);
  const titles = text
    .split(/;|\n(?=[\p{Lu}\uE000])|(?<=,)\n/u)
    .flatMap((piece) => byCommas(piece))
    .map((piece) => piece.replace(/\uE000(\d+)\uE001/gu, (_, at: string) => kept[Number(at)] ?? ''))
    .map((piece) => oneLine(piece).replace(/^[\s,.;:–-]+|[\s,;:–-]+$/gu, ''))
    .filter((piece) => /\p{L}/u.test(piece));
  return { titles: titles.map(bigFirst), people };
}

function byCommas(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.split(',')) {
    if (pieces.length > 0 && MORE.test(piece.trim())) pieces.push(`${pieces.pop()!},${piece}`);
    else pieces.push(piece);
  }
  return pieces;
}

const bigFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The executors that seem to run together in one: «специалисты РУО методисты РДМЦ». */
export function runTogether(title: string): string[] {
  const words = title.split(' ');
  const parts: string[][] = [[]];
  for (const word of words) {
    const before = parts.at(-1)!;
    const begins = before.length > 0 && BEGINS.test(word) && !LEADS.test(before.join(' '));
    if (begins) parts.push([word]);
    else before.push(word);
  }
  return parts.map((part) => bigFirst(part.join(' ')));
}

/** Letters as they are compared: small, «ё» as «е», no apostrophes. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/['’ʼ`]/g, '');

/** Whatever may stand after the stem of a name, in any case and number. */
const ENDINGS = new Set(
  (
    'а я о е и ы у ю й ь ой ей ою ею ом ем ым им ью ие ия ии ию ого его ому ему ых их ов ев ' +
    'ам ям ами ями ах ях ыми ими ая яя ую юю ый ий ое ее ые'
  ).split(' '),
);
const LONGEST = 3;

/** Parts of a name that name nobody. */
const PARTICLES = new Set(
  'оглы кызы оглу гызы фон де ди да ван дер бен аль эль ибн уулу'.split(' '),
);

/** A name of several words, «Салтыков-Щедрин» or «Рашид оглы», as words that each name somebody. */
export const partsOf = (name: string): string[] =>
  name
    .split(/[\s-]+/u)
    .filter((part) => plain(part).length > 1 && !PARTICLES.has(plain(part).trim()));

/** «Лев» is «льв» before an ending, «Павел» is «павл», «Любовь» is «любв», «Заяц» is «зайц». */
function withoutFleeting(name: string): string[] {
  const hissed = /^(.+)яц$/u.exec(name);
  if (hissed) return [`${hissed[1]}йц`];
  const soft = /^(.{2,})ей$/u.exec(name);
  if (soft) return [`${soft[1]}ь`];
  const found = /^(.*\p{L})[ое]([бвгджзклмнпрстфхцчшщ])ь?$/u.exec(name);
  if (!found) return [];
  const [, before = '', last = ''] = found;
  if (/[аеиоуыэюя]$/u.test(before)) return [`${before}й${last}`];
  return before.endsWith('л') ? [`${before}ь${last}`, `${before}${last}`] : [`${before}${last}`];
}

/** With what the forms of a name begin: itself, without its ending, without a fleeting vowel. */
export function stemsOf(word: string): string[] {
  const name = plain(word);
  const short = name.length < 3;
  const stems = [name];
  if (short ? /[аяьй]$/u.test(name) : /[аеийоуыэюяь]$/u.test(name)) stems.push(name.slice(0, -1));
  const least = name.replace(/(?:[иыо]й|ая|яя)$/u, '');
  if (least.length > 2) stems.push(least);
  return [...new Set([...stems, ...withoutFleeting(name).filter((stem) => stem.length > 2)])];
}

/** With what «Машин» and «Олегов» begin: what belongs to somebody names them as well. */
export function belongingStems(given: string): string[] {
  const name = plain(given);
  if (name.length < 3) return [];
  if (/[ая]$/u.test(name)) return [`${name.slice(0, -1)}ин`];
  if (/[йь]$/u.test(name)) return [`${name.slice(0, -1)}ев`];
  return /[бвгджзклмнпрстфхцчшщ]$/u.test(name) ? [`${name}ов`, `${name}ев`] : [];
}

/** What a word may be a form of, the longest stem first: the word without each ending that it has. */
export function* heads(word: string): Generator<string> {
  const form = plain(word);
  yield form;
  for (let cut = 1; cut <= LONGEST && cut < form.length; cut++)
    if (ENDINGS.has(form.slice(-cut))) yield form.slice(0, -cut);
}

import type { PersonBrief } from '@nastavnik/contracts/roster';

/** A person of the roster as tables may name them. */
export interface Listed {
  brief: PersonBrief;
  isPupil: boolean;
  isStaff: boolean;
  birthYear: number | null;
}

/** Who a row says it is. */
export interface Named {
  name: string;
  birthYear: number | null;
  className: string;
}

export interface Found {
  /** Certain: one alone fits in everything that the row says. */
  person: Listed | null;
  candidates: Listed[];
  remark: string | null;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** «8 «Б»», «8-б класс» and «8Б» are one class. */
const classKey = (title: string) =>
  plain(title)
    .replace(/класс\p{L}*/gu, '')
    .replaceAll(' ', '');

/** People of a school by family name, to be found by what tables say. */
export class Roster {
  private readonly families: Map<string, Listed[]>;

  constructor(people: readonly Listed[]) {
    this.families = Map.groupBy(people, ({ brief }) => plain(brief.name.family));
  }

  find({ name, birthYear, className }: Named): Found {
    const words = plain(name).split(' ');
    const fit = this.ofFamily(words).filter(({ listed, rest }) => fitsGiven(listed, rest));
    if (fit.length === 0) return { person: null, candidates: [], remark: null };
    const namesakes = fit.map(({ listed }) => listed);
    const key = classKey(className);
    const agreed = namesakes.filter(
      (one) =>
        (birthYear === null || one.birthYear === null || one.birthYear === birthYear) &&
        (key === '' || classKey(one.brief.classTitle ?? '') === key),
    );
    const [only] = agreed;
    const full = fit.every(({ rest }) => (rest[0]?.length ?? 0) > 1);
    const confirmed = key !== '' || (birthYear !== null && only?.birthYear === birthYear) || full;
    if (agreed.length === 1 && only && confirmed)
      return { person: only, candidates: [], remark: null };
    const remark =
      agreed.length === 0
        ? 'Имя есть в списках школы, но год рождения или класс другие: выберите человека сами.'
        : agreed.length === 1
          ? 'Имя указано инициалами: подтвердите, что это тот человек.'
          : 'Так зовут нескольких: выберите, кого имели в виду.';
    return { person: null, candidates: agreed.length > 0 ? agreed : namesakes, remark };
  }

  /** A family name may be of several words; the longest that is known counts. */
  private ofFamily(words: readonly string[]): { listed: Listed; rest: string[] }[] {
    for (let length = Math.min(words.length, 4); length > 0; length--) {
      const there = this.families.get(words.slice(0, length).join(' '));
      if (there) return there.map((listed) => ({ listed, rest: words.slice(length) }));
    }
    return [];
  }
}

/** «Егор», «Егор Иванович», «Е.», «Е. И.»; a family name alone says too little. */
function fitsGiven({ brief: { name } }: Listed, rest: readonly string[]): boolean {
  const [given = '', middle = ''] = rest;
  if (given === '') return false;
  const known = plain(name.given);
  const same = given.length === 1 ? known.startsWith(given) : known === given;
  const knownMiddle = plain(name.middle ?? '');
  if (!same || middle === '' || knownMiddle === '') return same;
  return middle.length === 1 ? knownMiddle.startsWith(middle) : knownMiddle === middle;
}

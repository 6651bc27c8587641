import { describe, expect, it } from 'vitest';
import { declined, type Declined } from './names-fixture.ts';
import { MASK, masker } from './masks.ts';

const CASES = [0, 1, 2, 3, 4, 5];
const own = { family: 'Незнамова', given: 'Евпраксия', middle: null };
const nameOf = ({ family, given, middle }: Declined) => ({
  family: family[0] ?? '',
  given: given[0] ?? '',
  middle: middle[0] ?? null,
});
const title = (one: Declined) => Object.values(nameOf(one)).join(' ');
const people = declined.map((one) => [title(one), one] as const);

/** Everybody whose forms give something away by these sentences. */
const leaks = (isClose: boolean, sentences: (one: Declined, at: number) => string[]) =>
  people.flatMap(([who, one]) => {
    const mask = masker([{ name: nameOf(one), isClose }], own);
    return CASES.flatMap((at) => sentences(one, at))
      .map((text) => [who, text, mask(text)] as const)
      .filter(
        ([, , masked]) =>
          masked !== masked.replaceAll(/(?!другой|человек)\p{L}*[А-ЯЁ]\p{L}*/gu, ''),
      )
      .map((leak) => leak.join(' | '));
  });

describe('a hundred names in six cases', () => {
  it('are declined in full', () => {
    expect(declined.length).toBeGreaterThan(100);
    for (const [who, { family, given, middle }] of people)
      expect([family.length, given.length, middle.length], who).toEqual([6, 6, 6]);
  });

  it.each([
    ['of somebody close', true],
    ['of anybody at the school', false],
  ])('%s are masked as a family name, with initials, in full either way round', (_, isClose) => {
    const found = leaks(isClose, ({ family, given, middle }, at) => {
      const [f, g, m] = [family[at] ?? '', given[at] ?? '', middle[at] ?? ''];
      const initials = `${g[0]}. ${m[0]}.`;
      return [
        `сказали, что ${f} там`,
        `вместе: ${f} ${initials}, а не иначе`,
        `вместе: ${initials} ${f}, а не иначе`,
        `для ${f} ${g} ${m} и других`,
        `для ${g} ${m} ${f} и других`,
        `для ${g} ${m} и других`,
        `для ${g} ${f} и других`,
        `${f} ${g} ${m} там`.replace(/^./u, (first) => first),
        `${g} ${m} там`,
      ];
    });
    expect(found).toEqual([]);
  });

  it('of somebody close are masked as a given name alone and a patronymic alone', () => {
    expect(
      leaks(true, ({ given, middle }, at) => [`был с ${given[at]} там`, `был с ${middle[at]} там`]),
    ).toEqual([]);
  });

  it('never take the own name of whoever they belong to', () => {
    const taken = people.flatMap(([, one]) => {
      const mask = masker(
        people
          .filter(([, other]) => other.family[0]?.[0] !== one.family[0]?.[0])
          .map(([, other]) => ({
            name: nameOf(other),
            isClose: false,
          })),
        nameOf(one),
      );
      return CASES.map((at) => `для ${one.family[at]} ${one.given[at]} ${one.middle[at]} и других`)
        .filter((text) => mask(text) !== text)
        .map((text) => `${text} | ${mask(text)}`);
    });
    expect(taken).toEqual([]);
  });

  it('leave ordinary words alone', () => {
    const mask = masker(
      people.map(([, one]) => ({ name: nameOf(one), isClose: false })),
      own,
    );
    const text =
      'Встреча прошла хорошо. Обсудили план, решили две задачи по физике и договорились о зачёте. ' +
      'Им понравилось. Весна близко, белый снег сошёл. Роман прочитали до конца; с любовью о школе. ' +
      'На уроке было 12 человек из 8 «А» класса, в кабинете № 214. Личной тетради не было.';
    expect(mask(text)).toBe(text);
    expect(mask(text)).not.toContain(MASK);
  });
});

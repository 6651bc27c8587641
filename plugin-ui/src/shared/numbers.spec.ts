import { describe, expect, it } from 'vitest';
import { count, hoursAgo, number, percent, words } from './numbers.ts';
import { adultName, fullName, pupilName } from './people.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  it('agree with their words', () => {
    const said = [1, 2, 5, 11, 21, 44, 112].map((days) => plain(count(days, words.day)));

    expect(said).toEqual(['1 день', '2 дня', '5 дней', '11 дней', '21 день', '44 дня', '112 дней']);
  });

  it('part thousands, use a comma and say «–» when there is none', () => {
    expect(plain(number(12_507))).toBe('12 507');
    expect(plain(percent(60.62))).toBe('60,6 %');
    expect([number(null), percent(undefined)]).toEqual(['–', '–']);
  });
});

describe('days that were exceeded', () => {
  it('stand in the genitive', () => {
    const longer = (days: number) => plain(count(days, words.longerThanDays));
    expect([1, 3, 21, 30].map(longer)).toEqual(['1 дня', '3 дней', '21 дня', '30 дней']);
  });
});

describe('hours', () => {
  it('are counted back from now', () => {
    expect([0, 1, 26].map((hours) => plain(hoursAgo(hours)))).toEqual([
      'меньше часа назад',
      '1 час назад',
      '26 часов назад',
    ]);
  });
});

describe('names', () => {
  const name = { family: 'Лебедева', given: 'Ирина', middle: 'Петровна' };

  it('are short for pupils, with initials for adults, whole on cards', () => {
    expect(pupilName(name)).toBe('Лебедева Ирина');
    expect(plain(adultName(name))).toBe('Лебедева И. П.');
    expect(fullName(name)).toBe('Лебедева Ирина Петровна');
  });

  it('do without a patronymic', () => {
    expect(plain(adultName({ ...name, middle: null }))).toBe('Лебедева И.');
  });
});

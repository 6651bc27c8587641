import { describe, expect, it } from 'vitest';
import { CONTACT, MASK, masker, type Other, withoutContacts } from './masks.ts';

const named = (family: string, given: string, middle: string | null = null) => ({
  family,
  given,
  middle,
});
const close = (family: string, given: string, middle?: string): Other => ({
  name: named(family, given, middle),
  isClose: true,
});
const staff = (family: string): Other => ({ name: named(family, 'Олег'), isClose: false });
const own = named('Гущина', 'Анна', 'Петровна');

describe('names of others', () => {
  const mask = masker(
    [
      close('Орлова', 'Мария', 'Викторовна'),
      close('Алёшин', 'Егор'),
      close('Ли', 'Ян'),
      close('Гущина', 'Светлана', 'Петровна'),
      staff('Мир'),
      staff('Кузнецова'),
    ],
    own,
  );

  it.each([
    // families in every case and letter
    ['С Орловой и Орловым, Гущина рада; Орловка', `С ${MASK} и ${MASK}, Гущина рада; ${MASK}`],
    ['хочет к орловой', `хочет к ${MASK}`],
    ['ОРЛОВА согласна', `${MASK} согласна`],
    ['Подорлова', 'Подорлова'],
    // ё and е are one letter
    ['с Алешиным и Алёшиным', `с ${MASK} и ${MASK}`],
    // given names and patronymics of those who are close
    ['Марии и Егору понравилось', `${MASK} и ${MASK} понравилось`],
    ['Мария Викторовна Орлова звонила', `${MASK} звонила`],
    ['Орлова М. В. и М. В. Орлова', `${MASK} и ${MASK}`],
    ['марка, март, мария', 'марка, март, мария'],
    // a relative of the same name: what is the person's own stays
    ['Анна Петровна Гущина', 'Анна Петровна Гущина'],
    ['мама Светлана не против', `мама ${MASK} не против`],
    // names of the staff are common words as well
    ['в мире, за мир', 'в мире, за мир'],
    ['урок у Кузнецовой, Мир Олег', `урок у ${MASK}, ${MASK} Олег`],
  ])('«%s»', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

it.each([
  ['звонить +7 900 111-22-33 вечером', `звонить ${CONTACT} вечером`],
  ['8(900)1112233 или mama.o@mail.example', `${CONTACT} или ${CONTACT}`],
  ['приказ № 12 от 15.09.2026, 8 встреч', 'приказ № 12 от 15.09.2026, 8 встреч'],
])('telephones and addresses: «%s»', (text, left) => {
  expect(withoutContacts(text)).toBe(left);
});

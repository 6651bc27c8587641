import { describe, expect, it } from 'vitest';
import type { Other } from './known-names.ts';
import { MASK, masker } from './masks.ts';

const named = (family: string, given: string, middle: string | null = null) => ({
  family,
  given,
  middle,
});
const close = (family: string, given: string, middle?: string): Other => ({
  name: named(family, given, middle),
  isClose: true,
});
const far = (family: string, given = 'Олег', middle: string | null = null): Other => ({
  name: named(family, given, middle),
  isClose: false,
});
const own = named('Гущина', 'Анна', 'Петровна');

describe('names of others', () => {
  const mask = masker(
    [
      close('Орлова', 'Мария', 'Викторовна'),
      close('Алёшин', 'Егор'),
      close('Ли', 'Ян'),
      close('Им', 'Ия'),
      close('Салтыков-Щедрин', 'Лев'),
      close("О'Нил", 'Любовь'),
      close('Гущина', 'Светлана', 'Петровна'),
      close('Рашидов', 'Тимур', 'Рашид оглы'),
      far('Мир'),
      far('Кузнецова', 'Вера', 'Ильинична'),
    ],
    own,
  );

  it.each([
    // families in every case and letter
    ['С Орловой и Орловым, Гущина рада', `С ${MASK} и ${MASK}, Гущина рада`],
    ['хочет к орловой', `хочет к ${MASK}`],
    ['ОРЛОВА согласна', `${MASK} согласна`],
    ['Подорлова, Орловка', 'Подорлова, Орловка'],
    // ё and е are one letter
    ['с Алешиным и Алёшиным', `с ${MASK} и ${MASK}`],
    // given names and patronymics of those who are close, and what they are called
    ['Марии и Егору понравилось', `${MASK} и ${MASK} понравилось`],
    ['Мария Викторовна Орлова звонила', `${MASK} звонила`],
    ['мы с Машей, и Машин брат', `мы с ${MASK}, и ${MASK} брат`],
    ['мы с егором', `мы с ${MASK}`],
    ['Орлова М. В. и М. В. Орлова, М.В.Орлова', `${MASK} и ${MASK}, ${MASK}`],
    ['марка, март', 'марка, март'],
    // fleeting vowels
    ['от Льва – Льву, ко Льву', `от ${MASK} – ${MASK}, ко ${MASK}`],
    ['с Любовью и без Любови, у Любы', `с ${MASK} и без ${MASK}, у ${MASK}`],
    ['с любовью к детям, о любви', 'с любовью к детям, о любви'],
    // double and foreign names, each part of them as well
    ['к Салтыкову-Щедрину, к Щедрину', `к ${MASK}, к ${MASK}`],
    ['Орлова-младшая; с О’Нилом', `${MASK}; с ${MASK}`],
    ['Рашид пришёл', `${MASK} пришёл`],
    // two letters: with a capital only, and not where a sentence begins with a word
    ['за Яном и Ли, об Ие и Им', `за ${MASK} и ${MASK}, об ${MASK} и ${MASK}`],
    ['Ян рад. Ли рада', `${MASK} рад. Ли рада`],
    ['Им понравилось, и им легко ли', 'Им понравилось, и им легко ли'],
    ['Ли Ян и Им Ия', `${MASK} и ${MASK}`],
    // a relative of the same name: what is the person's own stays
    ['Анна Петровна Гущина, Ане', 'Анна Петровна Гущина, Ане'],
    ['Гущина А. П.', 'Гущина А. П.'],
    ['Гущина С. П. и Светлана Петровна', `${MASK} и ${MASK}`],
    ['мама Светлана не против', `мама ${MASK} не против`],
    // names that are words: by the capital letter in the middle of a sentence
    ['в мире, за мир', 'в мире, за мир'],
    ['Мир победил. Мира всем! Вера в себя', 'Мир победил. Мира всем! Вера в себя'],
    ['урок у Кузнецовой, Мир Олег', `урок у ${MASK}, ${MASK}`],
    ['спросить у Мира', `спросить у ${MASK}`],
    ['Кузнецова Вера Ильинична и В. И. Мир', `${MASK} и ${MASK}`],
    // whoever has a patronymic or initials need not be known
    ['Завуч Зоя Фоминична Незнакомцева', `Завуч ${MASK}`],
    ['Звонил Сидоров И. П. из опеки', `Звонил ${MASK} из опеки`],
    ['и И.П. Сидорову, и Анне Ивановне', `и ${MASK}, и ${MASK}`],
    ['Основной вопрос. Личной встречи не было', 'Основной вопрос. Личной встречи не было'],
    ['первая строка\nОрлова', `первая строка\n${MASK}`],
  ])('«%s»', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('leaves what was masked before, however often', () => {
    const once = mask('Орлова и Егор у Кузнецовой');
    expect(mask(once)).toBe(once);
  });
});

it('tells apart a name and a family made of it, whoever has which', () => {
  const pavel = masker([far('Павлов', 'Пётр')], named('Иванов', 'Павел'));
  expect(pavel('Павла, Павлу – без Павлова')).toBe(`Павла, Павлу – без ${MASK}`);
  const pavlov = masker([close('Иванов', 'Павел')], named('Павлов', 'Пётр'));
  expect(pavlov('Павлов Петя – без Павла')).toBe(`Павлов Петя – без ${MASK}`);
});

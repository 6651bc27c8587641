import { readFileSync } from 'node:fs';
import { troubleInWords } from '@nastavnik/contracts/roadmap-packs';
import { describe, expect, it } from 'vitest';
import { checkRoadmapPack } from './check-pack.ts';

const FORMS = [
  'PUPIL_PUPIL',
  'TEACHER_TEACHER',
  'STUDENT_PUPIL',
  'EMPLOYER_PUPIL',
  'EMPLOYER_STUDENT',
];
const file = new URL('../../../../packs/territories/004-tambov.json', import.meta.url);
const good = readFileSync(file, 'utf8');
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

/** The troubles of the file in which one text stands for another. */
function spoilt(part: string, instead: string, from = good): string[] {
  if (!from.includes(part)) throw new Error(`the file has no ${part}`);
  const checked = checkRoadmapPack(from.replace(part, instead), FORMS);
  return (checked.troubles ?? []).map((trouble) => troubleInWords('карта.json', trouble));
}

const wrong: [string, string, string, string][] = [
  [
    'a day that is not',
    '"2020-08-31"',
    '"2020-06-31"',
    'items[7].due.date: пункт 8: такого дня нет; пишите год, месяц и число: 2026-09-01',
  ],
  [
    'a kind of due date that is not',
    '"kind": "on"',
    '"kind": "oon"',
    '«oon» здесь не бывает; можно: on, by',
  ],
  ['a number in quotes', '"version": 1,', '"version": "1",', 'version: здесь нужно: число'],
  [
    'an empty title',
    '"Составить муниципальные дорожные карты"',
    '" "',
    'items[2].title: пункт 3: пусто: впишите текст',
  ],
  [
    'a body that is not named',
    '["INSTITUTE", "AUTHORITY",',
    '["INSTITUT", "AUTHORITY",',
    'items[5].bodies[0]: пункт 6: исполнителя INSTITUT нет; может быть, INSTITUTE?',
  ],
  [
    'a proof that is not',
    '"ROADMAP_MADE"',
    '"ROADMAP_MAED"',
    'items[2].proof.facts[0].fact: пункт 3: «ROADMAP_MAED» здесь не бывает; может быть, ROADMAP_MADE?',
  ],
  [
    'a proof at a level where nobody asks it',
    '"fact": "MENTORS_TRAINED",\n            "at": "school"',
    '"fact": "MENTORS_TRAINED", "at": "region"',
    'items[6].proof.facts[0].at: пункт 7: «Наставники обучены и допущены к работе» на этом уровне не проверяют; можно: school',
  ],
  [
    'an indicator that is not named',
    '"indicator": "COVERAGE"',
    '"indicator": "COVERAG"',
    'items[11].targets[0].indicator: пункт 12: показателя COVERAG нет; может быть, COVERAGE?',
  ],
  [
    'a share of more than all',
    '"2024": 70',
    '"2024": 170',
    'items[11].targets[0].years.2024: пункт 12: доля не бывает больше 100 %',
  ],
  ['a year of two figures', '"2024": 70', '"24": 70', 'пункт 12: год пишут четырьмя цифрами: 2026'],
  [
    'a target past the years of the roadmap',
    '"2024": 70',
    '"2025": 70',
    'пункт 12: карта рассчитана на 2020–2024 годы (period)',
  ],
  [
    'a due date past the years of the roadmap',
    '"2022-11-30", "2024-11-30"',
    '"2022-11-30", "2034-11-30"',
    'items[13].due.dates[1]: пункт 14: год 2034: карта рассчитана на 2020–2024 годы (period)',
  ],
  [
    'a form that the territory has not',
    '"PUPIL_PUPIL"',
    '"PUPIL_PUPL"',
    'forms[0]: формы PUPIL_PUPL нет; может быть, PUPIL_PUPIL?',
  ],
  [
    'a requirement row that is not',
    '"R51"',
    '"R99"',
    'items[11].requirements[0]: пункт 12: «R99» здесь не бывает',
  ],
  [
    'a day of the calendar that its item does not name',
    '"by": "08-31"',
    '"by": "08-30"',
    'день не тот, что в сроке пункта 8: там 08-31',
  ],
  [
    'a day of the calendar that no year has',
    '"by": "08-31"',
    '"by": "02-31"',
    'такого дня в году нет',
  ],
  [
    'a list of dates out of order',
    '"due": {\n        "kind": "dates",\n        "dates": ["2022-11-30", "2024-11-30"]',
    '"due": { "kind": "dates", "dates": ["2024-11-30", "2022-11-30"]',
    'items[13].due: пункт 14: даты идут по порядку и не повторяются',
  ],
];

describe('a roadmap pack', () => {
  it('that is good is taken without a remark', () => {
    expect(checkRoadmapPack(good, FORMS)).toMatchObject({ remarks: [], pack: { code: 'tambov' } });
  });

  it('that an editor began with a byte order mark is taken all the same', () => {
    expect(checkRoadmapPack(`\uFEFF${good}`, FORMS).troubles).toBeUndefined();
  });

  it.each(wrong)('with %s is told by its line and path', (_, part, instead, words) => {
    const said = spoilt(part, instead);
    const line = lineOf(good, part);
    expect(said.join('\n')).toContain(words);
    expect(said.some((each) => each.startsWith(`карта.json, строка ${line}, `))).toBe(true);
  });

  it('in which a field is misspelt is told so once by each of its names', () => {
    expect(spoilt('"title": "Решить', '"tilte": "Решить')).toEqual([
      expect.stringMatching(
        /строка \d+, items\[0\]\.title: пункт 1: обязательное поле не указано$/,
      ),
      expect.stringMatching(
        /строка \d+, items\[0\]\.tilte: пункт 1: такого поля здесь не бывает; может быть, title\?$/,
      ),
    ]);
  });

  it('in which a field stands twice is not taken by the last of them', () => {
    expect(spoilt('"title": "Решить', '"title": "Иначе", "title": "Решить')).toEqual([
      expect.stringContaining('items[0].title: это поле в этих скобках уже есть'),
    ]);
  });

  it('with a number that stands twice is refused at the second', () => {
    const [only] = spoilt('"number": "2",', '"number": "1",');
    expect(only).toContain('items[1].number: пункт 1: 1 в этом списке уже есть');
  });

  it('with a body of a due date that is not of its item is refused', () => {
    const muya = readFileSync(new URL('002-muya.json', file), 'utf8');
    const said = spoilt('"body": "CENTRE"', '"body": "DISTRICT"', muya);
    expect(said.join()).toContain('DISTRICT не назван среди исполнителей пункта (bodies)');
  });

  it('says all that is wrong, line after line', () => {
    const two = good
      .replace('"2020-08-31"', '"2020-08-32"')
      .replace('["2022-11-30"', '["2022-11-31"');
    const { troubles } = checkRoadmapPack(two, FORMS);
    expect(troubles?.map(({ path }) => path)).toEqual([
      'items[7].due.date',
      'items[13].due.dates[0]',
    ]);
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['', 'строка 1: файл пуст'],
    [
      '{\n "a": 1,\n}',
      'строка 3: здесь нужно имя поля в двойных кавычках (или лишняя запятая перед скобкой)',
    ],
    ['{\n "a": 1\n "b": 2 }', 'строка 3: между полями или элементами нужна запятая'],
    ['{\n "a": "1\n}', 'строка 2: не закрыты кавычки'],
    ['{ "a": 1 } // да', 'строка 1: комментариев в файле быть не должно'],
    ['['.repeat(100_000), 'строка 1: скобки вложены глубже 40 уровней'],
    ['[]', 'строка 1: здесь нужно: объект'],
  ])('%.20s is told by its line', (text, words) => {
    const { troubles } = checkRoadmapPack(text, FORMS);
    expect(troubleInWords('карта.json', troubles![0]!)).toBe(`карта.json, ${words}`);
  });
});

describe('remarks', () => {
  const remarks = (text: string) => {
    const checked = checkRoadmapPack(text, FORMS);
    return checked.troubles ? checked.troubles.map(({ message }) => message) : checked.remarks;
  };

  it('name an item that was late before the roadmap was approved, unless it explains itself', () => {
    const silent = good.replace(/,\s+"anomaly": "Приказ издан[^"]+"/, '');
    expect(remarks(silent)).toEqual([
      'Пункт 1: срок 01.07.2020 раньше даты акта, 17.07.2020. Пункт просрочен с первого дня.',
    ]);
  });

  it('name items without a due date: their users are asked', () => {
    const undated = good.replace(
      /"due": \{\s+"kind": "on",\s+"date": "2020-08-31"\s+\}/,
      '"due": null',
    );
    expect(remarks(undated)).toEqual(['Без срока: пункт 8.']);
  });

  it('name bodies that do nothing', () => {
    const idle = good.replace(
      '"bodies": [',
      '"bodies": [{ "code": "IDLE", "title": "Никто", "level": "region" },',
    );
    expect(remarks(idle)).toEqual(['Ни в одном пункте не назван: исполнитель IDLE.']);
  });
});

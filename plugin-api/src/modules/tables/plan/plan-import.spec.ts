import { readFileSync } from 'node:fs';
import { Pack } from '@nastavnik/contracts/packs';
import { describe, expect, it } from 'vitest';
import type { Listed } from './find-people.ts';
import { guessFields, guessHeader } from './guess-columns.ts';
import { type Now, planImport } from './plan-import.ts';
import type { Said } from './said.ts';
import { menteeHeads, mentorHeads } from '../export/lines.ts';

const pack = Pack.parse(
  JSON.parse(readFileSync(new URL('../../../../packs/federal.json', import.meta.url), 'utf8')),
);
let made = 0;
const person = (
  [family = '', given = '', middle = '']: string[],
  classTitle: string | null = '7Б',
  birthYear: number | null = 2013,
): Listed => ({
  brief: {
    id: `id-${++made}`,
    name: { family, given, middle: middle || null },
    classTitle,
    position: classTitle ? null : 'учитель',
  },
  isPupil: classTitle !== null,
  isStaff: classTitle === null,
  birthYear,
});
const egor = person(['Котов', 'Егор', 'Иванович']);
const twins = [
  person(['Ким', 'Анна', 'Юрьевна'], '8А', 2012),
  person(['Ким', 'Анна', 'Юрьевна'], '8Б', 2012),
];
const double = person(['Ибн Сина', 'Пётр'], '9А', 2011);
const teacher = person(['Орлова', 'Ирина', 'Петровна'], null, 1985);
const people = [egor, ...twins, double, teacher];

const plan = (
  heads: string[],
  rows: string[][],
  {
    now = new Map<string, Now>(),
    choices = new Map<number, string>(),
    said = new Map<string, Said>(),
  } = {},
) =>
  planImport(
    { rows: [heads, ...rows], headerLine: 1, fields: guessFields('mentees', heads) },
    { people, now, said, pack, today: '2026-11-24' },
    choices,
  );
const fates = (heads: string[], ...rows: string[][]) => plan(heads, rows).map(({ fate }) => fate);
const WHO = ['ФИО', 'Год рождения', 'Класс'];

describe('headings', () => {
  it('of our own tables are understood, the other side of a pair left out', () => {
    expect(guessFields('mentees', menteeHeads)).toEqual([
      null,
      'name',
      'contacts',
      'birthYear',
      'request',
      null,
      null,
      'form',
      null,
      null,
      'results',
      'caseUrl',
      'completion',
    ]);
    expect(guessFields('mentors', mentorHeads)).toEqual([
      null,
      'name',
      'contacts',
      'workplace',
      'competences',
      'achievements',
      'interests',
      'desiredAges',
      'timeResource',
      null,
      null,
      null,
      null,
      null,
      'results',
      'caseUrl',
    ]);
  });

  it('stand below a title, and whatever else is above', () => {
    expect(
      guessHeader('mentees', [
        ['База наставляемых МБОУ СОШ № 12'],
        [],
        ['2026/27'],
        ['№', 'Фамилия', 'Имя', 'Класс', 'Запрос'],
        ['1', 'Котов', 'Егор', '7Б', 'форма не сдана'],
      ]),
    ).toBe(3);
  });
});

describe('who is meant', () => {
  it('is certain when one alone fits in all that is said', () => {
    expect(
      fates(
        WHO,
        ['Котов Егор Иванович', '2013', '7 «Б»'],
        ['КИМ АННА', '', '8-б класс'],
        ['Ибн Сина Петр', '', ''],
        ['Орлова И. П.', '1985', ''],
      ),
    ).toEqual(['create', 'create', 'create', 'create']);
  });

  it('is never guessed', () => {
    const rows = plan(WHO, [
      ['Ким Анна', '2012', ''],
      ['Котов Егор', '2011', ''],
      ['Котов Е. И.', '', ''],
      ['Котов Пётр', '', ''],
      ['Котов', '', ''],
      ['', '2013', '7Б'],
    ]);
    expect(rows.map(({ fate }) => fate)).toEqual([
      'choose',
      'choose',
      'choose',
      'unknown',
      'unknown',
      'bad',
    ]);
    expect(rows[0]?.candidates.map(({ id }) => id)).toEqual(twins.map(({ brief }) => brief.id));
    expect(rows[1]?.remarks[0]).toContain('год рождения или класс другие');
  });

  it('is the one whom the curator has chosen, of those offered', () => {
    const rows = [['Ким Анна', '2012', '']];
    const choose = (id: string) => plan(WHO, rows, { choices: new Map([[2, id]]) })[0];
    expect(choose(twins[1]!.brief.id)).toMatchObject({ fate: 'create', person: twins[1]!.brief });
    expect(choose(egor.brief.id)?.fate).toBe('bad');
  });

  it('is taken once', () => {
    const rows = plan(WHO, [['Котов Егор'], ['Котов Егор']]);
    expect(rows.map(({ fate }) => fate)).toEqual(['create', 'bad']);
    expect(rows[1]?.remarks).toEqual(['Этот человек уже есть в строке 2.']);
  });
});

describe('what a row says', () => {
  const HEADS = ['ФИО', 'Запрос', 'Форма', 'Ссылка', 'Отметка', 'Результаты'];
  const now = (values: Now['values'], inPair = false) =>
    new Map([[egor.brief.id, { active: true, inPair, version: 1, values }]]);

  it('becomes codes of the pack or own words, and remarks where it cannot', () => {
    const [first] = plan(HEADS, [
      ['Котов Егор', 'Слабая успеваемость', 'ученик-ученик', 'https://x.ru/1', 'Да', '=1+1'],
    ]);
    const [second] = plan(HEADS, [
      ['Котов Егор', 'алгебра', 'сосед – сосед', 'x.ru', 'возможно', 'ы'.repeat(1001)],
    ]);
    expect(first).toMatchObject({
      remarks: [],
      values: {
        ground: 'LOW_RESULTS',
        form: 'PUPIL_PUPIL',
        caseUrl: 'https://x.ru/1',
        completion: 'yes',
        results: '=1+1',
      },
    });
    expect(second?.values).toEqual({ request: 'алгебра' });
    expect(second?.remarks).toHaveLength(4);
  });

  it('changes only what is new, never the form of a pair, and nothing by an empty cell', () => {
    const row = ['Котов Егор', 'алгебра', 'студент – ученик', '', '', ''];
    const [changed] = plan(HEADS, [row], { now: now({ request: 'химия', form: 'PUPIL_PUPIL' }) });
    const [paired] = plan(HEADS, [row], {
      now: now({ request: 'алгебра', form: 'PUPIL_PUPIL' }, true),
    });
    expect(changed).toMatchObject({ fate: 'update', changes: ['request', 'form'] });
    expect(paired).toMatchObject({ fate: 'same', values: {} });
    expect(paired?.remarks).toEqual(['Форма не меняется: человек состоит в паре.']);
  });

  it('takes a ground and words apart where both stand in one cell', () => {
    const request = (text: string) =>
      plan(['ФИО', 'Запрос', 'Класс'], [['Котов Егор', text, '']])[0]?.values;
    expect(request('Слабая успеваемость: дроби: сложение')).toEqual({
      ground: 'LOW_RESULTS',
      request: 'дроби: сложение',
    });
    expect(request('молодой специалист: дроби')).toEqual({ request: 'молодой специалист: дроби' });
    expect(request('слабая успеваемость')).toEqual({ ground: 'LOW_RESULTS' });
  });

  it('is no news where our own table says the same, and keeps what the journal knows out of typed contacts', () => {
    const said = new Map([
      [
        egor.brief.id,
        {
          cells: new Map([['contacts', 'Котова А., +7 900; бабушка']] as const),
          contacts: ['Котова А., +7 900'],
        },
      ],
    ]);
    const held = { now: now({ contacts: 'бабушка' }), said };
    const contacts = (text: string) =>
      plan(['ФИО', 'Контакты', 'Класс'], [['Котов Егор', text, '']], held)[0];
    expect(contacts('Котова А., +7 900; бабушка')).toMatchObject({ fate: 'same', changes: [] });
    expect(contacts('нет согласия на обработку данных')).toMatchObject({ fate: 'same' });
    expect(contacts('Котова А., +7 900; тётя')?.values).toEqual({ contacts: 'тётя' });
    expect(contacts('тётя; сосед')?.values).toEqual({ contacts: 'тётя; сосед' });
  });

  it('tells namesakes apart by the row of our own table', () => {
    const [one, other] = twins.map(({ brief }) => brief.id);
    const cells = (request: string) =>
      new Map([
        ['name', 'Ким Анна Юрьевна'],
        ['birthYear', '2012'],
        ['request', request],
      ] as const);
    const said = new Map([
      [one!, { cells: cells('химия'), contacts: [] }],
      [other!, { cells: cells('физика'), contacts: [] }],
    ]);
    const rows = (request: string) =>
      plan(['ФИО', 'Год рождения', 'Запрос'], [['Ким Анна Юрьевна', '2012', request]], { said })[0];
    expect(rows('физика')?.person?.id).toBe(other);
    expect(rows('алгебра')?.fate).toBe('choose');
  });
});

import type { RoadmapQuestion } from '@nastavnik/contracts/roadmap-imports';
import { beforeAll, describe, expect, it } from 'vitest';
import { fiveDues } from '../testing/five-dues.ts';
import { guessLayout } from './plan/layout.ts';
import { type Plan, planRoadmap } from './plan/plan-roadmap.ts';
import { readTables } from './read/read-tables.ts';
import { docxOf, xlsxOf } from './testing/table-files.ts';
import { tableOf, territories, type Territory } from './testing/table-text.ts';

const counts: Record<Territory, number> = {
  '000-bashkortostan': 19,
  '001-chagoda': 25,
  '002-muya': 12,
  '003-irkutsk': 25,
  '004-tambov': 15,
};
const files = [
  ['DOCX', docxOf],
  ['XLSX', xlsxOf],
] as const;
const both = territories.flatMap((territory) =>
  files.map(([kind, fileOf]) => [territory, kind, fileOf] as const),
);

/** Of what kind, about which item, and of which words. */
const questions: Record<Territory, [string, string | null, string][]> = {
  '000-bashkortostan': [],
  '001-chagoda': [
    ['same', null, 'Управление образования района / Управления образования района'],
    ['split', '2.4', 'Управления образования района Руководители ОО'],
    ['split', '4.3', 'Управление образования района Образовательные организации'],
  ],
  '002-muya': [
    ['split', '5', 'Специалисты РУО методисты РДМЦ'],
    ['due', '11', 'Июль 2021 г., Второе полугодие 2021 г.'],
  ],
  '003-irkutsk': [
    ['same', null, 'Кураторы внедрения целевой модели в образовательной организации / Куратор'],
    [
      'same',
      null,
      'Ответственные за корпоративное обучение / Ответственный за корпоративное обучение',
    ],
  ],
  '004-tambov': [],
};

async function planned(
  territory: Territory,
  fileOf: (typeof files)[number][1],
  answers: Record<string, string> = {},
): Promise<Plan> {
  const [table, ...others] = await readTables(fileOf(tableOf(territory)), 'карта');
  expect(others).toEqual([]);
  const { header, fields } = guessLayout(table!.rows)!;
  const level =
    territory.startsWith('001') || territory.startsWith('002') ? 'municipality' : 'region';
  return planRoadmap({ table: table!, header, fields }, answers, level);
}

const asked = ({ questions }: Plan) =>
  questions.map(({ kind, item, quote }: RoadmapQuestion) => [kind, item, quote]);

describe.each(both)('the table of %s as %s', (territory, _, fileOf) => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planned(territory, fileOf);
  });

  it('gives all its items', () => {
    expect(plan.items.map(({ number }) => number)).toHaveLength(counts[territory]);
  });

  it('gives them their due dates', () => {
    const dues = Object.fromEntries(plan.items.map(({ number, due }) => [number, due]));
    expect(dues).toMatchObject(
      Object.fromEntries(fiveDues[territory].map(([number, , due]) => [number, due])),
    );
  });

  it('asks what is ambiguous, and nothing else', () => {
    expect(asked(plan)).toEqual(questions[territory]);
  });
});

it('nothing is guessed as long as nobody has answered', async () => {
  const muya = await planned('002-muya', docxOf);
  expect(muya.items.find(({ number }) => number === '11')).toMatchObject({
    due: null,
    dueNote: 'Июль 2021 г., Второе полугодие 2021 г.',
  });
  const chagoda = await planned('001-chagoda', docxOf);
  expect(chagoda.bodies.map(({ title }) => title)).toEqual([
    'Управление образования района',
    'Управления образования района',
    'Руководители ОО',
    'Управления образования района Руководители ОО',
    'Руководители и кураторы внедрения ЦМН в ОО',
    'Кураторы внедрения ЦМН в ОО',
    'Управление образования района Образовательные организации',
  ]);
});

describe.each(files)('the answers about a table as %s', (_, fileOf) => {
  const answered = async (territory: Territory, ...answers: string[]) => {
    const { questions: open } = await planned(territory, fileOf);
    const given = Object.fromEntries(open.map(({ key }, at) => [key, answers[at] ?? '']));
    return planned(territory, fileOf, given);
  };
  const namesOf = ({ bodies, items }: Plan, number: string) =>
    items
      .find((item) => item.number === number)
      ?.bodies.map((code) => bodies.find((body) => body.code === code)?.title);

  it('of Chagoda make one office of two spellings and two executors of one', async () => {
    const plan = await answered('001-chagoda', 'same', 'several', 'several');
    expect(plan.bodies.map(({ title }) => title)).toEqual([
      'Управление образования района',
      'Руководители ОО',
      'Руководители и кураторы внедрения ЦМН в ОО',
      'Кураторы внедрения ЦМН в ОО',
      'Образовательные организации',
    ]);
    expect(namesOf(plan, '2.4')).toEqual(['Управление образования района', 'Руководители ОО']);
    expect(namesOf(plan, '1.3')).toEqual(['Управление образования района']);
  });

  it('of Muya give each body its own due date', async () => {
    const plan = await answered('002-muya', 'several', '=0');
    const item = plan.items.find(({ number }) => number === '11');
    expect(item).toMatchObject({
      due: {
        kind: 'byBody',
        parts: [
          { due: { kind: 'month', month: '2021-07' } },
          { due: { kind: 'half', year: 2021, half: 2 } },
        ],
      },
      dueNote: '',
    });
    expect(namesOf(plan, '5')).toEqual(['Заведующий РДМЦ', 'Специалисты РУО', 'Методисты РДМЦ']);
  });

  it('may be typed; what is not understood is asked again', async () => {
    const typed = await answered('002-muya', 'one', 'до 1 сентября 2021 г.');
    expect(typed.items[10]?.due).toEqual({ kind: 'by', date: '2021-09-01' });
    const unclear = await answered('002-muya', 'one', 'потом');
    expect(unclear.items[10]).toMatchObject({
      due: null,
      dueNote: 'Июль 2021 г., Второе полугодие 2021 г.',
    });
    expect(unclear.questions.at(-1)).toMatchObject({
      answer: null,
      text: expect.stringContaining('«потом»'),
    });
  });
});

describe('what the five tables hold beside', () => {
  it('rows that were split between pages are whole', async () => {
    const chagoda = await planned('001-chagoda', docxOf);
    const of = (plan: Plan, number: string) => plan.items.find((item) => item.number === number);
    expect(of(chagoda, '1.6')?.title).toBe(
      'Принять локальные акты школы: - решение о внедрении; азначение ответственных за внедрение и программы наставничества в школе; - положение о программе и дорожная карта.',
    );
    const irkutsk = await planned('003-irkutsk', docxOf);
    expect(of(irkutsk, '4.2')?.result).toBe(
      'Количество записей в реестре: 2021 г. – 100 записей 2022 г. – 200 записей 2023 г. – 300 записей 2024 г. – 500 записей',
    );
    const tambov = await planned('004-tambov', docxOf);
    expect(tambov.bodies.map(({ title }) => title)).toContain(
      'ТОГБОУ ДО «Центр развития творчества детей и юношества» - Региональный модельный центр дополнительного образования детей',
    );
  });

  it('sections, of two levels where the table has them', async () => {
    const { sections, items } = await planned('001-chagoda', xlsxOf);
    expect(sections.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '5.1', '5.2']);
    const codeOf = (number: string) => items.find((item) => item.number === number)?.section;
    expect(codeOf('5.2.1')).toBe(sections[6]?.code);
    expect(codeOf('4.3')).toBe(sections[3]?.code);
  });

  it('levels of executors that columns are headed by', async () => {
    const { bodies } = await planned('003-irkutsk', xlsxOf);
    expect(bodies.slice(0, 2)).toMatchObject([
      { title: 'Министерство образования области', level: 'region' },
      { title: 'Региональный институт кадровой политики', level: 'region' },
    ]);
    expect(bodies.slice(2).every(({ level }) => level === 'school')).toBe(true);
  });

  it('oddities of the documents, as remarks', async () => {
    const remarks = async (territory: Territory) =>
      (await planned(territory, docxOf)).items.flatMap(({ number, remarks }) =>
        remarks.map((remark) => `${number}: ${remark}`),
      );
    expect(await remarks('003-irkutsk')).toEqual([
      '2.2: «2021-2014»: конец раньше начала, возможно, опечатка.',
      '3.6: Кавычки не закрыты: возможно, часть текста потеряна.',
    ]);
    expect(await remarks('004-tambov')).toEqual(
      [1, 2, 3].map((item) => `${item}: Документ от 17.07.2020: срок 01.07.2020 прошёл раньше.`),
    );
  });
});

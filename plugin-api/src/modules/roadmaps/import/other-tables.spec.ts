import { describe, expect, it } from 'vitest';
import { guessLayout } from './plan/layout.ts';
import { type Plan, planRoadmap } from './plan/plan-roadmap.ts';
import { readTables } from './read/read-tables.ts';
import { docxOf, xlsxOf } from './testing/table-files.ts';
import { writtenTable } from './testing/table-text.ts';

async function plansOf(text: string, answers: Record<string, string> = {}): Promise<Plan[]> {
  const written = writtenTable(text);
  const plans = [];
  for (const file of [docxOf(written), xlsxOf(written)]) {
    const [table] = await readTables(file, 'карта');
    const { header, fields } = guessLayout(table!.rows)!;
    plans.push(planRoadmap({ table: table!, header, fields }, answers, 'school'));
  }
  return plans;
}

/** As both kinds of files are understood alike. */
async function planOf(text: string, answers?: Record<string, string>): Promise<Plan> {
  const [plan, other] = await plansOf(text, answers);
  expect(other?.items.map(({ title, due }) => [title, due])).toEqual(
    plan!.items.map(({ title, due }) => [title, due]),
  );
  return plan!;
}

const head = '№ | Мероприятие | Срок | Ответственный | Результат\n';
const numbersOf = ({ items }: Plan) => items.map(({ number }) => number);
const kindsOf = ({ questions }: Plan) => questions.map(({ kind }) => kind);
const keyOf = ({ questions }: Plan, kind: string) =>
  questions.find((question) => question.kind === kind)?.key ?? '';

describe('numbers', () => {
  it('as they are misprinted are read', async () => {
    const plan = await planOf(
      `${head}1.1. | А | май 2026 г. | Куратор | П\n1 .2 | Б | май 2026 г. | Куратор | П\n1,3) | В | май 2026 г. | Куратор | П`,
    );
    expect(numbersOf(plan)).toEqual(['1.1', '1.2', '1.3']);
    expect(plan.questions).toEqual([]);
  });

  it('with a hole are remarked upon', async () => {
    const plan = await planOf(
      `${head}1 | А | май 2026 г. | Куратор | П\n3 | Б | май 2026 г. | Куратор | П`,
    );
    expect(numbersOf(plan)).toEqual(['1', '3']);
    expect(plan.items[1]?.remarks).toEqual(['Перед этим пунктом в таблице нет пункта 2.']);
  });

  const twice = `${head}1 | А | май 2026 г. | Куратор | П\n1 | Б | май 2026 г. | Куратор | П\n3 | В | май 2026 г. | Куратор | П`;
  it('that stand twice are asked about, and no item is lost meanwhile', async () => {
    const plan = await planOf(twice);
    expect(numbersOf(plan)).toEqual(['1', '2', '3']);
    expect(plan.questions).toMatchObject([
      { kind: 'number', text: expect.stringContaining('дважды'), options: [{ value: '2' }, {}] },
    ]);
    const answered = await planOf(twice, { [keyOf(plan, 'number')]: '1.5' });
    expect(numbersOf(answered)).toEqual(['1', '1.5', '3']);
    const taken = await planOf(twice, { [keyOf(plan, 'number')]: '3' });
    expect(numbersOf(taken)).toEqual(['1', '2', '3']);
    expect(taken.questions[0]?.text).toMatch(/Номер «3» занят/);
  });

  it('that Excel has made of «1.10» and «1.1» are asked about', async () => {
    const plan = await planOf(
      `${head}1.1 | А | май 2026 г. | Куратор | П\n1.9 | Б | май 2026 г. | Куратор | П\n1.1 | В | май 2026 г. | Куратор | П\n01.01.2026 | Г | май 2026 г. | Куратор | П`,
    );
    expect(numbersOf(plan)).toEqual(['1.1', '1.9', '1.10', '1.11']);
    expect(kindsOf(plan)).toEqual(['number', 'number']);
  });

  it('that nobody has written are given in order, without questions', async () => {
    const plan = await planOf(
      'Мероприятие | Срок | Ответственный\nСовещание | май 2026 г. | Куратор\nОтчёт | июнь 2026 г. | Куратор',
    );
    expect(numbersOf(plan)).toEqual(['1', '2']);
    expect(plan.questions).toEqual([]);
  });

  it('are found in a column without a heading', async () => {
    const plan = await planOf(
      ' | Что сделать | Когда | Кто выполняет\n1 | Совещание | май 2026 г. | Куратор\n2 | Отчёт | июнь 2026 г. | Куратор',
    );
    expect(numbersOf(plan)).toEqual(['1', '2']);
  });
});

describe('rows', () => {
  it('without a number but with all the rest are items', async () => {
    const plan = await planOf(
      `${head}1 | Обучить | май 2026 г. | Куратор | П\n | а) семинар | июнь 2026 г. | Методист школы | О`,
    );
    expect(plan.items).toMatchObject([{ number: '1' }, { number: '2', title: 'а) семинар' }]);
    expect(plan.questions).toMatchObject([
      { kind: 'number', options: [{ value: '2' }, { value: '1.1' }] },
    ]);
  });

  const unclear = `${head}1 | Обучить | май 2026 г. | Куратор | П\n | Провести семинар | | |\n2 | Отчёт | май 2026 г. | Куратор | П`;
  it.each([
    ['more', ['Обучить Провести семинар', 'Отчёт'], 0],
    ['item', ['Обучить', 'Провести семинар', 'Отчёт'], 0],
    ['section', ['Обучить', 'Отчёт'], 1],
  ])('of one title alone are what the answer says: %s', async (answer, titles, sections) => {
    const plan = await planOf(unclear, { 'row:3': answer });
    const asked = (await plansOf(unclear))[0]!;
    expect(kindsOf(asked)).toContain('row');
    expect(plan.items.map(({ title }) => title)).toEqual(titles);
    expect(plan.sections).toHaveLength(sections);
  });

  it('of one item whose number is merged belong to it', async () => {
    const plan = await planOf(
      `${head}1 | Обучить | 01.08.2026 | Куратор | Приказ\n^ | ^ | 01.08.2027 | Методист школы | Отчёт\n2 | Итоги | май 2028 г. | Куратор | П`,
    );
    expect(plan.items).toMatchObject([
      {
        number: '1',
        due: { kind: 'dates', dates: ['2026-08-01', '2027-08-01'] },
        result: 'Приказ Отчёт',
      },
      { number: '2' },
    ]);
    expect(plan.items[0]?.bodies).toHaveLength(2);
  });

  it('whose due date or executor is merged with the one above have it too', async () => {
    const plan = await planOf(
      `${head}1 | Обучить | май 2026 г. | Куратор | Приказ\n2 | Проверить | ^ | ^ | Отчёт`,
    );
    expect(plan.items[1]).toMatchObject({
      due: { kind: 'month', month: '2026-05' },
      bodies: plan.items[0]!.bodies,
    });
  });

  it('of sections are told from items without anything else', async () => {
    const plan = await planOf(
      `${head}I | Подготовка | | |\n1 | А | май 2026 г. | Куратор | П\n2 | Б | | |\n3 | В | май 2026 г. | Куратор | П`,
    );
    expect(plan.sections).toMatchObject([{ title: 'I Подготовка' }]);
    expect(numbersOf(plan)).toEqual(['1', '2', '3']);
    expect(plan.questions.map(({ item, kind }) => [item, kind])).toEqual([
      ['2', 'bodies'],
      ['2', 'due'],
    ]);
  });

  it('may tell their section in a column', async () => {
    const plan = await planOf(
      'Направление | № | Мероприятие | Срок | Ответственный\nКадры | 1 | А | май 2026 г. | Куратор\n^ | 2 | Б | май 2026 г. | Куратор\nСайт | 3 | В | май 2026 г. | Куратор',
    );
    expect(plan.sections.map(({ title }) => title)).toEqual(['Кадры', 'Сайт']);
    expect(plan.items.map(({ section }) => section)).toEqual([
      'SECTION_1',
      'SECTION_1',
      'SECTION_2',
    ]);
  });
});

describe('executors', () => {
  const bodiesOf = async (cell: string, answers?: Record<string, string>) => {
    const plan = await planOf(`${head}1 | А | май 2026 г. | ${cell} | П`, answers);
    return { titles: plan.bodies.map(({ title }) => title), plan };
  };

  it.each([
    ['Директор; куратор, педагог-психолог', ['Директор', 'Куратор', 'Педагог-психолог']],
    ['Директор~Куратор школы', ['Директор', 'Куратор школы']],
    ['Куратор внедрения~в школе', ['Куратор внедрения в школе']],
    ['Школы, участвующие в программе', ['Школы, участвующие в программе']],
    ['Центр «Успех, рост»; школы', ['Центр «Успех, рост»', 'Школы']],
    ['Ветрова А. П., директор', ['Директор']],
    [
      'Н.В. Ветрова, куратор школы~Ивин Пётр Ильич, методист школы',
      ['Куратор школы', 'Методист школы'],
    ],
    ['Директор и куратор', ['Директор и куратор']],
    ['Муниципальный куратор', ['Муниципальный куратор']],
  ])('%j', async (cell, titles) => {
    expect((await bodiesOf(cell)).titles).toEqual(titles);
  });

  it('who are people without a position are asked about; no name is carried over', async () => {
    const { plan } = await bodiesOf('Ветрова А. П.');
    expect(plan.questions).toMatchObject([
      { kind: 'bodies', text: expect.stringContaining('человек') },
    ]);
    expect(JSON.stringify(plan)).not.toContain('Ветрова');
    const answered = await bodiesOf('Ветрова А. П.', { 'bodies:2': 'Директор школы' });
    expect(answered.titles).toEqual(['Директор школы']);
  });

  it('whose level is not told are asked about', async () => {
    const { plan } = await bodiesOf('Рабочая группа');
    expect(plan.bodies).toMatchObject([{ level: 'school' }]);
    const { plan: answered } = await bodiesOf('Рабочая группа', {
      [keyOf(plan, 'level')]: 'region',
    });
    expect(answered.bodies).toMatchObject([{ level: 'region' }]);
  });
});

it('a due date that nobody has answered about comes as its words', async () => {
  const plan = await planOf(`${head}1 | А | как получится | Куратор | П\n2 | Б | | Куратор | П`);
  expect(plan.items).toMatchObject([
    { due: null, dueNote: 'как получится' },
    { due: null, dueNote: '' },
  ]);
  expect(kindsOf(plan)).toEqual(['due', 'due']);
});

it('what does not fit is cut and remarked upon', async () => {
  const plan = await planOf(`${head}1 | ${'много слов '.repeat(120)} | май 2026 г. | Куратор | П`);
  expect(plan.items[0]?.title).toHaveLength(1_000);
  expect(plan.items[0]?.remarks).toEqual(['Текст длиннее 1000 знаков, перенесено начало.']);
});

it('the year of the title holds for months without one', async () => {
  const plan = await planOf(
    `# Дорожная карта школы на 2026/2027 учебный год\n${head}1 | А | октябрь | Куратор | П\n2 | Б | май | Куратор | П`,
  );
  expect(plan.items.map(({ due }) => due)).toEqual([
    { kind: 'month', month: '2026-10' },
    { kind: 'month', month: '2027-05' },
  ]);
  expect(plan.period).toEqual({ from: 2026, to: 2027 });
});

it('more executors than a roadmap may have come as «Другие исполнители»', async () => {
  const names = Array.from({ length: 70 }, (_, at) => `Школа ${at}`).join('; ');
  const plan = await planOf(`${head}1 | А | май 2026 г. | ${names} | П`);
  expect(plan.bodies).toHaveLength(50);
  expect(plan.bodies.at(-1)?.title).toBe('Другие исполнители');
});

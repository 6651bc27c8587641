import type { RoadmapImport } from '@nastavnik/contracts/roadmap-imports';
import { roadmapImportRoutes } from '@nastavnik/contracts/roadmap-import-routes';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { bin } from '../../../platform/db/id.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';
import { docxOf, paragraph, wordFile, wordTable, workbookOf } from './testing/table-files.ts';
import { tableOf, writtenTable } from './testing/table-text.ts';

let app: TestApp;
let school: TestSchool;
let town: TestClient;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const id = await school.person({
    school_id: school.municipalityId,
    family_name: 'Дёмина',
    is_staff: 1,
  });
  await school.grant(id, 'municipal_coordinator', school.municipalityId);
  town = await school.as(id, school.municipalityId);
});

afterAll(() => app.close());

const send = (bytes: Buffer, name = 'карта.docx') =>
  town.send(roadmapImportRoutes.read, {
    body: { file: new File([new Uint8Array(bytes)], name) },
  });
const sent = async (text: string) => (await send(docxOf(writtenTable(text)))).body;
const at = ({ id }: RoadmapImport) => ({ params: { importId: id } });
const answer = (read: RoadmapImport, answers: { key: string; answer: string | null }[]) =>
  town.send(roadmapImportRoutes.answer, {
    ...at(read),
    version: read.version,
    body: { answers },
  });
const make = (read: RoadmapImport, key?: string) =>
  town.send(roadmapImportRoutes.make, {
    ...at(read),
    version: read.version,
    body: { title: 'Карта района', period: { from: 2021, to: 2024 } },
    ...(key !== undefined && { key }),
  });

const head = '№ | Мероприятие | Срок | Ответственный\n';
const item = (number: string, due = 'май 2026 г.') => `${number} | А | ${due} | Куратор\n`;

describe('a roadmap from a table', () => {
  it('is read, answered about and made, whole', async () => {
    const { status, body: read } = await send(docxOf(tableOf('002-muya')));
    expect(status).toBe(201);
    expect(read).toMatchObject({ table: 0, period: { from: 2021, to: 2024 } });
    expect(read.columns.map(({ field }) => field)).toEqual([
      'number',
      'title',
      'result',
      'due',
      'bodies',
    ]);
    const [split, due] = read.questions;
    const answered = await answer(read, [
      { key: split!.key, answer: 'several' },
      { key: due!.key, answer: '=0' },
    ]);
    expect(answered.body.questions.map((each) => each.answer)).toEqual(['several', '=0']);
    const made = await make(answered.body);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      title: 'Карта района',
      state: 'draft',
      level: 'municipality',
    });
    expect(made.body.items).toHaveLength(12);
    expect(made.body.items.find(({ number }) => number === '11')?.due).toMatchObject({
      kind: 'byBody',
    });
  });

  it('loses nothing when a question stays open', async () => {
    const { body: read } = await send(docxOf(tableOf('002-muya')));
    const { body } = await make(read);
    expect(body.items).toHaveLength(12);
    expect(body.items.find(({ number }) => number === '11')).toMatchObject({
      due: null,
      dueNote: 'Июль 2021 г., Второе полугодие 2021 г.',
    });
  });

  it('of 004 keeps beside an item what is odd about it', async () => {
    const { body: read } = await send(docxOf(tableOf('004-tambov')));
    const { body } = await make(read);
    expect(body.items[0]?.anomaly).toBe('Документ от 17.07.2020: срок 01.07.2020 прошёл раньше.');
  });

  it('is made once, and its file is let go', async () => {
    const read = await sent(head + item('1'));
    const first = await make(read, 'a-key-of-the-making');
    const again = await make(read, 'a-key-of-the-making');
    expect(again.body.id).toBe(first.body.id);
    expect(await make({ ...read, version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'roadmap-table.made' },
    });
    const { body: shown } = await town.send(roadmapImportRoutes.show, at(read));
    expect(shown).toMatchObject({ roadmapId: first.body.id, items: [], tables: [] });
    const [kept] = await app.schema.sql.query('SELECT cells FROM roadmap_imports WHERE id = ?', [
      bin(read.id),
    ]);
    expect(kept).toEqual([{ cells: null }]);
  });

  it('is not made of what somebody else has changed meanwhile', async () => {
    const read = await sent(head + item('1', 'когда-нибудь'));
    await answer(read, [{ key: 'due:2', answer: 'май 2026 г.' }]);
    expect((await make(read)).status).toBe(412);
    const { body } = await town.send(roadmapRoutes.list);
    expect(body.items.filter(({ title }) => title === 'Карта района')).toHaveLength(4);
  });

  it('without items is refused in words', async () => {
    const read = await sent('Слово | Число\nодин | 1');
    expect(await make(read)).toMatchObject({
      status: 409,
      body: { code: 'roadmap-table.no-items' },
    });
  });

  it('of more than 500 items is refused', async () => {
    const read = await sent(
      head + Array.from({ length: 501 }, (_, at) => item(String(at + 1))).join(''),
    );
    expect(await make(read)).toMatchObject({ status: 409, body: { code: 'roadmap.full' } });
  });
});

describe('columns', () => {
  it('are put right by hand, and answers stay', async () => {
    const read = await sent(
      'Слово | Мероприятие | Срок\nПервое | А | потом\nВторое | Б | май 2026 г.',
    );
    const { body: answered } = await answer(read, [{ key: 'due:2', answer: 'июнь 2026 г.' }]);
    const { body } = await town.send(roadmapImportRoutes.map, {
      ...at(read),
      version: answered.version,
      body: { table: 0, headerLine: 1, fields: ['title', 'bodies', 'due'] },
    });
    expect(body.items).toMatchObject([
      { title: 'Первое', due: { kind: 'month', month: '2026-06' } },
      { title: 'Второе' },
    ]);
  });

  it.each([
    [{ table: 0, headerLine: 1, fields: ['title', 'title'] as const }, 'roadmap-table.field-twice'],
    [{ table: 7, headerLine: 1, fields: null }, 'roadmap-table.unknown'],
    [{ table: 0, headerLine: 99, fields: null }, 'roadmap-table.unknown'],
  ])('that cannot be are refused: %j', async (body, code) => {
    const read = await sent(head + item('1'));
    const refused = await town.send(roadmapImportRoutes.map, {
      ...at(read),
      version: read.version,
      body: { ...body, fields: body.fields && [...body.fields] },
    });
    expect(refused.body).toMatchObject({ code });
  });
});

it('of several tables one is chosen by hand, unless only one can be a roadmap', async () => {
  const rows = (title: string) => [
    [{ text: '№' }, { text: 'Мероприятие' }, { text: 'Срок' }],
    [{ text: '1' }, { text: title }, { text: 'май 2026 г.' }],
  ];
  const { body: read } = await send(workbookOf({ Район: rows('А'), Школа: rows('Б') }), 'к.xlsx');
  expect(read).toMatchObject({ table: null, items: [], tables: [{ known: true }, {}] });
  expect((await make(read)).body).toMatchObject({ code: 'roadmap-table.no-items' });
  const { body: chosen } = await town.send(roadmapImportRoutes.map, {
    ...at(read),
    version: read.version,
    body: { table: 1, headerLine: null, fields: null },
  });
  expect(chosen).toMatchObject({ table: 1, headerLine: 1, items: [{ title: 'Б' }] });
  const stamp = wordTable([
    [{ text: 'Согласовано' }, { text: 'Утверждено' }],
    [{ text: 'а' }, { text: 'б' }],
  ]);
  const mixed = await send(wordFile(stamp + paragraph('Дорожная карта') + wordTable(rows('В'))));
  expect(mixed.body).toMatchObject({ table: 1, items: [{ title: 'В' }] });
});

it('a file that is no table is refused in words', async () => {
  const { status, body } = await send(Buffer.from('%PDF-1.7'), 'карта.pdf');
  expect(status).toBe(400);
  expect(body).toMatchObject({
    code: 'roadmap-table.unreadable',
    detail: expect.stringContaining('«карта.pdf» не читается'),
  });
});

it('whoever only reads roadmaps uploads none', async () => {
  const teacher = await school.as(await school.staff('Читатель'));
  const { status } = await teacher.send(roadmapImportRoutes.read, {
    body: { file: new File(['x'], 'к.docx') },
  });
  expect(status).toBe(403);
});

import { documentJournalRoutes as routes, numberBy } from '@nastavnik/contracts/document-journal';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';
import { reader, wordsOf } from '../papers-fixture.ts';

let app: TestApp;
let school: TestSchool;
let teacher: string;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  teacher = await school.staff('Азарова');
});

afterAll(() => app.close());

const order = (more: { number?: string; date?: string } = {}) =>
  school.curator.send(routes.register, {
    body: { kind: 'CURATOR_ORDER', of: [teacher], date: '2026-09-01', ...more },
  });
const numbersOf = async (answer: ReturnType<typeof order>) =>
  (await answer).body.items.map(({ number }) => number);

it('gives each paper the next number of its kind and year, once, however many ask at once', async () => {
  const numbers = (
    await Promise.all(Array.from({ length: 25 }, () => numbersOf(order({ date: '2025-09-01' }))))
  ).flat();
  expect(new Set(numbers).size).toBe(25);
  expect(numbers.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual(
    Array.from({ length: 25 }, (_, index) => `${index + 1}-од`),
  );
  expect(await numbersOf(order())).toEqual(['1-од']);
});

it("takes a number of the school's own journal, never twice, and goes round it", async () => {
  expect(await numbersOf(order({ number: '2-од' }))).toEqual(['2-од']);
  expect(await order({ number: '2-од' })).toMatchObject({
    status: 409,
    body: { code: 'document.number-taken' },
  });
  expect(await numbersOf(order())).toEqual(['3-од']);
});

it('cancels a paper with its reason; the number stays taken', async () => {
  const [made] = (await order()).body.items;
  if (!made) throw new Error('nothing was registered');
  const cancel = (version: number) =>
    school.curator.send(routes.cancel, {
      params: { documentId: made.id },
      body: { reason: 'Не тот человек' },
      version,
    });
  expect(await cancel(7)).toMatchObject({ status: 412 });
  expect(await cancel(1)).toMatchObject({
    status: 200,
    body: { number: made.number, cancelReason: 'Не тот человек', version: 2 },
  });
  expect(await cancel(2)).toMatchObject({ body: { code: 'document.already-cancelled' } });
  expect(await order({ number: made.number })).toMatchObject({
    body: { code: 'document.number-taken' },
  });
});

it('numbers by a mask of the school, and never goes back', async () => {
  const set = (mask: string, next: number) =>
    school.curator.send(routes.setNumbering, {
      params: { kind: 'CURATOR_ORDER' },
      body: { mask, next },
    });
  const year = new Date().getFullYear();
  expect((await set('Н-{nnn}/{гг}', 118)).body).toMatchObject({
    next: 118,
    example: `Н-118/${year % 100}`,
  });
  expect(await set('{n}', 5)).toMatchObject({ body: { code: 'document.next-too-small' } });
  expect(await set('без номера', 200)).toMatchObject({ status: 400 });
  expect(await set('{n}{n}', 200)).toMatchObject({ status: 400 });
  expect(numberBy('{nnnn}-{гггг}', 7, 2026)).toBe('0007-2026');
});

it('prints a paper as it was registered, and finds it by its number or by a name', async () => {
  const [made] = (await order()).body.items;
  const documentIds = [made?.id ?? ''];
  await app.schema.sql.query(`UPDATE people SET family_name = 'Другая'`);
  const pdf = await school.curator.send(routes.pdf, { body: { documentIds } });
  expect(pdf).toMatchObject({ status: 200, body: expect.stringMatching(/^%PDF/) });
  expect((await school.curator.send(routes.docx, { body: { documentIds } })).status).toBe(200);
  const found = await school.curator.send(routes.list, { query: { q: 'Азарова', limit: 1 } });
  expect(found.body.items[0]).toMatchObject({ id: made?.id, about: 'Азарова Ирина, учитель' });
  expect(found.body.next).not.toBeNull();
});

it('has no number for what is not registered, nor anything of another school', async () => {
  const other = await makeSchool(app);
  expect(
    await school.curator.send(routes.register, {
      body: { kind: 'CONSENT', of: [teacher], consentKinds: ['PHOTO'], date: '2026-09-01' },
    }),
  ).toMatchObject({ body: { code: 'document.not-numbered' } });
  const [made] = (await order()).body.items;
  const documentIds = [made?.id ?? ''];
  expect((await other.curator.send(routes.pdf, { body: { documentIds } })).status).toBe(404);
  expect((await other.curator.send(routes.list)).body.items).toEqual([]);
  const teacherClient = await school.as(teacher);
  expect((await teacherClient.send(routes.list)).status).toBe(403);
  expect(
    (await teacherClient.send(documentRoutes.pdf, { body: { kind: 'PROGRAMME' } })).status,
  ).toBe(403);
});

describe('a correction', () => {
  const made = async (more: { date?: string } = {}) => {
    const [one] = (await order(more)).body.items;
    if (!one) throw new Error('nothing was registered');
    return one;
  };
  const correct = (id: string, version: number, number: string, date = '2024-09-02') =>
    school.curator.send(routes.correct, {
      params: { documentId: id },
      version,
      body: { number, date, reason: 'Описка' },
    });

  it('puts the number and the date right, keeps what stood there, and is printed', async () => {
    const one = await made({ date: '2024-09-01' });
    expect(await correct(one.id, 7, '77-од')).toMatchObject({ status: 412 });
    expect((await correct(one.id, 1, one.number, one.date)).body).toMatchObject({
      code: 'document.nothing-corrected',
    });
    expect((await correct(one.id, 1, '77-од')).body).toMatchObject({
      number: '77-од',
      date: '2024-09-02',
      version: 2,
      corrections: [{ number: one.number, date: '2024-09-01', reason: 'Описка' }],
    });
    const { bytes } = await reader(app, school);
    const file = await bytes('/api/v1/documents/registered.docx', { documentIds: [one.id] });
    expect(wordsOf(file.bytes).join('\n')).toMatch(
      /2\u00a0сентября\u00a02024\u00a0г\.[^№]*№ 77-од/,
    );
    const rows = await app.schema.sql.query(
      `SELECT note FROM history WHERE entity = 'document' AND action = 'corrected'`,
    );
    expect(JSON.stringify(rows)).toContain(
      `${one.number} от 2024-09-01 → 77-од от 2024-09-02: Описка`,
    );
    await school.curator.send(routes.cancel, {
      params: { documentId: one.id },
      body: { reason: 'Не нужен' },
      version: 2,
    });
    expect((await correct(one.id, 3, '78-од')).body).toMatchObject({
      code: 'document.already-cancelled',
    });
  });

  it('gives a number to one paper of its kind and year, however many want it at once', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => made({ date: '2023-09-01' })));
    const answers = await Promise.all([
      ...many.map(({ id }) => correct(id, 1, 'A-1', '2023-10-01')),
      order({ date: '2023-11-01', number: 'A-1' }),
    ]);
    const done = answers.filter(({ status }) => status < 300);
    expect(done).toHaveLength(1);
    for (const { status, body } of answers)
      if (status >= 300) expect(body).toMatchObject({ code: 'document.number-taken' });
    // of another year it is another number
    const other = await made({ date: '2024-01-10' });
    expect((await correct(other.id, 1, 'A-1', '2024-01-11')).status).toBe(200);
  });
});

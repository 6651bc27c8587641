import { documentJournalRoutes as routes, numberBy } from '@nastavnik/contracts/document-journal';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';

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

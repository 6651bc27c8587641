import { documentRoutes } from '@nastavnik/contracts/documents';
import { exportRoutes } from '@nastavnik/contracts/exports';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { tableRoutes } from '@nastavnik/contracts/tables';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
let administrator: TestClient;
let pupils: string[];

const administratorOf = async (of: TestSchool) => {
  const id = await of.staff('Власова');
  await of.grant(id, 'school_admin');
  return of.as(id);
};

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
  administrator = await administratorOf(school);
  pupils = [await school.pupil('Гайсин'), await school.pupil('Орлов')];
  await school.curator.send(menteeRoutes.add, { body: { personIds: pupils } });
});
afterAll(() => app.close());

const list = async (client: TestClient, query: { after?: string; limit?: number } = {}) =>
  (await client.send(exportRoutes.list, { query })).body;

const consents = (of: string[]) =>
  school.curator.send(documentRoutes.pdf, {
    body: { kind: 'CONSENT', of, consentKinds: ['PARTICIPATION', 'PD_PROCESSING'] },
  });

it('tells the curator and the administrator alike who has taken what, and of how many people', async () => {
  expect(await list(school.curator)).toEqual({ items: [], next: null });
  await school.curator.send(tableRoutes.mentees, { query: {} });
  await consents(pupils.slice(0, 1));

  const { items } = await list(administrator);
  const by = expect.objectContaining({ id: expect.any(String) });
  const file = { id: expect.any(String), at: expect.any(String), by };
  expect(items).toEqual([
    { ...file, kind: 'document', document: 'CONSENT', people: 1 },
    { ...file, kind: 'mentee', document: null, people: 2 },
  ]);
  expect(await list(school.curator)).toEqual({ items, next: null });
});

it('goes on from where the page before has ended', async () => {
  const { items } = await list(administrator);
  const first = await list(administrator, { limit: 1 });
  expect(first.items).toEqual(items.slice(0, 1));
  const second = await list(administrator, { limit: 1, after: first.next! });
  expect(second.items).toEqual(items.slice(1, 2));
});

it('keeps nothing of a blank, nor of what was refused', async () => {
  const before = await list(administrator);
  await school.curator.send(tableRoutes.blank, { params: { base: 'mentees' } });
  expect((await consents([])).body.code).toBe('document.nobody-chosen');
  expect(await list(administrator)).toEqual(before);
});

it('is of the own school, and for those alone who answer for it', async () => {
  const other = await administratorOf(await makeSchool(app));
  expect(await list(other)).toEqual({ items: [], next: null });
  const teacher = await school.as(await school.staff('Учителева'));
  expect((await teacher.send(exportRoutes.list, { query: {} })).body.code).toBe('access.denied');
});

it('lets no file go that could not be written down', async () => {
  await app.schema.sql.query('ALTER TABLE history RENAME COLUMN note TO was_note');
  try {
    expect((await consents(pupils)).status).toBe(500);
  } finally {
    await app.schema.sql.query('ALTER TABLE history RENAME COLUMN was_note TO note');
  }
});

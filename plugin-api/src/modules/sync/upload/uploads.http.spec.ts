import { syncRoutes } from '@nastavnik/contracts/sync';
import { uploadRoutes } from '@nastavnik/contracts/sync-uploads';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, type TestHost } from '../host-fixture.ts';
import {
  ALL,
  fileOf,
  manifest,
  type Sheets,
  sheetsOf,
  upload,
  utf16,
  windows1251,
  csv,
  zip,
} from './package-fixture.ts';

let app: TestApp;
let host: TestHost;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  host = await makeHost(app);
});

const bulk = (sheets: Sheets): Sheets => ({ 'manifest.csv': manifest(ALL), ...sheets });
const show = async (runId: string) =>
  (await host.admin.send(syncRoutes.show, { params: { runId } })).body;
const issuesOf = async (runId: string) =>
  (await host.admin.send(syncRoutes.issues, { params: { runId }, query: { limit: 200 } })).body
    .items;
async function active(): Promise<number> {
  const [rows] = await app.schema.sql.query(
    `SELECT COUNT(*) AS n FROM people p JOIN external_refs r ON r.id = p.id AND r.type = 'user'
     WHERE p.school_id = ? AND p.active = 1`,
    [bin(host.school.schoolId)],
  );
  return Number((rows as { n: unknown }[])[0]?.n);
}

describe('a package', () => {
  it('is taken from the administrator of the school, and from the host', async () => {
    const first = await upload(app, host.admin, zip(bulk(sheetsOf(20))));
    expect(first).toMatchObject({ status: 202, body: { way: 'upload', mode: 'bulk' } });
    expect(first.body.files.map(({ file, taken, rejected }) => [file, taken, rejected])).toEqual([
      ['orgs.csv', 1, 0],
      ['academicSessions.csv', 1, 0],
      ['classes.csv', 1, 0],
      ['roles.csv', 22, 0],
      ['users.csv', 22, 0],
      ['enrollments.csv', 21, 0],
      ['demographics.csv', 20, 0],
    ]);
    expect(await show(first.body.runId)).toMatchObject({
      state: 'applied',
      parts: [{ totals: { people: { created: 22 }, enrolments: { created: 21 } } }],
    });
    expect(await issuesOf(first.body.runId)).toEqual([]);
    const again = await upload(app, host.client, zip(bulk(sheetsOf(20))));
    expect(again.status).toBe(202);
    expect(await show(again.body.runId)).toMatchObject({ state: 'applied' });
    expect((await show(again.body.runId)).parts[0]?.totals).toEqual({});
  });

  it('of 1.1 is read as well, and in a folder, and without roles.csv', async () => {
    const { 'roles.csv': _, 'users.csv': users = [], ...rest } = sheetsOf(3);
    const withRoles = users.map((row, at) =>
      at === 0
        ? [...row, 'orgSourcedIds', 'role']
        : [...row, 's1', row[0] === 'admin' ? 'administrator' : at < 3 ? 'teacher' : 'Student'],
    );
    const sheets = Object.fromEntries(
      Object.entries({ ...rest, 'users.csv': withRoles }).map(([name, rows]) => [
        `Выгрузка 2026/${name}`,
        rows,
      ]),
    );
    const { body } = await upload(app, host.admin, zip(sheets));
    expect(await show(body.runId)).toMatchObject({ state: 'applied', mode: 'delta' });
    expect(await active()).toBe(5);
  });

  it.each([
    ['windows-1251', ';', (text: string) => windows1251(text)],
    ['utf-16le', '\t', (text: string) => utf16(`\uFEFF${text}`)],
    ['utf-16le', ',', (text: string) => utf16(text)],
    ['utf-8', '|', (text: string) => new TextEncoder().encode(`\uFEFF${text}\r\n;;;\r\n`)],
  ] as const)('in %s with %j between its cells is read', async (encoding, separator, bytes) => {
    const sheets = Object.fromEntries(
      Object.entries(sheetsOf(2)).map(([name, rows]) => [name, bytes(csv(rows, separator))]),
    );
    const { body } = await upload(app, host.admin, zip(sheets));
    expect(body.files.find(({ file }) => file === 'users.csv')).toMatchObject({
      encoding,
      separator,
    });
    expect(await active()).toBe(4);
    const [rows] = await app.schema.sql.query(
      "SELECT COUNT(*) AS n FROM people WHERE school_id = ? AND family_name = 'Директорова'",
      [bin(host.school.schoolId)],
    );
    expect(rows).toMatchObject([{ n: 1 }]);
  });

  it('without a manifest takes nothing away, with one as a delta it deletes what it says', async () => {
    await upload(app, host.admin, zip(bulk(sheetsOf(20))));
    const gone = sheetsOf(1);
    for (const row of gone['users.csv']?.slice(3) ?? []) row[1] = 'tobedeleted';
    await upload(app, host.admin, zip(gone));
    expect(await active()).toBe(22);
    const said = { ...gone, 'manifest.csv': manifest('', ALL) };
    const { body } = await upload(app, host.admin, zip(said));
    expect(await show(body.runId)).toMatchObject({ state: 'applied' });
    expect(await active()).toBe(21);
  });

  it('of a whole region gives a school its own rows only, and is no offence', async () => {
    const [one, two] = [sheetsOf(3), sheetsOf(4, 's2')];
    const both = Object.fromEntries(
      Object.entries(one).map(([name, rows]) => [name, [...rows, ...(two[name]?.slice(1) ?? [])]]),
    );
    both['academicSessions.csv'] = one['academicSessions.csv'] ?? [];
    both['users.csv'] =
      both['users.csv']?.filter((row, at) => row[0] !== 'admin' || at === 1) ?? [];
    const { body } = await upload(app, host.admin, zip(bulk(both)));
    expect(body.files.find(({ file }) => file === 'users.csv')).toMatchObject({
      lines: 10,
      taken: 5,
      others: 5,
    });
    expect(await active()).toBe(5);
    const issues = await issuesOf(body.runId);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['row.others']));
    const run = await upload(app, host.client, zip(bulk(both)), { school: 's2' });
    expect(run.body.parts.map(({ school }) => school.sourcedId)).toEqual(['s2']);
  });

  it('of a school that nobody allowed is an event of security for a host', async () => {
    const sheets = sheetsOf(2);
    sheets['classes.csv']?.push(['x', '', '', '1А', '01', 'homeroom', 'foreign', 'y']);
    const { body } = await upload(app, host.client, zip(sheets));
    const answer = await host.client.send(syncRoutes.issues, {
      params: { runId: body.runId },
      query: {},
    });
    expect(answer.body.items).toMatchObject([
      {
        level: 'security',
        code: 'foreign_scope',
        file: 'classes.csv',
        line: 3,
        pointer: 'schoolSourcedId',
      },
    ]);
    expect(answer.body.items).toMatchObject([{ sourcedId: 'x' }]);
    // a school is told that there was such a row, not whose
    expect(await issuesOf(body.runId)).toMatchObject([{ code: 'foreign_scope', sourcedId: null }]);
  });

  it('that is sent again under its key is answered the same, another one is refused', async () => {
    const send = (file: File) =>
      host.admin.send(uploadRoutes.create, { body: { file }, key: 'once' });
    const two = fileOf(zip(sheetsOf(2)));
    const first = await send(two);
    expect((await send(two)).body).toEqual(first.body);
    expect(await send(fileOf(zip(sheetsOf(3))))).toMatchObject({
      status: 422,
      body: { code: 'idempotency.mismatch' },
    });
  });

  it('has its issues as a table, where no cell is a formula', async () => {
    const sheets = sheetsOf(1);
    sheets['users.csv']?.push(['=1+1', '', '', 'true', '', 'Пётр', 'Олегович', '']);
    const { body } = await upload(app, host.admin, zip(sheets));
    const { runId } = body;
    const table = await host.admin.send(syncRoutes.issuesTable, { params: { runId }, query: {} });
    expect(table.status).toBe(200);
    const row = `"отклонено";"users.csv";"";"5";"roles.csv: role";"users";"'=1+1"`;
    expect(String(table.body)).toContain(row);
  });

  it('tells its issues in the order of the file, by kind, with what to do', async () => {
    const sheets = sheetsOf(1);
    for (const id of ['z-1', 'a-2', 'm-3'])
      sheets['users.csv']?.push([id, '', '', 'true', '', 'Пётр', 'Олегович', '']);
    sheets['users.csv']?.push(['', '', '', 'true', '', 'Без', 'Номера', '']);
    const { body } = await upload(app, host.admin, zip(sheets));
    const params = { runId: body.runId };
    const kinds = await host.admin.send(syncRoutes.issueKinds, { params, query: {} });
    const count = (code: string) => kinds.body.items.find((kind) => kind.code === code)?.count;
    expect([count('role.missing'), count('sourced-id.missing')]).toEqual([3, 1]);
    const page = (query: object) =>
      host.admin.send(syncRoutes.issues, { params, query: { limit: 2, ...query } });
    const only = { level: 'rejected', code: 'role.missing' };
    const first = await page(only);
    const rest = await page({ ...only, after: first.body.next });
    expect([...first.body.items, ...rest.body.items].map(({ sourcedId }) => sourcedId)).toEqual([
      'z-1',
      'a-2',
      'm-3',
    ]);
    expect(first.body.items[0]?.remedy).toContain('роль');
    expect(rest.body.next).toBeNull();
    expect((await page({ level: 'security' })).body.items).toEqual([]);
  });

  it('can be tried without consequences', async () => {
    const { body } = await upload(app, host.admin, zip(bulk(sheetsOf(3))), { dryRun: 'true' });
    expect(await show(body.runId)).toMatchObject({ state: 'planned', dryRun: true });
    expect(await active()).toBe(0);
  });
});

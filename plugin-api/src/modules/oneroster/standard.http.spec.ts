import { createHash } from 'node:crypto';
import { oauthRoutes } from '@nastavnik/contracts/oauth';
import {
  oneRosterRoutes,
  oneRosterScopes,
  type OrRead,
  reads11,
  reads12,
} from '@nastavnik/contracts/oneroster';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeHost, pupil, schoolOf, type TestHost } from '../sync/host-fixture.ts';
import { ids, minorOf, type Reader, readerOf } from './reader-fixture.ts';
import { standard, statusInfo } from './standard-fixture.ts';

const NAME = 'Кош"кин, =1+1';
let app: TestApp;
let host: TestHost;
let whole: Reader;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  host = await makeHost(app);
  const { school } = host;
  whole = await readerOf(app, school.connectionId, ['roster.read', 'demographics.read']);
  const given = schoolOf(4);
  const parent = pupil('par', { roles: [{ role: 'parent', org: { sourcedId: 's1' } }] });
  given.users.push(parent, pupil('s1-p9', { familyName: NAME, agents: [{ sourcedId: 'par' }] }));
  await host.feed(given);
  // of our own making, without a name at the host
  await school.pupil('Посторонний');
  await app.schema.sql.query("UPDATE people SET active = 0 WHERE family_name = 'Ученикs1-p0'");
});
afterAll(() => app.close());

const lists = [...Object.values<OrRead>(reads12), ...Object.values<OrRead>(reads11)].filter(
  ({ one, route }) => !one && !route.path.includes(':'),
);

describe('every collection is what the standard says', () => {
  it.each(lists)('$version $collection', async ({ version, route }) => {
    const { status, body } = await whole.get(route.path);
    const [envelope = ''] = Object.keys(body);
    const shapes: Record<string, { parse(value: unknown): unknown }> = standard[version];
    expect([status, Object.keys(body)]).toEqual([200, [envelope]]);
    for (const item of body[envelope] ?? []) shapes[envelope]?.parse(item);
    const [first] = ids(body[envelope] ?? []);
    if (first === undefined) return expect(route.path).toMatch(/gradingPeriods$/);
    const one = await whole.get(`${route.path}/${encodeURIComponent(first)}`);
    expect(Object.values(one.body)).toEqual([body[envelope]?.[0]]);
  });

  it('its references lead to objects', async () => {
    const { body } = await whole.get('users/s1-p9');
    const [agent] = (body['user']?.['agents'] ?? []) as { href: string }[];
    const { pathname } = new URL(agent?.href ?? '');
    expect((await whole.get(pathname)).body['user']).toMatchObject({
      sourcedId: 'par',
      roles: [{ role: 'parent' }],
    });
    const found = await whole.get('users', { filter: "role='parent'" });
    expect(JSON.stringify(found.body)).toContain('"sourcedId":"par"');
    const others = await whole.get('users', { filter: "role='guardian'" });
    expect(JSON.stringify(others.body)).not.toContain('"sourcedId":"par"');
  });

  it('who has no name at the host is not shown', async () => {
    const { body } = await whole.get('users');
    expect(JSON.stringify(body)).not.toContain('Посторонний');
  });
});

describe('refusals', () => {
  it.each([
    ['users/nobody', 404, 'unknownobject'],
    ['classes/nothing/students', 404, 'unknownobject'],
    ['schools/s2/classes/s1-7b/students', 404, 'unknownobject'],
    ['schools/m1/classes', 404, 'unknownobject'],
    ['terms/term-1999/classes', 404, 'unknownobject'],
    ['teachers/s1-p1/classes', 404, 'unknownobject'],
    ['enrollments/xyz', 404, 'unknownobject'],
    ['users?filter=x', 400, 'invaliddata'],
  ])('%s: %i %s', async (path, expected, code) => {
    const { status, body } = await whole.get(path);
    expect([status, minorOf(statusInfo.parse(body))]).toEqual([expected, code]);
  });

  it('demographics need a scope of their own, and cannot be had by a filter', async () => {
    const rosterOnly = await readerOf(app, host.school.connectionId);
    const refused = await rosterOnly.get('demographics');
    expect([refused.status, minorOf(refused.body)]).toEqual([403, 'forbidden']);
    const onlyDates = await readerOf(app, host.school.connectionId, ['demographics.read']);
    expect((await onlyDates.get('users')).status).toBe(403);
    const filter = "birthDate='2013-05-01' AND sex='female'";
    expect(
      ids((await onlyDates.get('demographics', { filter })).body['demographics'] ?? []),
    ).toHaveLength(4);
    const named = await onlyDates.get('demographics', { filter: "familyName~'Ученик'" });
    expect(minorOf(named.body)).toBe('invalid_filter_field');
  });

  it('another host sees nothing, nor does one whose schools are off', async () => {
    const stranger = await readerOf(app, newId());
    expect((await stranger.get('users')).body['users']).toEqual([]);
    expect((await stranger.get('users/s1-p1')).status).toBe(404);
    const { sql } = app.schema;
    await sql.query('UPDATE installations SET enabled = 0');
    expect((await whole.get('users')).body['users']).toEqual([]);
    expect((await whole.get('schools/s1/students')).status).toBe(404);
    await sql.query('UPDATE installations SET enabled = 1');
    expect((await whole.get('users')).headers.get('x-total-count')).toBe('8');
  });
});

describe('a client of the standard signs in', () => {
  const ask = async (scope: string) => {
    const secret = createHash('sha256').update('a secret of a client').digest('hex');
    await app.schema.sql.query('DELETE FROM connection_clients');
    await host.school.put('connection_clients', {
      client_id: 'sds',
      connection_id: host.school.connectionId,
      secret_sha256: secret,
      scopes: 'roster.read',
    });
    const answer = await fetch(app.url + oauthRoutes.token.path, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('sds:a secret of a client')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };
  const [core = '', roster = '', facts = ''] = Object.keys(oneRosterScopes);

  it('by the names of its scopes, and reads', async () => {
    const { status, body } = await ask(`${core} ${roster}`);
    expect([status, body['scope']]).toEqual([200, `${core} ${roster}`]);
    const headers = { authorization: `Bearer ${body['access_token']}` };
    const users = await fetch(`${app.url}/ims/oneroster/rostering/v1p2/users?limit=1`, { headers });
    expect(users.status).toBe(200);
  });

  it('not with what it was not given', async () => {
    expect(await ask(facts)).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
    expect(await ask(`${core}x`)).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  });

  it('finds in the discovery document where and how', async () => {
    const { status, body } = await app.as().send(oneRosterRoutes.discovery);
    expect(status).toBe(200);
    const document = body as unknown as Record<string, never> & { paths: object };
    expect(Object.keys(document.paths)).toHaveLength(41);
    expect(JSON.stringify(document)).toContain(
      '/schools/{schoolSourcedId}/classes/{classSourcedId}/students',
    );
    expect(document['servers']).toEqual([
      { url: 'http://localhost:4301/ims/oneroster/rostering/v1p2' },
    ]);
  });
});

/** A reader of RFC 4180 that takes nothing else. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.matchAll(
    /((?:"(?:[^"]|"")*"|[^"\r\n,]*)(?:,(?:"(?:[^"]|"")*"|[^"\r\n,]*))*)\r\n/gy,
  ))
    rows.push(
      [...`,${line[1]}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain as string) : quoted.replaceAll('""', '"'),
      ),
    );
  return rows;
}

describe('the CSV package', () => {
  const packed = async (...scopes: ('roster.read' | 'demographics.read')[]) => {
    const caller = {
      kind: 'client' as const,
      clientId: 'c',
      connectionId: host.school.connectionId,
      scopes,
    };
    const { Tokens } = await import('../../platform/token/tokens.ts');
    const token = await app.nest.get(Tokens).sign(caller, 60);
    const answer = await fetch(`${app.url}/sync/v1/export`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    return Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, rowsOf(strFromU8(bytes))]),
    );
  };

  it('holds what its manifest says, under the headers of the standard, exactly', async () => {
    const files = await packed('roster.read', 'demographics.read');
    const manifest = Object.fromEntries((files['manifest.csv'] ?? []) as [string, string][]);
    expect(manifest).toMatchObject({
      propertyName: 'value',
      'oneroster.version': '1.2',
      'file.results': 'absent',
    });
    const bulk = Object.keys(manifest).filter((name) => manifest[name] === 'bulk');
    expect(bulk.map((name) => `${name.slice(5)}.csv`).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest.csv')
        .toSorted(),
    );
    expect(files['enrollments.csv']?.[0]).toEqual(
      'sourcedId status dateLastModified classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate'.split(
        ' ',
      ),
    );
    const [header = [], ...users] = files['users.csv'] ?? [];
    const child = users.find(([id]) => id === 's1-p9') ?? [];
    const cell = (name: string) => child[header.indexOf(name)];
    expect([cell('familyName'), cell('agentSourcedIds'), cell('status')]).toEqual([
      NAME,
      'par',
      '',
    ]);
    for (const rows of Object.values(files))
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it('leaves nothing dangling, and demographics out without their scope', async () => {
    const files = await packed('roster.read');
    expect(files['demographics.csv']).toBeUndefined();
    const column = (file: string, at: number) =>
      (files[file] ?? []).slice(1).map((row) => row[at] ?? '');
    const users = new Set(column('users.csv', 0));
    expect(users.has('s1-p0')).toBe(false);
    expect(column('enrollments.csv', 5).filter((id) => !users.has(id))).toEqual([]);
    expect(column('enrollments.csv', 5)).toHaveLength(4);
    expect(column('roles.csv', 3).filter((id) => !users.has(id))).toEqual([]);
    expect(column('classes.csv', 10)).toEqual(['term-2027']);
  });
});

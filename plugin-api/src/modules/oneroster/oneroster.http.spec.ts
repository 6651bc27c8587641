import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeHost, pupil, schoolOf, staff, type TestHost } from '../sync/host-fixture.ts';
import { ids, minorOf, type Reader, readerOf } from './reader-fixture.ts';

let app: TestApp;
let host: TestHost;
let reader: Reader;

const extra = [
  pupil("o'neil", {
    familyName: "О'Нил",
    givenName: 'Ян',
    email: 'yan@example.org',
    status: 'active',
  }),
  staff('both', ['s1', 's2'], { metadata: { 'ru.position': 'учитель физики' } }),
];

beforeAll(async () => {
  app = await startApp();
  host = await makeHost(app);
  reader = await readerOf(app, host.school.connectionId);
  const one = schoolOf(6);
  const two = schoolOf(3, 's2');
  const merged = {
    ...one,
    users: [...one.users, ...two.users.filter(({ sourcedId }) => sourcedId !== 'admin'), ...extra],
    classes: [...(one.classes ?? []), ...(two.classes ?? [])],
    enrollments: [...(one.enrollments ?? []), ...(two.enrollments ?? [])],
    demographics: [...(one.demographics ?? []), ...(two.demographics ?? [])],
  };
  const run = await host.feed(merged, { schools: ['s1', 's2'] });
  expect(run.parts.map(({ state }) => state)).toEqual(['applied', 'applied']);
});
afterAll(() => app.close());

const found = async (collection: string, filter: string, envelope = collection) => {
  const { status, body } = await reader.get(collection, { filter, limit: 1_000 });
  return status === 200 ? ids(body[envelope] ?? []) : [`${status} ${minorOf(body)}`];
};

describe('a host reads back what it has given', () => {
  it('by its own identifiers, in their order', async () => {
    const { body, headers } = await reader.get('users');
    const given = ['admin', 'both', "o'neil", 's1-p0', 's1-p1', 's1-p2', 's1-p3', 's1-p4', 's1-p5'];
    expect(ids(body['users'] ?? [])).toEqual([...given, 's1-t', 's2-p0', 's2-p1', 's2-p2', 's2-t']);
    expect(headers.get('x-total-count')).toBe('14');
  });

  it('a human of two schools once, with a role in each', async () => {
    const { body } = await reader.get('users/both');
    expect(body['user']).toMatchObject({
      status: 'active',
      enabledUser: 'true',
      familyName: 'Учительboth',
      metadata: { 'ru.position': 'учитель физики' },
      primaryOrg: { sourcedId: expect.stringMatching(/^s[12]$/) },
    });
    const roles = body['user']?.['roles'] as {
      role: string;
      org: { sourcedId: string };
    }[];
    expect(roles.map(({ role, org }) => `${role} ${org.sourcedId}`).toSorted()).toEqual([
      'teacher s1',
      'teacher s2',
    ]);
  });

  it('names that address the objects', async () => {
    const { body } = await reader.get('classes/s1-7b');
    const [term] = (body['class']?.['terms'] ?? []) as { href: string; sourcedId: string }[];
    expect(term).toMatchObject({ sourcedId: 'term-2027' });
    const path = new URL(term?.href ?? '').pathname;
    expect((await reader.get(path)).body['academicSession']).toMatchObject({
      type: 'term',
      startDate: '2026-09-01',
      endDate: '2027-08-31',
      parent: { sourcedId: 'year-2027' },
    });
  });

  it.each([
    ['schools/s1/classes', 'classes', ['s1-7b']],
    ['schools/s2/students', 'users', ['s2-p0', 's2-p1', 's2-p2']],
    ['schools/s2/teachers', 'users', ['both', 's2-t']],
    ['schools/s2/terms', 'academicSessions', ['term-2027']],
    ['schools/s2/courses', 'courses', ['course-homeroom']],
    ['classes/s2-7b/students', 'users', ['s2-p0', 's2-p1', 's2-p2']],
    ['schools/s1/classes/s1-7b/teachers', 'users', ['s1-t']],
    ['students/s1-p1/classes', 'classes', ['s1-7b']],
    ['teachers/s2-t/classes', 'classes', ['s2-7b']],
    ['users/both/classes', 'classes', []],
    ['terms/term-2027/classes', 'classes', ['s1-7b', 's2-7b']],
    ['terms/term-2027/gradingPeriods', 'academicSessions', []],
    ['courses/course-homeroom/classes', 'classes', ['s1-7b', 's2-7b']],
    ['orgs', 'orgs', ['m1', 's1', 's2']],
    ['schools', 'orgs', ['s1', 's2']],
  ])('%s', async (path, envelope, expected) => {
    const { status, body } = await reader.get(path);
    expect([status, ids(body[envelope] ?? [])]).toEqual([200, expected]);
  });

  it('places in classes, each under an identifier that stays', async () => {
    const { body } = await reader.get('schools/s2/classes/s2-7b/enrollments');
    const places = body['enrollments'] ?? [];
    expect(places).toHaveLength(4);
    const [first] = ids(places);
    const again = await reader.get(`enrollments/${first}`);
    expect(again.body['enrollment']).toEqual(places[0]);
  });
});

describe('filters', () => {
  it.each([
    ["sourcedId='s1-p1'", ['s1-p1']],
    ["familyName='УЧЕНИКs1-p1'", ['s1-p1']],
    ["sourcedId>='s2-p1'", ['s2-p1', 's2-p2', 's2-t']],
    ["sourcedId>'s2-p1' AND sourcedId<'s2-t'", ['s2-p2']],
    ["sourcedId<='both'", ['admin', 'both']],
    ["familyName~'тельs2'", ['s2-t']],
    ["familyName='О''Нил'", ["o'neil"]],
    ["email!='yan@example.org' AND sourcedId<'s1'", ['admin', 'both']],
    ["role='teacher' AND sourcedId!='admin'", ['both', 's1-t', 's2-t']],
    ["roles.role='teacher' and orgs.sourcedId='s2'", ['both', 's2-t']],
    [
      "roles.org.sourcedId='s2' OR sourcedId='admin'",
      ['admin', 'both', 's2-p0', 's2-p1', 's2-p2', 's2-t'],
    ],
    ["metadata.ru.position='учитель физики'", ['both']],
    ["metadata.ru.partTime='true'", []],
    ["status!='active'", []],
    ["username='x'", []],
    ["dateLastModified>'2099-01-01T00:00:00Z'", []],
    ["dateLastModified<'2020-01-01'", []],
    ["familyName='''; DROP TABLE people; --'", []],
    ["familyName='x'' OR 1=1 --'", []],
    ["familyName~'%'", []],
    ["familyName~'_'", []],
  ])('%s', async (filter, expected) => {
    expect(await found('users', filter)).toEqual(expected);
  });

  it.each([
    ["passwordHash='x'", 'invalid_filter_field'],
    ["people.school_id='x'", 'invalid_filter_field'],
    ["constructor='x'", 'invalid_filter_field'],
    ["__proto__='x'", 'invaliddata'],
    ["birthDate>'2000-01-01'", 'invalid_filter_field'],
    ["agents='x'", 'invalid_filter_field'],
    ['familyName=Иванов', 'invaliddata'],
    ["familyName='a' OR 1=1", 'invaliddata'],
    ["familyName='a' AND givenName='b' AND status='c'", 'invaliddata'],
    ["dateLastModified>'yesterday'", 'invaliddata'],
    ["familyName) OR (1='1", 'invaliddata'],
  ])('refused: %s', async (filter, code) => {
    expect(await found('users', filter)).toEqual([`400 ${code}`]);
  });

  it.each([
    ['classes', "school.sourcedId='s2'", 'classes', ['s2-7b']],
    ['classes', "title='7б' AND grades='07'", 'classes', ['s1-7b', 's2-7b']],
    ['classes', "terms.sourcedId='term-2026'", 'classes', []],
    ['orgs', "type='school' AND sourcedId!='s1'", 'orgs', ['s2']],
    ['orgs', "parent.sourcedId='m1'", 'orgs', ['s1', 's2']],
    ['academicSessions', "type='schoolYear'", 'academicSessions', ['year-2027']],
  ])('%s where %s', async (collection, filter, envelope, expected) => {
    expect(await found(collection, filter, envelope)).toEqual(expected);
  });

  it('of places in classes', async () => {
    expect(await found('enrollments', "user.sourcedId='s2-p0'")).toHaveLength(1);
    expect(await found('enrollments', "role='teacher' AND school.sourcedId='s1'")).toHaveLength(1);
    expect(await found('enrollments', "class.sourcedId='s2-7b' AND primary='true'")).toHaveLength(
      1,
    );
  });
});

describe('order, pages and fields', () => {
  it('sorts by a field, and by the identifier where that leaves it open', async () => {
    const sort = async (query: Record<string, string>) =>
      ids((await reader.get('students', query)).body['users'] ?? []);
    const up = await sort({ sort: 'familyName' });
    expect(await sort({ sort: 'familyName', orderBy: 'desc' })).toEqual(up.toReversed());
    expect(await sort({ sort: 'givenName' })).toEqual(
      await sort({}).then((all) => [...all.filter((id) => id !== "o'neil"), "o'neil"]),
    );
    expect(await sort({ orderBy: 'desc' })).toEqual((await sort({})).toReversed());
  });

  it.each([1, 4, 14, 100])('gives everybody once in pages of %i', async (limit) => {
    const byOffset = await reader.byOffset('users', 'users', limit);
    expect(byOffset).toHaveLength(14);
    expect(await reader.byLink('users', 'users', limit)).toEqual(byOffset);
  });

  it('says where the other pages are, absolutely', async () => {
    const query = { limit: 5, offset: 5, filter: "status='active'" };
    const links = (await reader.get('users', query)).headers.get('link') ?? '';
    const offset = (rel: string) =>
      new URL(RegExp(`<([^>]+)>; rel="${rel}"`).exec(links)?.[1] ?? '').searchParams.get('offset');
    expect(['first', 'prev', 'next', 'last'].map(offset)).toEqual(['0', '0', '10', '10']);
  });

  it('sends only the fields asked for', async () => {
    const { body } = await reader.get('users/both', {
      fields: 'sourcedId,metadata.ru.position,sms',
    });
    expect(Object.keys(body['user'] ?? {})).toEqual(['sourcedId', 'metadata']);
  });

  it.each([
    [{ fields: 'sourcedId,secret' }, 'invalid_selection_field'],
    [{ fields: '' }, 'invalid_selection_field'],
    [{ sort: 'secret' }, 'invalid_sort_field'],
    [{ limit: 10_001 }, 'invaliddata'],
    [{ limit: 0 }, 'invaliddata'],
    [{ offset: -1 }, 'invaliddata'],
    [{ orderBy: 'sideways' }, 'invaliddata'],
  ])('%j is refused', async (query, code) => {
    const { status, body } = await reader.get('users', query);
    expect([status, minorOf(body)]).toEqual([400, code]);
  });

  it('an address that is none is refused in the provider’s shape, elsewhere in ours', async () => {
    for (const path of ['lineItems', '/ims/oneroster/v9p9/users', '/ims/oneroster/v1p1/nothing']) {
      const { status, body } = await reader.get(path);
      expect([status, minorOf(body)]).toEqual([404, 'unknownobject']);
    }
    const elsewhere = await reader.get('/ims/other');
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([404, 'route.not-found']);
  });
});

describe('what has gone', () => {
  it('stays readable as tobedeleted, and moves no page', async () => {
    const before = await reader.byOffset('students', 'users', 100);
    const { sql } = app.schema;
    const since = new Date(Date.now() - 1).toISOString();
    await sql.query(
      `UPDATE people SET active = 0, updated_at = UTC_TIMESTAMP(3) + INTERVAL 1 SECOND
       WHERE family_name = 'Ученикs1-p3'`,
    );
    expect(ids(await reader.byOffset('students', 'users', 2))).toEqual(ids(before));
    expect(await found('users', "status='tobedeleted'")).toEqual(['s1-p3']);
    expect(await found('students', `dateLastModified>'${since}'`, 'users')).toContain('s1-p3');
    const { body } = await reader.get('users/s1-p3');
    expect(body['user']).toMatchObject({ status: 'tobedeleted', enabledUser: 'false' });
    expect(body['user']?.['roles']).toHaveLength(1);
  });
});

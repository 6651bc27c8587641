import { reads12 } from '@nastavnik/contracts/oneroster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { ids, type Reader, readerOf } from './reader-fixture.ts';

let app: TestApp;
let ours: TestSchool;
let theirs: TestSchool;
let reader: Reader;
let human: string;

/** One human whom both hosts know, each in a school and under names of its own. */
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  [ours, theirs] = [await makeSchool(app), await makeSchool(app)];
  reader = await readerOf(app, ours.connectionId, ['roster.read', 'demographics.read']);
  human = await ours.pupil('Нашев');
  const row = { family_name: 'Ихнев', given_name: 'Ян', position: 'Ихняя должность', is_staff: 1 };
  await theirs.put('people', { school_id: theirs.schoolId, id: human, sex: 'male', ...row });
  const guardian = await theirs.person({ family_name: 'Ихняя мать', is_guardian: 1 });
  await theirs.put('guardians', {
    school_id: theirs.schoolId,
    child_id: human,
    guardian_id: guardian,
  });
  for (const [school, name] of [
    [ours, 'ours'],
    [theirs, 'theirs'],
  ] as const) {
    const { connectionId: connection_id, schoolId, put } = school;
    const ref = (type: string, sourced_id: string, id: string) =>
      put('external_refs', { connection_id, type, sourced_id, id });
    const classId = await school.schoolClass('7Б');
    await ref('org', `org-${name}`, schoolId);
    await ref('user', `user-${name}`, human);
    await ref('user', `mother-${name}`, guardian);
    await ref('class', `class-${name}`, classId);
    for (let place = 0; place < 3; place++)
      await put('enrolments', {
        school_id: schoolId,
        id: newId(),
        class_id: classId,
        person_id: human,
        role: place === 0 ? 'pupil' : 'teacher',
      });
  }
});
afterAll(() => app.close());

describe('a human whom two hosts know', () => {
  it('is to each what that host has given, under its names', async () => {
    const { body } = await reader.get('users');
    expect(ids(body['users'] ?? [])).toEqual(['user-ours']);
    expect(body['users']?.[0]).toMatchObject({
      familyName: 'Нашев',
      agents: [],
      metadata: {},
      roles: [{ role: 'student', org: { sourcedId: 'org-ours' } }],
    });
  });

  it.each([
    ['users', "familyName='Ихнев'"],
    ['users', "role='teacher'"],
    ['users', "metadata.ru.position~'Ихняя'"],
    ['users', "roles.org.sourcedId='org-theirs'"],
    ['teachers', "status='active'"],
    ['demographics', "sex='male'"],
    ['enrollments', "user.sourcedId='user-theirs'"],
    ['enrollments', "class.sourcedId='class-theirs'"],
    ['classes', "school.sourcedId='org-theirs'"],
  ])('no filter tells what the other host has: %s %s', async (collection, filter) => {
    const { headers } = await reader.get(collection, { filter });
    expect(headers.get('x-total-count')).toBe('0');
  });

  it.each([
    'users/user-theirs',
    'users/mother-theirs',
    'users/mother-ours',
    'classes/class-theirs',
    'orgs/org-theirs',
    'schools/org-theirs/students',
    'classes/class-theirs/students',
    'users/user-theirs/classes',
  ])('%s is unknown', async (path) => {
    expect((await reader.get(path)).status).toBe(404);
  });

  it('has places in its own classes alone', async () => {
    const { body } = await reader.get('users/user-ours/classes');
    expect(ids(body['classes'] ?? [])).toEqual(['class-ours']);
    const places = await reader.byOffset('enrollments', 'enrollments', 2);
    expect(places).toHaveLength(3);
    expect(JSON.stringify(places)).not.toContain('theirs');
  });
});

describe('a host of both schools', () => {
  it('gets each collection in the order of the identifiers', async () => {
    const { connectionId: connection_id, put } = ours;
    await put('connection_orgs', { connection_id, org_id: theirs.schoolId });
    await put('external_refs', {
      connection_id,
      type: 'org',
      sourced_id: 'org-also',
      id: theirs.schoolId,
    });
    await put('installations', {
      connection_id,
      org_id: theirs.schoolId,
      enabled: 1,
      since: new Date(),
      by_kind: 'operator',
      version: 1,
    });
    const { body } = await reader.get('users/user-ours');
    expect(body['user']?.['roles']).toHaveLength(2);
    const lists = Object.values(reads12).filter(({ route, one }) => !one && !route.params);
    for (const { route } of lists) {
      const [list = []] = Object.values((await reader.get(route.path)).body);
      expect(ids(list)).toEqual(ids(list).toSorted());
      const backwards = await reader.get(route.path, { sort: 'sourcedId', orderBy: 'desc' });
      expect(ids(Object.values(backwards.body)[0] ?? [])).toEqual(ids(list).toReversed());
    }
  });
});

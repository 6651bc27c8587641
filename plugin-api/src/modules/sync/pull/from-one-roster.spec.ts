import { expect, it } from 'vitest';
import { readBatch } from '../intake/read-batch.ts';
import { fromOneRoster11, orgsOf } from './from-one-roster.ts';

const ref = (sourcedId: string) => ({ href: `https://h/${sourcedId}`, sourcedId, type: 'org' });
const user = {
  sourcedId: 'u1',
  status: 'active',
  dateLastModified: '2026-09-01T00:00:00Z',
  enabledUser: 'true',
  givenName: 'Пётр',
  familyName: 'Котов',
  role: 'student',
  orgs: [ref('s1'), ref('s2')],
  agents: [ref('g1')],
  grades: ['07'],
};

it('gives a user of 1.1 a role in each of the organisations', () => {
  const { roles, primaryOrg, role, orgs, ...rest } = fromOneRoster11('users', user);
  expect(roles).toEqual([
    { roleType: 'primary', role: 'student', org: { sourcedId: 's1' } },
    { roleType: 'secondary', role: 'student', org: { sourcedId: 's2' } },
  ]);
  expect([primaryOrg, role, orgs]).toEqual([{ sourcedId: 's1' }, undefined, undefined]);
  expect(rest).toMatchObject({ sourcedId: 'u1', givenName: 'Пётр', grades: ['07'] });
});

it.each([
  ['administrator', 'siteAdministrator'],
  ['teacher', 'teacher'],
  ['guardian', 'guardian'],
])('reads the role %s as %s', (role, word) =>
  expect(fromOneRoster11('users', { ...user, role })).toMatchObject({
    roles: [{ role: word }, {}],
  }),
);

it('leaves alone what 1.2 writes the same, and rows that it cannot read', () => {
  const odd = { sourcedId: 'u2', role: 7, orgs: 'none' };
  for (const row of [{ sourcedId: 'c' }, { sourcedId: 'c', school: ref('s1') }])
    expect(fromOneRoster11('classes', row)).toEqual(row);
  expect(fromOneRoster11('users', { sourcedId: 'u2' })).toEqual({ sourcedId: 'u2' });
  expect(fromOneRoster11('users', odd)).toMatchObject({ roles: [{ role: 7 }] });
  const modern = { sourcedId: 'u3', roles: [{ role: 'teacher', org: 's1' }] };
  expect(fromOneRoster11('users', modern)).toEqual(modern);
});

it('reads a birth date by either spelling', () => {
  expect(fromOneRoster11('demographics', { sourcedId: 'u1', birthdate: '2013-05-01' })).toEqual({
    sourcedId: 'u1',
    birthDate: '2013-05-01',
  });
  expect(fromOneRoster11('demographics', { sourcedId: 'u1', birthDate: '2013-05-02' })).toEqual({
    sourcedId: 'u1',
    birthDate: '2013-05-02',
  });
});

it('is read by intake without a remark', () => {
  const org = {
    id: '1',
    sourcedId: 's1',
    kind: 'school',
    enabled: true,
    today: '2026-11-25',
  } as const;
  const row = fromOneRoster11('users', { ...user, orgs: [ref('s1')] });
  const batch = readBatch([{ number: 1, row }], 'users', new Map([['s1', org]]), 10);
  expect(batch.findings).toEqual([]);
  expect(batch.placed.get('1')).toMatchObject([{ sourcedId: 'u1', kinds: ['pupil'], grade: 7 }]);
});

it('says which organisations a row names', () => {
  expect(orgsOf('users', user)).toEqual(['s1', 's2']);
  expect(orgsOf('users', fromOneRoster11('users', user))).toEqual(['s1', 's2']);
  expect(orgsOf('users', { primaryOrg: ref('s3'), roles: [null, { role: 'x' }] })).toEqual(['s3']);
  expect(orgsOf('classes', { school: ref('s1') })).toEqual(['s1']);
  expect(orgsOf('orgs', { sourcedId: 's1' })).toEqual(['s1']);
  expect(orgsOf('enrollments', {})).toEqual([]);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin, newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { Installations } from './installations.ts';

let app: TestApp;
let school: TestSchool;
let hosts: string[];
const since = new Date('2026-09-01T00:00:00Z');

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const second = newId();
  const { put, schoolId, municipalityId, regionId, connectionId } = school;
  await put('connections', {
    id: second,
    code: second.slice(-12),
    title: 'Второй журнал',
    issuer: `https://${second}.example`,
    jwks_uri: 'https://second.example/jwks.json',
    enabled: 1,
    demo: 0,
    created_at: since,
    updated_at: since,
  });
  for (const org_id of [schoolId, municipalityId, regionId])
    await put('connection_orgs', { connection_id: second, org_id });
  hosts = [connectionId, second];
});

afterAll(() => app.close());

/** Silence, no and yes of every org on the path about both hosts, the second of them off as well. */
const cases = Array.from({ length: 3 ** 6 * 2 }, (_, at) => ({
  said: [0, 1, 2, 3, 4, 5].map((place) => Math.floor(at / 3 ** place) % 3),
  secondOn: at >= 3 ** 6,
})).filter((_, at) => at % 11 === 0);

it('finds over a whole territory what each school finds for itself', async () => {
  const { sql } = app.schema;
  const installations = app.nest.get(Installations);
  const { regionId, municipalityId, schoolId } = school;
  const org = await app.nest.get(Orgs).find(schoolId);
  if (!org) throw new Error('no school');
  const counts = { on: 0, off: 0 };
  for (const { said, secondOn } of cases) {
    await sql.query('DELETE FROM installations');
    await sql.query('UPDATE connections SET enabled = ? WHERE id = ?', [
      secondOn,
      bin(hosts[1] as string),
    ]);
    for (const [place, answer] of said.entries()) {
      if (answer === 0) continue;
      const orgId = [schoolId, municipalityId, regionId][place % 3] as string;
      const row = { enabled: answer - 1, since, by_kind: 'operator', version: 1 };
      const connectionId = hosts[Math.floor(place / 3)] as string;
      await school.put('installations', { connection_id: connectionId, org_id: orgId, ...row });
    }
    const alone = await installations.enabled(org);
    counts[alone ? 'on' : 'off'] += 1;
    for (const above of [
      { id: regionId, kind: 'region' as const, municipalityId: null, regionId },
      { id: municipalityId, kind: 'municipality' as const, municipalityId, regionId },
    ])
      expect(await installations.schoolsUnder(above)).toEqual([
        { id: schoolId, municipalityId, enabled: alone },
      ]);
  }
  expect(counts.on).toBeGreaterThan(20);
  expect(counts.off).toBeGreaterThan(20);
});

it('asks no host about a school that it may not speak for', async () => {
  const { sql } = app.schema;
  const installations = app.nest.get(Installations);
  const { regionId, municipalityId, schoolId, put } = school;
  const region = { id: regionId, kind: 'region' as const, municipalityId: null, regionId };
  const [, second] = hosts as [string, string];
  await sql.query('DELETE FROM installations');
  await sql.query('UPDATE connections SET enabled = 1');
  const yes = { enabled: 1, since, by_kind: 'operator', version: 1 };
  await put('installations', { connection_id: second, org_id: regionId, ...yes });
  expect(await installations.schoolsUnder(region)).toEqual([
    { id: schoolId, municipalityId, enabled: true },
  ]);

  await sql.query('DELETE FROM connection_orgs WHERE connection_id = ? AND org_id = ?', [
    bin(second),
    bin(schoolId),
  ]);
  expect(await installations.schoolsUnder(region)).toEqual([
    { id: schoolId, municipalityId, enabled: false },
  ]);
});

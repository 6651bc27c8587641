import type { ConsentKind } from '@nastavnik/contracts/consents';
import { newId } from '../platform/db/id.ts';
import type { TestApp, TestClient } from './app.ts';
import { type Put, putter } from './put.ts';

const now = new Date('2026-09-01T06:00:00Z');

/** So many days before today in the schools' time zone. */
export const daysAgo = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', dateStyle: 'short' }).format(
    Date.now() - days * 86_400_000,
  );

export interface TestSchool {
  put: Put;
  regionId: string;
  municipalityId: string;
  schoolId: string;
  connectionId: string;
  /** A person of the school with these columns; gives the id. */
  person(row: Record<string, unknown>): Promise<string>;
  pupil(family: string, row?: Record<string, unknown>): Promise<string>;
  staff(family: string, row?: Record<string, unknown>): Promise<string>;
  /** A homeroom class, led by somebody when said. */
  schoolClass(title: string, teacherId?: string): Promise<string>;
  grant(personId: string, role: string, orgId?: string): Promise<void>;
  as(personId: string, orgId?: string): Promise<TestClient>;
  consents(personId: string, ...kinds: ConsentKind[]): Promise<void>;
  curator: TestClient;
}

async function makeOrgs(put: Put) {
  const [connectionId, regionId, municipalityId, schoolId] = [newId(), newId(), newId(), newId()];
  await put('connections', {
    id: connectionId,
    code: connectionId.slice(-12),
    title: 'Журнал',
    issuer: `https://${connectionId}.example`,
    jwks_uri: 'https://journal.example/jwks.json',
    enabled: 1,
    demo: 0,
    created_at: now,
    updated_at: now,
  });
  const org = async (id: string, kind: string, parent: string | null) => {
    await put('orgs', {
      id,
      kind,
      parent_id: parent,
      region_id: regionId,
      municipality_id: kind === 'region' ? null : municipalityId,
      name: `${kind} ${id.slice(-4)}`,
      short_name: kind,
      time_zone: parent === null ? 'Europe/Moscow' : null,
      created_at: now,
      updated_at: now,
    });
    await put('connection_orgs', { connection_id: connectionId, org_id: id });
  };
  await org(regionId, 'region', null);
  await org(municipalityId, 'municipality', regionId);
  await org(schoolId, 'school', municipalityId);
  await put('installations', {
    connection_id: connectionId,
    org_id: regionId,
    enabled: 1,
    since: now,
    by_kind: 'operator',
    version: 1,
  });
  return { connectionId, regionId, municipalityId, schoolId };
}

/** A school that is on, with a curator and nobody else. */
export async function makeSchool(app: TestApp): Promise<TestSchool> {
  const put = putter(app.schema.sql);
  const orgs = await makeOrgs(put);
  const { connectionId, schoolId } = orgs;
  const person = async (row: Record<string, unknown>) => {
    const id = newId();
    await put('people', { school_id: schoolId, id, given_name: 'Имя', middle_name: null, ...row });
    return id;
  };
  const school = {
    ...orgs,
    put,
    person,
    pupil: (family: string, row = {}) =>
      person({
        family_name: family,
        given_name: 'Егор',
        is_pupil: 1,
        grade: 7,
        birth_date: '2013-03-01',
        ...row,
      }),
    staff: (family: string, row = {}) =>
      person({
        family_name: family,
        given_name: 'Ирина',
        is_staff: 1,
        position: 'учитель',
        birth_date: '1985-05-05',
        ...row,
      }),
    async schoolClass(title: string, teacherId?: string) {
      const id = newId();
      const [grade, letter] = [Number.parseInt(title, 10), title.slice(-1)];
      await put('classes', {
        school_id: schoolId,
        id,
        title,
        grade,
        letter,
        kind: 'homeroom',
        school_year: 2027,
      });
      if (teacherId)
        await put('enrolments', {
          school_id: schoolId,
          id: newId(),
          class_id: id,
          person_id: teacherId,
          role: 'teacher',
          is_primary: 1,
        });
      return id;
    },
    grant: (personId: string, role: string, orgId = schoolId) =>
      put('grants', {
        org_id: orgId,
        id: newId(),
        person_id: personId,
        role,
        act_number: '1-од',
        act_date: '2026-09-01',
        valid_from: '2020-01-01',
        given_kind: 'operator',
        given_at: now,
        version: 1,
      }),
    as: (personId: string, orgId = schoolId) =>
      app.signedIn({ kind: 'person', personId, orgId, connectionId }),
    async consents(personId: string, ...kinds: ConsentKind[]) {
      for (const kind of kinds) {
        const id = newId();
        await put('consents', {
          school_id: schoolId,
          id,
          person_id: personId,
          kind,
          act: 'given',
          signed_by: 'guardian',
          signer_name: 'Мама',
          form: 'paper',
          from_on: '2026-09-01',
          text_version: '1',
          text_sha256: '0'.repeat(64),
          recorded_at: now,
        });
        await put('consent_states', {
          school_id: schoolId,
          person_id: personId,
          kind,
          consent_id: id,
          act: 'given',
          from_on: '2026-09-01',
        });
      }
    },
  };
  const curatorId = await school.staff('Фёдорова');
  await school.grant(curatorId, 'curator');
  return { ...school, curator: await school.as(curatorId) };
}

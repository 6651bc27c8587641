import { type NewRun, syncRoutes } from '@nastavnik/contracts/sync';
import type { Approval } from '@nastavnik/contracts/sync-asks';
import type { Run, SyncEntity } from '@nastavnik/contracts/sync-run';
import { bin, newId } from '../../platform/db/id.ts';
import type { TestApp, TestClient } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';

export type Wire = Record<string, unknown>;
export type Snapshot = Partial<Record<SyncEntity, Wire[]>>;

/** Two schools of one host, `s1` and `s2`, and a third of another platform. */
export interface TestHost {
  school: TestSchool;
  secondId: string;
  client: TestClient;
  /** The administrator of `s1`, who is not in the roster until a feed names `admin`. */
  admin: TestClient;
  /** Opens, sends and seals a run, lets the worker settle, and shows the run. */
  feed(snapshot: Snapshot, rest?: Partial<NewRun>): Promise<Run>;
  open(rest?: Partial<NewRun>): Promise<string>;
  put(
    runId: string,
    entity: SyncEntity,
    seq: number,
    rows: (Wire | string)[],
  ): ReturnType<TestClient['send']>;
  seal(runId: string, snapshot: Snapshot): ReturnType<TestClient['send']>;
  /** The held part of `s1`, approved with these additions. */
  approve(run: Run, rest?: Partial<Approval>): ReturnType<TestClient['send']>;
}

const scopes = ['roster.write', 'roster.read'] as const;

export async function makeHost(app: TestApp): Promise<TestHost> {
  const school = await makeSchool(app);
  const { put, connectionId, municipalityId, regionId } = school;
  const secondId = newId();
  const { sql } = app.schema;
  await sql.query(
    `INSERT INTO orgs (id, kind, parent_id, region_id, municipality_id, name, short_name, created_at,
       updated_at) VALUES (?, 'school', ?, ?, ?, 'Вторая', 'Вторая', NOW(), NOW())`,
    [bin(secondId), bin(municipalityId), bin(regionId), bin(municipalityId)],
  );
  await put('connection_orgs', { connection_id: connectionId, org_id: secondId });
  const ref = (type: string, sourced_id: string, id: string) =>
    put('external_refs', { connection_id: connectionId, type, sourced_id, id });
  await ref('org', 's1', school.schoolId);
  await ref('org', 's2', secondId);
  await ref('org', 'm1', municipalityId);
  const adminId = newId();
  await ref('user', 'admin', adminId);
  await school.grant(adminId, 'school_admin');
  const client = await app.signedIn({
    kind: 'client',
    clientId: 'host',
    connectionId,
    scopes: [...scopes],
  });
  const host = {
    school,
    secondId,
    client,
    admin: await school.as(adminId),
    ...feeder(app, client),
  };
  return { ...host, approve: (run, rest) => approve(host.admin, run, rest) };
}

function feeder(app: TestApp, client: TestClient) {
  const open = async (rest: Partial<NewRun> = {}) => {
    const body = { schools: ['s1'], ...rest };
    const opened = await client.send(syncRoutes.open, { body });
    if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
    return opened.body.runId;
  };
  const put: TestHost['put'] = (runId, entity, seq, rows) => {
    const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
    const input = { params: { runId, entity, seq }, body: lines.join('\n') };
    return client.send(syncRoutes.put, input);
  };
  const seal: TestHost['seal'] = (runId, snapshot) => {
    const counts = Object.fromEntries(
      Object.entries(snapshot).map(([entity, rows]) => [entity, rows.length]),
    );
    return client.send(syncRoutes.seal, { params: { runId }, body: { counts } });
  };
  return {
    open,
    put,
    seal,
    async feed(snapshot: Snapshot, rest?: Partial<NewRun>): Promise<Run> {
      const runId = await open(rest);
      for (const [entity, rows] of Object.entries(snapshot))
        await put(runId, entity as SyncEntity, 0, rows);
      await seal(runId, snapshot);
      await app.settle('sync');
      return (await client.send(syncRoutes.show, { params: { runId } })).body;
    },
  };
}

function approve(admin: TestClient, run: Run, rest: Partial<Approval> = {}) {
  const part = run.parts.find(({ school }) => school.sourcedId === 's1');
  const guards = part?.guards.flatMap(({ code, effect }) => (effect === 'hold' ? code : [])) ?? [];
  const body = { school: 's1', guards, planDigest: part?.planDigest ?? '', ...rest };
  return admin.send(syncRoutes.approve, { params: { runId: run.runId }, body });
}

const at = (school: string) => ({ school: { sourcedId: school } });

export const pupil = (sourcedId: string, rest: Wire = {}): Wire => ({
  sourcedId,
  enabledUser: 'true',
  familyName: `Ученик${sourcedId}`,
  givenName: 'Пётр',
  middleName: 'Олегович',
  roles: [{ roleType: 'primary', role: 'student', org: { sourcedId: 's1' } }],
  ...rest,
});

export const staff = (sourcedId: string, schools = ['s1'], rest: Wire = {}): Wire =>
  pupil(sourcedId, {
    familyName: `Учитель${sourcedId}`,
    roles: schools.map((org) => ({ role: 'teacher', org: { sourcedId: org } })),
    metadata: { 'ru.position': 'учитель', 'ru.partTime': schools.length > 1 },
    ...rest,
  });

/** A whole school: an administrator, a class teacher and so many pupils of 7Б. */
export function schoolOf(pupils: number, school = 's1'): Snapshot & Record<'users', Wire[]> {
  const names = Array.from({ length: pupils }, (_, n) => `${school}-p${n}`);
  const roles = [{ role: 'student', org: { sourcedId: school } }];
  return {
    academicSessions: [{ sourcedId: 'y', schoolYear: '2027' }],
    classes: [
      {
        sourcedId: `${school}-7b`,
        title: '7Б',
        classType: 'homeroom',
        grades: ['07'],
        terms: [{ sourcedId: 'y' }],
        ...at(school),
      },
    ],
    users: [
      staff('admin', [school]),
      staff(`${school}-t`, [school]),
      ...names.map((name) => pupil(name, { roles })),
    ],
    enrollments: [
      {
        sourcedId: `${school}-et`,
        user: `${school}-t`,
        class: `${school}-7b`,
        role: 'teacher',
        primary: 'true',
        ...at(school),
      },
      ...names.map((name) => ({
        sourcedId: `e-${name}`,
        user: { sourcedId: name },
        class: { sourcedId: `${school}-7b` },
        role: 'student',
        ...at(school),
      })),
    ],
    demographics: names.map((name) => ({
      sourcedId: name,
      birthDate: '2013-05-01',
      sex: 'female',
    })),
  };
}

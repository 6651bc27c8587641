import { syncRoutes } from '@nastavnik/contracts/sync';
import type { Approval } from '@nastavnik/contracts/sync-asks';
import type { Run } from '@nastavnik/contracts/sync-run';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, pupil, schoolOf, staff, type TestHost, type Wire } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const holds = ({ parts }: Run) =>
  parts[0]?.guards.flatMap(({ code, effect }) => (effect === 'hold' ? code : []));
const one = async (sql: string, ...params: unknown[]) => {
  const [rows] = await app.schema.sql.query(sql, params);
  return Number(Object.values((rows as object[])[0] ?? {})[0]);
};
const school = (host: TestHost) => bin(host.school.schoolId);
const activePupils = (host: TestHost) =>
  one(
    `SELECT COUNT(*) FROM people WHERE school_id = ? AND is_pupil = 1 AND active = 1
       AND missing_since IS NULL`,
    school(host),
  );
const planOf = async (host: TestHost, { runId }: Run) =>
  (await host.admin.send(syncRoutes.plan, { params: { runId }, query: {} })).body;
const shown = async (host: TestHost, { runId }: Run) =>
  (await host.client.send(syncRoutes.show, { params: { runId } })).body;
const approved = async (host: TestHost, run: Run, rest: Partial<Approval> = {}) => {
  expect(await host.approve(run, rest)).toMatchObject({ status: 202 });
  await app.settle('sync');
  return shown(host, run);
};
const undo = async (host: TestHost, { runId }: Run) => {
  await host.admin.send(syncRoutes.undo, { params: { runId }, body: { school: 's1' } });
  await app.settle('sync');
};
const rekeyed = (rows: Wire[] | undefined, name: string) =>
  (rows ?? []).map((row) => {
    const value = row[name];
    const ref = typeof value === 'object' ? (value as Wire)['sourcedId'] : value;
    return String(ref).includes('-p') ? { ...row, [name]: `new-${String(ref)}` } : row;
  });
/** The same school, every pupil under another identifier. */
function otherIds(count: number) {
  const was = schoolOf(count);
  return {
    ...was,
    users: rekeyed(was.users, 'sourcedId'),
    enrollments: rekeyed(was.enrollments, 'user'),
    demographics: rekeyed(was.demographics, 'sourcedId'),
  };
}

/** A whole feed that trips the guard at a school of thirty, and what it needs. */
const feeds: Record<string, () => ReturnType<typeof schoolOf>> = {
  G1: () => {
    const { users, ...rest } = schoolOf(30);
    return { ...rest, enrollments: [], demographics: [], users: users.slice(0, 2) };
  },
  G2: () => schoolOf(20),
  G3: () => changed((row) => ({ ...row, givenName: 'Павел' })),
  G4: () => otherIds(30),
  G5: () => changed((row, n) => (n < 4 ? staff(String(row['sourcedId'])) : row)),
  G8: () => {
    const given = schoolOf(30);
    const enrollments = given.enrollments?.map((row, n) => (n < 5 ? { ...row, class: 'x' } : row));
    return { ...given, enrollments };
  },
  G9: () => changed((row) => ({ ...row, middleName: '' })),
};

function changed(change: (row: Wire, index: number) => Wire) {
  const given = schoolOf(30);
  return { ...given, users: given.users.map(change) };
}

describe.each(Object.keys(feeds))('guard %s', (code) => {
  it('holds, changes nothing, is tried without a trace, and lets through what is approved', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const feed = (feeds[code] as () => ReturnType<typeof schoolOf>)();
    const tried = await host.feed(feed, { dryRun: true });
    expect(tried).toMatchObject({ state: 'planned', settled: true });
    expect(holds(tried)).toContain(code);
    expect(await host.approve(tried)).toMatchObject({ body: { code: 'run.not-held' } });

    const run = await host.feed(feed);
    expect(run.state).toBe('held');
    expect(holds(run)).toEqual(holds(tried));
    expect(run.parts[0]?.planDigest).toEqual(expect.any(String));
    const others = holds(run)?.filter((each) => each !== code) ?? [];
    expect(await host.approve(run, { guards: others })).toMatchObject({
      body: { code: 'run.guards-differ' },
    });
    expect(await one('SELECT MAX(version) FROM people WHERE school_id = ?', school(host))).toBe(1);
    expect(await approved(host, run)).toMatchObject({ state: 'applied' });
    expect((await host.feed(feed)).state).toBe('applied');
  });
});

describe('a plan that is only tried', () => {
  it('does not push aside the one that waits for a decision', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const waits = await host.feed(schoolOf(20));
    await host.feed(schoolOf(30), { dryRun: true });
    expect((await shown(host, waits)).state).toBe('held');
  });
});

describe('other identifiers for the same people', () => {
  it('are linked in one click: nobody leaves, nobody joins, and it can be undone', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const refs = () =>
      one(
        "SELECT COUNT(DISTINCT id) FROM external_refs WHERE connection_id = ? AND type = 'user'",
        bin(host.school.connectionId),
      );
    const ids = await refs();
    const run = await host.feed(otherIds(30));
    expect(holds(run)).toContain('G4');
    const plan = await planOf(host, run);
    // All were born on one day in one class: only names tell them apart, and they do.
    expect(plan.relink?.pairs).toHaveLength(30);
    expect(plan.relink?.pairs[0]).toMatchObject({
      was: 'Ученикs1-p0 Пётр Олегович, 7Б',
      becomes: 'Ученикs1-p0 Пётр Олегович, 7Б',
      sourcedId: 'new-s1-p0',
      wasBorn: '2013-05-01',
      born: '2013-05-01',
    });
    const params = { runId: run.runId };
    const hosts = await host.client.send(syncRoutes.plan, { params, query: { school: 's1' } });
    expect(hosts.body.relink?.pairs[0]).toMatchObject({ wasBorn: null, born: null });
    const done = await approved(host, run, { relink: true, reason: 'Новый сервер журнала' });
    expect(done).toMatchObject({ state: 'applied', parts: [{ totals: {} }] });
    expect((await planOf(host, run)).entries[0]).toMatchObject({
      kind: 'people.relinked',
      count: 30,
    });
    expect([await activePupils(host), await refs()]).toEqual([30, ids]);
    expect(
      await one(
        "SELECT COUNT(*) FROM history WHERE school_id = ? AND action = 'person.relinked'",
        school(host),
      ),
    ).toBe(30);
    expect(await host.feed(otherIds(30))).toMatchObject({
      state: 'applied',
      parts: [{ totals: {} }],
    });

    await undo(host, run);
    expect(await shown(host, run)).toMatchObject({ state: 'undone', parts: [{ skipped: 0 }] });
    const again = await host.feed(otherIds(30));
    expect(holds(again)).toEqual(expect.arrayContaining(['G4', 'G14']));
    expect(await host.feed(schoolOf(30))).toMatchObject({ state: 'applied' });
  });

  it('are linked one by one, only as offered; the rest goes on as planned', async () => {
    const host = await makeHost(app);
    const twins = (feed: ReturnType<typeof schoolOf>) => ({
      ...feed,
      users: feed.users.map((row) =>
        /-p[01]$/.test(String(row['sourcedId'])) ? { ...row, familyName: 'Тёзкин' } : row,
      ),
    });
    await host.feed(twins(schoolOf(30)));
    const run = await host.feed(twins(otherIds(30)));
    const { relink } = await planOf(host, run);
    expect(relink?.pairs).toHaveLength(28);
    expect(relink?.unsure).toHaveLength(2);
    const [first, second] = relink?.unsure ?? [];
    const named = (personId = '', sourcedId = '') => ({ personId, sourcedId });
    for (const wrong of [
      [named(first?.personId, 'new-s1-p7')],
      [named(first?.personId, 'new-s1-p0'), named(second?.personId, 'new-s1-p0')],
    ])
      expect(await host.approve(run, { relink: wrong })).toMatchObject({
        status: 409,
        body: { code: 'run.relink-unknown' },
      });
    const pairs = (relink?.pairs ?? []).map(({ personId, sourcedId }) =>
      named(personId, sourcedId),
    );
    const chosen = [...pairs.slice(0, 27), named(first?.personId, 'new-s1-p0')];
    const done = await approved(host, run, { relink: chosen, withoutRemovals: true });
    expect(done.parts[0]?.totals).toMatchObject({ people: { created: 2, missing: 0 } });
    expect(await activePupils(host)).toBe(32);
  });

  it('wait again when linking shows what had been hidden', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const next = otherIds(30);
    const users = next.users.map((row) => ({ ...row, middleName: '' }));
    const run = await host.feed({ ...next, users });
    expect(holds(run)).not.toContain('G9');
    const waits = await approved(host, run, { relink: true });
    expect(waits).toMatchObject({ state: 'held' });
    expect(holds(waits)).toEqual(expect.arrayContaining(['G9']));
    const done = await approved(host, waits);
    expect(done.parts[0]?.totals).toMatchObject({ people: { updated: 32, created: 0 } });
    expect(await activePupils(host)).toBe(30);
  });

  it('are nothing to link when there are none', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const run = await host.feed(schoolOf(20));
    expect((await planOf(host, run)).relink).toBeNull();
    expect(await host.approve(run, { relink: true })).toMatchObject({
      body: { code: 'run.relink-nothing' },
    });
  });
});

describe('a changed role', () => {
  it('gives no right by itself, and a class only after an approval', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(60));
    const given = schoolOf(60);
    const users = given.users.map((row) => (row['sourcedId'] === 's1-p0' ? staff('s1-p0') : row));
    const grants = () => one('SELECT COUNT(*) FROM grants WHERE org_id = ?', school(host));
    const before = await grants();
    const run = await host.feed({
      ...given,
      users,
      enrollments: given.enrollments?.filter(({ sourcedId }) => sourcedId !== 'e-s1-p0'),
    });
    expect(run.state).toBe('applied');
    const { body: issues } = await host.admin.send(syncRoutes.issues, {
      params: { runId: run.runId },
      query: {},
    });
    expect(issues.items).toContainEqual(
      expect.objectContaining({ code: 'role.flipped', sourcedId: 's1-p0' }),
    );
    expect(await grants()).toBe(before);

    const lead = given.enrollments?.map((row) =>
      row['sourcedId'] === 'e-s1-p0' ? { ...row, role: 'teacher', primary: 'true' } : row,
    );
    const next = await host.feed({ ...given, users, enrollments: lead });
    expect(holds(next)).toEqual(['G5']);
    expect(
      await one(
        "SELECT COUNT(*) FROM enrolments WHERE school_id = ? AND role = 'teacher' AND active = 1",
        school(host),
      ),
    ).toBe(1);
  });
});

describe('a place in a class that is not known yet', () => {
  it('waits and is taken when the class comes, and undo makes it wait again', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(60));
    const waiting = () =>
      one('SELECT COUNT(*) FROM sync_quarantine WHERE school_id = ?', school(host));
    const places = () =>
      one('SELECT COUNT(*) FROM enrolments WHERE school_id = ? AND active = 1', school(host));
    const had = await places();
    const delta = (rows: Record<string, Wire[]>) => host.feed(rows, { mode: 'delta' });
    const given = schoolOf(60);
    const dangling = {
      sourcedId: 'e-x',
      user: 's1-p1',
      class: 's1-8a',
      role: 'student',
      school: 's1',
    };
    const first = await host.feed({
      ...given,
      enrollments: [...(given.enrollments ?? []), dangling],
    });
    expect(first.state).toBe('applied');
    expect([await waiting(), await places()]).toEqual([1, had]);
    await delta({ users: [pupil('s1-p2')] });
    expect(await waiting()).toBe(1);
    const [homeroom] = given.classes ?? [];
    const run = await delta({ classes: [{ ...homeroom, sourcedId: 's1-8a', title: '8А' }] });
    expect(run.state).toBe('applied');
    expect([await waiting(), await places()]).toEqual([0, had + 1]);
    await undo(host, run);
    expect([await waiting(), await places()]).toEqual([1, had]);
  });
});

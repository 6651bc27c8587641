import type { MachineScope } from '@nastavnik/contracts/access';
import { deltaRoutes } from '@nastavnik/contracts/sync-deltas';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../../platform/token/tokens.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeHost, pupil, schoolOf, staff, type TestHost } from './host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const issuesOf = async (host: TestHost, runId: string, by = host.admin) =>
  (await by.send(syncRoutes.issues, { params: { runId }, query: { limit: 200 } })).body.items;
const deltaOf = async (host: TestHost, ...ops: object[]) => {
  const sent = await host.client.send(deltaRoutes.take, { body: { ops } as never });
  await app.settle('sync');
  return sent;
};
const end = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    op: 'delete',
    entity: 'users',
    sourcedId: `s1-p${from + n}`,
    version: 9,
  }));
const show = async (host: TestHost, runId: string | null) =>
  (await host.client.send(syncRoutes.show, { params: { runId: runId ?? '' } })).body;

describe('a record that comes twice', () => {
  it('is named with its batches in the failure, and with its line among the issues', async () => {
    const host = await makeHost(app);
    const snapshot = schoolOf(3);
    const runId = await host.open();
    const { users, ...rest } = snapshot;
    for (const [entity, rows] of Object.entries(rest))
      await host.put(runId, entity as 'classes', 0, rows);
    await host.put(runId, 'users', 0, [...users, pupil('s1-p1')]);
    await host.put(runId, 'users', 1, [pupil('s1-p2')]);
    await host.seal(runId, { ...snapshot, users: [...users, users[0] ?? {}, users[0] ?? {}] });
    await app.settle('sync');
    const { state, failure } = await show(host, runId);
    expect(state).toBe('failed');
    expect(failure?.text).toContain('users s1-p1 (обе строки в части 0)');
    expect(failure?.text).toContain('users s1-p2 (части 0 и 1)');
    expect(await issuesOf(host, runId)).toContainEqual(
      expect.objectContaining({ code: 'row.duplicate', sourcedId: 's1-p1', seq: 0, line: 6 }),
    );
  });
});

describe('the administrator of a school', () => {
  it('sees which lines were no JSON and that rows of others came, not whose', async () => {
    const host = await makeHost(app);
    const runId = await host.open({ completeness: { users: 'bulk' } });
    const foreign = { roles: [{ role: 'student', org: { sourcedId: 's9' } }] };
    await host.put(runId, 'users', 0, [pupil('a'), '{oops', pupil('alien', foreign)]);
    await host.seal(runId, { users: [{}, {}, {}] });
    await app.settle('sync');
    const seen = await issuesOf(host, runId);
    expect(seen).toContainEqual(
      expect.objectContaining({ code: 'json.invalid', seq: 0, line: 2, sourcedId: null }),
    );
    expect(seen).toContainEqual(
      expect.objectContaining({ code: 'foreign_scope', line: 3, sourcedId: null }),
    );
    expect(await issuesOf(host, runId, host.client)).toContainEqual(
      expect.objectContaining({ code: 'foreign_scope', sourcedId: 'alien' }),
    );
  });

  it('of one school of many is told nothing of rows of others', async () => {
    const host = await makeHost(app);
    const runId = await host.open({ schools: ['s1', 's2'] });
    const foreign = { roles: [{ role: 'student', org: { sourcedId: 's9' } }] };
    await host.put(runId, 'users', 0, [pupil('a'), '{oops', pupil('alien', foreign)]);
    const codes = (await issuesOf(host, runId)).map(({ code }) => code);
    expect(codes).toEqual(['json.invalid']);
  });
});

describe('a decision', () => {
  it('on the removals of a day counts: the next ones are not held for the same', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(60));
    await deltaOf(host, ...end(0, 5));
    const held = await deltaOf(host, ...end(5, 3));
    const run = await show(host, held.body.runId);
    expect(run.state).toBe('held');
    await host.approve(run);
    await app.settle('sync');
    const next = await deltaOf(host, ...end(8, 1));
    expect((await show(host, next.body.runId)).state).toBe('applied');
  });

  it('after an undo is the one that was asked for, even when it leaves nothing to do', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const { body } = await deltaOf(host, ...end(0, 1));
    const params = { runId: body.runId ?? '' };
    await host.admin.send(syncRoutes.undo, { params, body: { school: 's1' } });
    await app.settle('sync');
    const again = await deltaOf(host, ...end(0, 1).map((op) => ({ ...op, version: 10 })));
    const run = await show(host, again.body.runId);
    expect(run.parts[0]?.guards).toMatchObject([{ code: 'G14', effect: 'hold' }]);
    await host.approve(run, { withoutRemovals: true });
    await app.settle('sync');
    const next = await deltaOf(host, ...end(1, 1));
    expect((await show(host, next.body.runId)).state).toBe('applied');
  });
});

describe('one rule for all ways in', () => {
  it('takes a whole number for its digits, and no identifier that Excel has spoilt', async () => {
    const host = await makeHost(app);
    const number = {
      op: 'upsert',
      entity: 'users',
      sourcedId: 77,
      version: 1,
      record: pupil('77'),
    };
    const spoilt = { ...number, sourcedId: '1,23E+11', record: pupil('1,23E+11') };
    const { body } = await deltaOf(host, number, spoilt);
    expect(body.results).toMatchObject([
      { sourcedId: '77', result: 'accepted' },
      { result: 'rejected', code: 'sourced-id.mangled' },
    ]);
    const batch = await host.put(await host.open(), 'users', 0, [
      { ...pupil('x'), sourcedId: 78 },
      pupil('1,23E+11'),
    ]);
    expect(batch.body).toMatchObject({ accepted: 1, rejected: [{ code: 'sourced-id.mangled' }] });
  });
});

describe('a host', () => {
  it('is told why a run that has ended cannot be cancelled', async () => {
    const host = await makeHost(app);
    const runId = await host.open();
    await host.put(runId, 'users', 0, [pupil('a')]);
    await host.seal(runId, {});
    const { body } = await host.client.send(syncRoutes.cancel, { params: { runId } });
    expect(body).toMatchObject({ code: 'run.ended', details: { state: 'failed' } });
  });

  it('reads old and new values of a plan, but of nothing personal', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const users = [
      staff('s1-t', ['s1'], { metadata: { 'ru.position': 'завуч' }, email: 'new@example.org' }),
    ];
    const { runId } = await host.feed({ users }, { mode: 'delta', dryRun: true });
    const { body } = await host.client.send(syncRoutes.plan, { params: { runId }, query: {} });
    const changes = body.entries.flatMap(({ items }) => items.flatMap((item) => item.changes));
    expect(changes).toContainEqual({ field: 'position', was: 'учитель', becomes: 'завуч' });
    expect(changes).toContainEqual({ field: 'email', was: null, becomes: null });
  });

  it('that sends an archive as it is learns how to send it', async () => {
    const { connectionId } = (await makeHost(app)).school;
    const scopes: MachineScope[] = ['roster.write'];
    const caller = { kind: 'client' as const, clientId: 'raw', connectionId, scopes };
    const token = await app.nest.get(Tokens).sign(caller, 60);
    const answer = await fetch(`${app.url}/sync/v1/uploads`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/zip',
        'idempotency-key': 'k',
      },
      body: 'PK',
    });
    const { detail } = (await answer.json()) as { detail: string };
    expect([answer.status, detail]).toEqual([415, expect.stringContaining('multipart/form-data')]);
  });
});

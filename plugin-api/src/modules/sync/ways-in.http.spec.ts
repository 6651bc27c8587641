import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { deltaRoutes } from '@nastavnik/contracts/sync-deltas';
import { uploadRoutes } from '@nastavnik/contracts/sync-uploads';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { Tokens } from '../../platform/token/tokens.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeHost, schoolOf, type TestHost } from './host-fixture.ts';
import { ALL, fileOf, manifest, sheetsOf, upload, zip } from './upload/package-fixture.ts';

let app: TestApp;
let host: TestHost;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());
beforeEach(async () => {
  host = await makeHost(app);
});

const PUPILS = 20;
const PEOPLE = PUPILS + 2;
const packed = (pupils = PUPILS) => zip({ 'manifest.csv': manifest(ALL), ...sheetsOf(pupils) });
const send = (by = host.admin, bytes = packed()) =>
  by.send(uploadRoutes.create, { body: { file: fileOf(bytes) } });

async function count(sql: string): Promise<number> {
  const [rows] = await app.schema.sql.query(`SELECT COUNT(*) AS n FROM ${sql}`, [
    bin(host.school.schoolId),
  ]);
  return Number((rows as { n: unknown }[])[0]?.n);
}
const people = () =>
  count(
    `people p JOIN external_refs r ON r.id = p.id AND r.type = 'user' WHERE p.school_id = ? AND p.active`,
  );
const places = () => count('enrolments e WHERE e.school_id = ? AND e.active');
const open = () => count("sync_parts p WHERE p.school_id = ? AND p.state = 'receiving'");

describe('four ways into one school', () => {
  it('bring the same package twice at a time once', async () => {
    const answers = await Promise.all([send(), send(host.client), send()]);
    const done = answers.filter(({ status }) => status === 202);
    expect(done.length).toBeGreaterThan(0);
    const odd = answers.filter(({ status }) => ![202, 409, 503].includes(status));
    expect(odd).toEqual([]);
    await app.settle('sync');
    expect([await people(), await places(), await open()]).toEqual([PEOPLE, PUPILS + 1, 0]);
  });

  it('do not let a package into a school that a push is being received for', async () => {
    const runId = await host.open({ mode: 'bulk' });
    const answer = await send();
    expect(answer).toMatchObject({ status: 409, body: { code: 'run.already-open' } });
    expect(JSON.stringify(answer.body)).toContain(runId);
    const snapshot = schoolOf(PUPILS);
    for (const [entity, rows] of Object.entries(snapshot))
      await host.put(runId, entity as never, 0, rows);
    await host.seal(runId, snapshot);
    await app.settle('sync');
    expect((await send()).status).toBe(202);
    await app.settle('sync');
    expect(await people()).toBe(PEOPLE);
  });

  it('race: a push, a delta and two packages leave one school without doubles', async () => {
    const op = {
      op: 'upsert' as const,
      entity: 'classes' as const,
      sourcedId: 'late',
      version: 1,
      record: { title: '1А', school: 's1' },
    };
    const push = host.feed(schoolOf(PUPILS)).catch((error: unknown) => String(error));
    const answers = await Promise.all([
      send(),
      host.client.send(deltaRoutes.take, { body: { ops: [op] } }),
      send(host.client),
    ]);
    await push;
    await app.settle('sync');
    expect(
      answers.map(({ status }) => status).filter((status) => status > 499 && status !== 503),
    ).toEqual([]);
    await upload(app, host.admin, packed());
    expect([await people(), await places(), await open()]).toEqual([PEOPLE, PUPILS + 1, 0]);
  });

  it('refuse more packages than can be read at a time, and say when to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send()));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => ![202, 409, 503].includes(status))).toEqual([]);
    expect(statuses).toContain(202);
    expect(statuses).toContain(503);
    await app.settle('sync');
    expect(await people()).toBe(PEOPLE);
  });

  it('know no school of another connection', async () => {
    const other = await makeHost(app);
    const body = { file: fileOf(packed()), school: 's1' };
    await app.schema.sql.query('DELETE FROM external_refs WHERE sourced_id = ? AND id = ?', [
      's1',
      bin(other.school.schoolId),
    ]);
    const named = await other.client.send(uploadRoutes.create, { body });
    expect(named).toMatchObject({ status: 404 });
    const unnamed = await other.client.send(uploadRoutes.create, { body: { file: body.file } });
    expect(unnamed).toMatchObject({ status: 409, body: { code: 'upload.school-required' } });
    const above = await host.admin.send(uploadRoutes.create, { body: { ...body, school: 's2' } });
    expect(above.status).toBe(404);
    expect(await people()).toBe(0);
  });

  it('leave nothing of a body that broke off', async () => {
    const { port, hostname } = new URL(app.url);
    const token = await app.nest.get(Tokens).sign(
      {
        kind: 'client',
        clientId: 'host',
        connectionId: host.school.connectionId,
        scopes: ['roster.write'],
      },
      600,
    );
    for (const length of [0, 200, 5000]) {
      const socket = connect(Number(port), hostname);
      const head = [
        'POST /sync/v1/uploads HTTP/1.1',
        `host: ${hostname}`,
        `authorization: Bearer ${token}`,
        `idempotency-key: broken-${length}`,
        'content-type: multipart/form-data; boundary=x',
        'content-length: 100000',
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${'x'.repeat(length)}`);
      await sleep(100);
      socket.destroy();
    }
    await sleep(100);
    expect(await open()).toBe(0);
    expect((await send()).status).toBe(202);
  });
});

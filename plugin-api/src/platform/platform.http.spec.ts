import { grantRoutes } from '@nastavnik/contracts/grants';
import { text } from 'node:stream/consumers';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GrantEntity } from '../modules/access/grants/grant.entity.ts';
import { startApp, type TestApp, type TestClient } from '../testing/app.ts';
import { makeWorld, type World } from '../testing/isolation/world.ts';
import { Db } from './db/db.ts';
import { newId } from './db/id.ts';
import { Files } from './files/files.ts';
import { Outbox } from './outbox/outbox.ts';
import { Scheduler } from './schedule/scheduler.ts';
import { Scope } from './scope/scope.ts';
import { SessionSource } from './scope/session-source.ts';

let app: TestApp;
let world: World;
let admin: TestClient;
let db: Db;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  world = await makeWorld(app, '2026-09-15', 2027);
  admin = await app.signedIn(world.callers.school_admin);
  db = app.nest.get(Db);
}, 60_000);
afterAll(() => app.close());

/** Works as a job would, in the school of the world. */
async function atHome<T>(work: () => Promise<T>): Promise<T> {
  const org = await app.nest.get(SessionSource).orgOf(world.spots['own-pair'].schoolId);
  if (!org) throw new Error('no school');
  return app.nest.get(Scope).inOrg(org, 'test', work);
}

const appointment = () => ({
  body: {
    personId: world.spots['own-pair'].staffId,
    role: 'curator' as const,
    actNumber: '7',
    actDate: '2026-09-01',
    from: '2026-09-01',
  },
});

describe('health', () => {
  const checksOf = async () => {
    const ready = await fetch(`${app.url}/health/ready`);
    return { code: ready.status, ...((await ready.json()) as object) };
  };
  const well = { ok: true };
  const checks = { process: well, database: well, durability: well, charset: well };

  it('is alive, and ready on a migrated database', async () => {
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    expect(await checksOf()).toEqual({
      code: 200,
      status: 'ok',
      checks: { ...checks, migrations: well, outbox: well },
    });
  });

  it('tells of late events but serves, and says which check keeps it from serving', async () => {
    const lag = vi.spyOn(app.nest.get(Outbox), 'lag').mockResolvedValue(93.4);
    const outbox = { ok: false, why: 'the oldest event has waited 93 s' };
    expect(await checksOf()).toMatchObject({ code: 200, status: 'ok', checks: { outbox } });
    lag.mockRestore();
    const pending = vi.spyOn(app.nest.get(DataSource), 'showMigrations').mockResolvedValue(true);
    expect(await checksOf()).toEqual({
      code: 503,
      status: 'not ready',
      checks: { ...checks, migrations: { ok: false, why: 'some have not been run' } },
    });
    pending.mockRestore();
  });
});

describe('the door to the database', () => {
  it('loses none of 400 concurrent edits of one row', async () => {
    const id = world.spots['own-pair'].grantId;
    const edit = async (): Promise<number> => {
      for (let tries = 1; ; tries++) {
        const row = await db.rows(GrantEntity).need({ id });
        const number = String(Number(/\d+$/.exec(row.actNumber ?? '')?.[0] ?? 0) + 1);
        try {
          await db.rows(GrantEntity).update(id, row.version, { actNumber: number });
          return tries;
        } catch {
          await new Promise((wake) => setTimeout(wake, Math.random() * 5));
        }
      }
    };
    await atHome(async () => {
      await db.rows(GrantEntity).update(id, 1, { actNumber: '0' });
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let turn = 0; turn < 50; turn++) await edit();
        }),
      );
      expect(await db.rows(GrantEntity).need({ id })).toMatchObject({
        actNumber: '400',
        version: 402,
      });
    });
  });

  it('refuses a stale version and an unknown row apart', async () => {
    await atHome(async () => {
      const rows = db.rows(GrantEntity);
      await expect(rows.update(world.spots['own-class'].grantId, 9, {})).rejects.toMatchObject({
        code: 'version.stale',
      });
      await expect(rows.update(newId(), 1, {})).rejects.toMatchObject({ code: 'entity.not-found' });
    });
  });

  it('does not show the rows of another school, even by id', async () => {
    await atHome(async () => {
      expect(
        await db.rows(GrantEntity).find({ id: world.spots['other-school'].grantId }),
      ).toBeNull();
    });
  });

  it('stops a statement that goes past it', async () => {
    const source = app.nest.get(DataSource);
    await expect(source.query('SELECT 1 FROM people')).rejects.toThrow('must come through Db');
    await expect(source.getRepository(GrantEntity).find()).rejects.toThrow('must come through Db');
  });

  it('throws outside any scope', () => {
    expect(() => db.rows(GrantEntity)).toThrow('no org in scope');
  });

  it('rolls back everything when the work throws, and keeps effects until the commit', async () => {
    const effect = vi.fn();
    await atHome(async () => {
      const before = await db.rows(GrantEntity).list({});
      await expect(
        db.transaction(async () => {
          db.afterCommit(effect);
          await db.query('UPDATE grants SET act_number = ? WHERE org_id = ?', ['gone', db.school]);
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await db.rows(GrantEntity).list({})).toEqual(before);
    });
    expect(effect).not.toHaveBeenCalled();
  });
});

describe('a repeated call', () => {
  it('has one effect in 10 parallel tries with one key', async () => {
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => admin.send(grantRoutes.give, { ...appointment(), key })),
    );
    const done = answers.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ body }) => body.id)).size).toBe(1);
    expect(
      answers.filter(({ status, body }) => status !== 201 && body.code !== 'idempotency.running'),
    ).toEqual([]);
    expect((await admin.send(grantRoutes.give, { ...appointment(), key })).body).toEqual(
      done[0]?.body,
    );
  });

  it('is refused with another payload, and without a key', async () => {
    const key = newId();
    const other = { ...appointment(), key };
    other.body.personId = world.spots['own-class'].staffId;
    expect((await admin.send(grantRoutes.give, other)).status).toBe(201);
    other.body = { ...other.body, actNumber: '8' };
    expect((await admin.send(grantRoutes.give, other)).body.code).toBe('idempotency.mismatch');
    const bare = await admin.send(
      { ...grantRoutes.give, idempotent: undefined as never },
      appointment(),
    );
    expect([bare.status, bare.body.code]).toEqual([400, 'idempotency.required']);
  });
});

describe('bad input', () => {
  it('names every wrong place at once, unknown keys included', async () => {
    const body = { ...appointment().body, actNumber: 7, extra: 1 } as never;
    const { status, body: problem } = await admin.send(grantRoutes.give, { body });
    expect([status, problem.code]).toEqual([400, 'input.invalid']);
    expect(problem.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/body',
      '/body/actNumber',
    ]);
  });

  it.each([
    ['what is not JSON', 'input.invalid', 400, '{"a":', 'application/json'],
    ['another kind of data', 'input.unsupported', 415, '<a/>', 'application/xml'],
    [
      'more than a megabyte',
      'input.too-large',
      413,
      JSON.stringify('x'.repeat(1_100_000)),
      'application/json',
    ],
  ])('%s is %s', async (_, code, status, body, type) => {
    const answer = await fetch(`${app.url}/api/v1/grants`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      status,
      code,
    ]);
  });

  it('asks for the version that was seen', async () => {
    const { grantId } = world.spots['own-class'];
    const params = { grantId };
    const body = { reason: 'Переведён' };
    const without = await admin.send(
      { ...grantRoutes.revoke, ifMatch: undefined as never },
      { params, body, version: 1 },
    );
    expect([without.status, without.body.code]).toEqual([428, 'version.required']);
    const stale = await admin.send(grantRoutes.revoke, { params, body, version: 9 });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
  });
});

describe('events', () => {
  it('reach a listener that failed at first, in the scope of their school', async () => {
    const outbox = app.nest.get(Outbox);
    const heard: string[] = [];
    let fails = 1;
    outbox.on('test.happened' as never, async () => {
      if (fails-- > 0) throw new Error('not now');
      heard.push(app.nest.get(Scope).schoolId);
    });
    await atHome(() => db.transaction(() => outbox.add('test.happened' as never, {} as never)));
    await app.settle('outbox');
    await app.schema.sql.query(
      "UPDATE outbox SET next_try = '2020-01-01' WHERE type = 'test.happened'",
    );
    await app.settle('outbox');
    expect(heard).toEqual([world.spots['own-pair'].schoolId]);
  });
});

describe('jobs', () => {
  it('have one runner at a time even when asked by two', async () => {
    const other = new Scheduler(db);
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++running);
      await new Promise((wake) => setTimeout(wake, 60));
      running--;
    };
    for (const each of [app.nest.get(Scheduler), other])
      each.every('alone', { seconds: 3_600 }, work);
    await Promise.all([app.settle('alone'), other.settle('alone')]);
    expect(most).toBe(1);
  });
});

describe('files', () => {
  it('are kept whole with their digest, or not at all', async () => {
    const files = app.nest.get(Files);
    const kept = await files.put('test', [Buffer.from('при'), Buffer.from('вет')]);
    expect([await text(files.read(kept.id)), kept.size]).toEqual(['привет', 12]);
    const broken = (function* () {
      yield Buffer.from('a');
      throw new Error('cut');
    })();
    await expect(files.put('test', broken)).rejects.toThrow('cut');
    await files.remove(kept.id);
  });
});

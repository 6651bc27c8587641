import { WEBHOOK_LIMIT, webhookRoutes } from '@nastavnik/contracts/webhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { makeSchool } from '../../testing/make.ts';
import { hostClient, opened, type Received, Receiver, register } from './receiver-fixture.ts';

let app: TestApp;
let receiver: Receiver;
let connectionId: string;
let regionId: string;
let host: TestClient;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  receiver = new Receiver();
  await receiver.listen();
});
afterAll(async () => {
  await app.close();
  receiver.close();
});
beforeEach(async () => {
  ({ connectionId, regionId } = await makeSchool(app));
  host = await hostClient(app, connectionId);
});

const history = async (id: string) => {
  const [rows] = await app.schema.sql.query(
    'SELECT action, client_id FROM history WHERE school_id = ? AND entity_id = ? ORDER BY id',
    [bin(regionId), bin(id)],
  );
  return rows as { action: string; client_id: string }[];
};

describe('an address', () => {
  it('is registered with a secret that is shown once, and kept unreadable', async () => {
    const url = receiver.url('/ok');
    const made = await register(host, url, { types: ['run.held'], description: 'Журнал' });
    expect(made).toMatchObject({ url, types: ['run.held'], enabled: true, version: 1 });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { secret: _, ...shown } = made;
    const params = { webhookId: made.id };
    expect((await host.send(webhookRoutes.show, { params })).body).toEqual(shown);
    expect((await host.send(webhookRoutes.list)).body).toEqual({ items: [shown] });
    const [rows] = await app.schema.sql.query('SELECT sealed FROM webhook_secrets');
    for (const { sealed } of rows as { sealed: Buffer }[])
      expect(sealed.includes(made.secret)).toBe(false);
  });

  it('is changed by who has seen it, removed, and all of it is kept in the history', async () => {
    const { id } = await register(host, receiver.url('/ok'));
    const params = { webhookId: id };
    const change = (version: number, body: { types?: null; url?: string }) =>
      host.send(webhookRoutes.update, { params, version, body });
    const moved = await change(1, { url: receiver.url('/other') });
    expect(moved.body).toMatchObject({ version: 2, url: receiver.url('/other') });
    expect((await change(1, { types: null })).body.code).toBe('version.stale');
    expect((await host.send(webhookRoutes.remove, { params })).body).toEqual({ removed: id });
    expect((await host.send(webhookRoutes.show, { params })).status).toBe(404);
    expect(await history(id)).toEqual(
      ['webhook.created', 'webhook.changed', 'webhook.removed'].map((action) => ({
        action,
        client_id: 'host',
      })),
    );
  });

  it.each([
    'http://example.com/plain',
    'https://10.0.0.1/inside',
    'https://169.254.169.254/latest/meta-data',
    'https://[::ffff:10.0.0.1]/mapped',
    'https://user:password@1.1.1.1/',
    'https://no-such-name.invalid/',
  ])('%s is refused', async (url) => {
    const { status, body } = await host.send(webhookRoutes.create, { body: { url } });
    expect([status, body.code]).toEqual([422, 'webhook.address-refused']);
    const { id } = await register(host, receiver.url('/ok'));
    const patch = { params: { webhookId: id }, version: 1, body: { url } };
    expect((await host.send(webhookRoutes.update, patch)).status).toBe(422);
  });

  it('is one of ten at most, also when all come at once, and stands once', async () => {
    const urls = Array.from({ length: WEBHOOK_LIMIT + 5 }, (_, n) => receiver.url(`/ok/${n}`));
    const answers = await Promise.all(
      urls.map((url) => host.send(webhookRoutes.create, { body: { url } })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(WEBHOOK_LIMIT);
    expect(statuses.filter((status) => status === 409)).toHaveLength(5);
    const taken = answers.find(({ status }) => status === 201);
    const again = await host.send(webhookRoutes.create, { body: { url: taken?.body.url ?? '' } });
    expect(again.body.code).toBe('webhook.exists');
  });

  it('of another host is unknown in every call', async () => {
    const { id: webhookId } = await register(host, receiver.url('/ok'));
    const stranger = await hostClient(app, (await makeSchool(app)).connectionId);
    const params = { webhookId };
    const deliveryId = webhookId;
    for (const answer of [
      await stranger.send(webhookRoutes.show, { params }),
      await stranger.send(webhookRoutes.update, { params, version: 1, body: { types: null } }),
      await stranger.send(webhookRoutes.remove, { params }),
      await stranger.send(webhookRoutes.enable, { params }),
      await stranger.send(webhookRoutes.rotate, { params }),
      await stranger.send(webhookRoutes.test, { params }),
      await stranger.send(webhookRoutes.deliveries, { params, query: {} }),
      await stranger.send(webhookRoutes.retry, { params: { webhookId, deliveryId } }),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'entity.not-found']);
    expect((await stranger.send(webhookRoutes.list)).body).toEqual({ items: [] });
    expect((await host.send(webhookRoutes.show, { params })).body.version).toBe(1);
  });
});

describe('a test', () => {
  const test = async (path: string) => {
    const { id, secret } = await register(host, receiver.url(path));
    const { body } = await host.send(webhookRoutes.test, { params: { webhookId: id } });
    return { id, secret, body };
  };

  it('sends one event at once and says how it went', async () => {
    const { id, secret, body } = await test('/tested');
    expect(body).toMatchObject({ delivered: true, status: 200, error: null });
    const [message] = receiver.at('/tested');
    expect(message && opened(message, secret)).toMatchObject({
      id: body.eventId,
      type: 'webhook.test',
      source: 'http://localhost:4301',
      subject: `webhooks/${id}`,
      data: { webhookId: id },
    });
    expect(message?.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
  });

  it.each([
    ['/broken', 500, 'status'],
    ['/gone', 410, 'status'],
    ['/moved', 302, 'redirect'],
    ['/huge', null, 'answer'],
  ])('of %s says %s, %s', async (path, status, error) => {
    const { id, body } = await test(path);
    expect(body).toMatchObject({ delivered: false, status, error });
    const params = { webhookId: id };
    expect((await host.send(webhookRoutes.show, { params })).body.enabled).toBe(true);
  });

  it('of a closed port or a silent one says so within its time', async () => {
    const closed = await register(host, 'http://127.0.0.1:9/');
    const silent = await register(host, receiver.url('/silent'));
    const [refused, late] = await Promise.all(
      [closed, silent].map(({ id }) =>
        host.send(webhookRoutes.test, { params: { webhookId: id } }),
      ),
    );
    expect(refused?.body).toMatchObject({ status: null, error: 'unreachable' });
    expect(late?.body).toMatchObject({ status: null, error: 'timeout' });
    expect(late?.body.durationMs).toBeGreaterThan(14_000);
    expect(late?.body.durationMs).toBeLessThan(16_500);
  });

  it('follows no redirect', () => {
    expect(receiver.at('/moved').length).toBeGreaterThan(0);
    expect(receiver.at('/ok')).toEqual([]);
  });
});

describe('a secret', () => {
  it('is replaced; the former one signs beside it for a day', async () => {
    const { id, secret } = await register(host, receiver.url('/rotated'));
    const params = { webhookId: id };
    const { body } = await host.send(webhookRoutes.rotate, { params });
    const hours = (Date.parse(body.formerUntil) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    const last = async () => {
      await host.send(webhookRoutes.test, { params });
      return receiver.at('/rotated').at(-1) as Received;
    };
    const both = await last();
    expect(both.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    expect(opened(both, secret)).toEqual(opened(both, body.secret));
    await app.schema.sql.query(
      'UPDATE webhook_secrets SET expires_at = UTC_TIMESTAMP(3) WHERE expires_at IS NOT NULL',
    );
    const after = await last();
    expect(after.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    expect(opened(after, body.secret).type).toBe('webhook.test');
    expect(() => opened(after, secret)).toThrow('No matching signature');
    await app.settle('webhooks.forget');
    const [rows] = await app.schema.sql.query(
      'SELECT COUNT(*) AS n FROM webhook_secrets WHERE webhook_id = ?',
      [bin(id)],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('that cannot be opened any more is said so, and a new one mends it', async () => {
    const { id } = await register(host, receiver.url('/sealed'));
    const params = { webhookId: id };
    const test = async () => (await host.send(webhookRoutes.test, { params })).body;
    await app.schema.sql.query(
      "UPDATE webhook_secrets SET sealed = CONCAT('?', sealed) WHERE webhook_id = ?",
      [bin(id)],
    );
    expect(await test()).toMatchObject({ delivered: false, error: 'secret' });
    await host.send(webhookRoutes.rotate, { params });
    expect(await test()).toMatchObject({ delivered: true });
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { webhookRoutes } from '@nastavnik/contracts/webhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bin, newId } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { DeliveryBook } from './delivery-book.ts';
import { hostClient, opened, Receiver, register } from './receiver-fixture.ts';
import { WebhookPost } from './webhook-post.ts';

let app: TestApp;
let receiver: Receiver;
let school: TestSchool;
let host: TestClient;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());
beforeEach(async () => {
  receiver = new Receiver();
  await receiver.listen();
  school = await makeSchool(app);
  const { connectionId: connection_id, schoolId: id } = school;
  await school.put('external_refs', { connection_id, type: 'org', sourced_id: 's1', id });
  host = await hostClient(app, connection_id);
  return () => receiver.close();
});

/** Something that a host is told of. */
async function happen(id = newId()): Promise<string> {
  const now = new Date();
  const payload = JSON.stringify({ connectionId: school.connectionId, enabled: true });
  const event = { id, org_id: school.schoolId, type: 'installation.switched', payload };
  await school.put('outbox', { ...event, request_id: '', created_at: now, next_try: now });
  await app.settle('outbox');
  return id;
}
const send = () => app.settle('webhooks.send');
/** As if the pause, or the lease, were over. */
const pauseOver = (webhookId: string) =>
  app.schema.sql.query(
    "UPDATE webhook_deliveries SET next_try = ? WHERE webhook_id = ? AND state = 'waiting'",
    [new Date(Date.now() - 1), bin(webhookId)],
  );
const log = async (webhookId: string) =>
  (await host.send(webhookRoutes.deliveries, { params: { webhookId }, query: {} })).body.items;
const show = async (webhookId: string) =>
  (await host.send(webhookRoutes.show, { params: { webhookId } })).body;
const secondsTo = (moment: string | null | undefined) =>
  (Date.parse(moment ?? '') - Date.now()) / 1_000;

describe('a message', () => {
  it('that is refused once is sent again, the same and signed anew', async () => {
    const { id, secret } = await register(host, receiver.url('/once-broken'));
    const eventId = await happen();
    await send();
    const [waiting] = await log(id);
    expect(waiting).toMatchObject({ eventId, state: 'waiting', type: 'installation.changed' });
    expect(waiting?.attempts).toMatchObject([{ number: 1, status: 500, error: 'status' }]);
    expect(secondsTo(waiting?.nextTryAt)).toBeLessThan(6.1);
    expect((await show(id)).failingSince).not.toBeNull();
    await sleep(1_000);
    await pauseOver(id);
    await send();
    const [first, second] = receiver.at('/once-broken');
    expect(first && opened(first, secret)).toEqual(second && opened(second, secret));
    expect(second?.headers['webhook-id']).toBe(eventId);
    expect(first?.headers['webhook-id']).toBe(eventId);
    expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
    const [delivered] = await log(id);
    expect(delivered).toMatchObject({ state: 'delivered', nextTryAt: null });
    expect(delivered?.attempts).toMatchObject([
      { number: 1, status: 500 },
      { number: 2, status: 204, error: null },
    ]);
    expect((await show(id)).failingSince).toBeNull();
  });

  it('comes once to each address, however often the event is told', async () => {
    const good = await register(host, receiver.url('/good'));
    const bad = await register(host, receiver.url('/broken'));
    const eventId = await happen();
    await app.schema.sql.query('UPDATE outbox SET done_at = NULL WHERE id = ?', [bin(eventId)]);
    await app.settle('outbox');
    await send();
    expect(receiver.at('/good')).toHaveLength(1);
    expect(receiver.at('/broken')).toHaveLength(1);
    expect(await log(good.id)).toMatchObject([{ state: 'delivered' }]);
    expect(await log(bad.id)).toMatchObject([{ state: 'waiting' }]);
  });

  it('is given up after ten attempts, and sent again when the host asks', async () => {
    const { id } = await register(host, receiver.url('/broken'));
    await happen();
    for (let attempt = 1; attempt <= 12; attempt++) {
      await send();
      await pauseOver(id);
    }
    const [failed] = await log(id);
    expect(failed).toMatchObject({ state: 'failed', nextTryAt: null });
    expect(failed?.attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const params = { webhookId: id, deliveryId: failed?.id ?? '' };
    await host.send(webhookRoutes.update, {
      params,
      version: 1,
      body: { url: receiver.url('/mended') },
    });
    const { status, body } = await host.send(webhookRoutes.retry, { params });
    expect([status, body.state]).toEqual([202, 'waiting']);
    await send();
    expect(receiver.at('/mended')[0]?.headers['webhook-id']).toBe(failed?.eventId);
    expect(await log(id)).toMatchObject([{ state: 'delivered' }]);
  });

  it('waits as long as the receiver asks', async () => {
    const { id } = await register(host, receiver.url('/busy'));
    await happen();
    await send();
    const [waiting] = await log(id);
    expect(secondsTo(waiting?.nextTryAt)).toBeGreaterThan(3_500);
    expect(secondsTo(waiting?.nextTryAt)).toBeLessThanOrEqual(3_600);
  });
});

describe('an address', () => {
  it('that answers 410 gets nothing more until it is enabled', async () => {
    const { id } = await register(host, receiver.url('/gone'));
    await happen();
    await send();
    expect(await show(id)).toMatchObject({ enabled: false, disabled: { reason: 'gone' } });
    const [failed] = await log(id);
    expect(failed?.state).toBe('failed');
    const params = { webhookId: id, deliveryId: failed?.id ?? '' };
    expect((await host.send(webhookRoutes.retry, { params })).body.code).toBe('webhook.disabled');
    await happen();
    await send();
    expect(receiver.at('/gone')).toHaveLength(1);
    const { body } = await host.send(webhookRoutes.enable, { params });
    expect(body).toMatchObject({ enabled: true, disabled: null, failingSince: null });
    await host.send(webhookRoutes.retry, { params });
    await send();
    expect(receiver.at('/gone')).toHaveLength(2);
  });

  it('that fails for five days is stopped, and the history says why', async () => {
    const { id } = await register(host, receiver.url('/broken'));
    await happen();
    const failedFor = (hours: number) =>
      app.schema.sql.query('UPDATE webhooks SET failing_since = ? WHERE id = ?', [
        new Date(Date.now() - hours * 3_600_000),
        bin(id),
      ]);
    await failedFor(5 * 24 - 1);
    await send();
    expect((await show(id)).enabled).toBe(true);
    await failedFor(5 * 24 + 1);
    await pauseOver(id);
    await send();
    expect(await show(id)).toMatchObject({ enabled: false, disabled: { reason: 'failing' } });
    const [rows] = await app.schema.sql.query(
      "SELECT note, client_id FROM history WHERE entity_id = ? AND action = 'webhook.disabled'",
      [bin(id)],
    );
    expect(rows).toEqual([{ note: 'failing', client_id: 'job:webhooks.send' }]);
  });

  it('that is slow keeps nobody else waiting', async () => {
    await register(host, receiver.url('/slow'));
    await register(host, receiver.url('/silent'));
    await register(host, receiver.url('/quick'));
    for (let count = 0; count < 12; count++) await happen();
    const began = Date.now();
    await happen();
    while (receiver.at('/quick').length < 13) {
      await sleep(20);
      expect(Date.now() - began).toBeLessThan(3_000);
    }
    expect(receiver.at('/silent').length).toBeLessThanOrEqual(8);
  });

  it('of a host that is switched off gets nothing', async () => {
    const { id } = await register(host, receiver.url('/off'));
    await app.schema.sql.query('UPDATE connections SET enabled = 0 WHERE id = ?', [
      bin(school.connectionId),
    ]);
    await happen();
    await send();
    expect(receiver.at('/off')).toEqual([]);
    expect(await log(id)).toEqual([]);
  });
});

describe('a sender that dies', () => {
  it('before it has sent gives the message back after its lease', async () => {
    const { id } = await register(host, receiver.url('/late'));
    const dies = vi.spyOn(app.nest.get(WebhookPost), 'send').mockRejectedValue(new Error('kill'));
    const eventId = await happen();
    await send();
    dies.mockRestore();
    await send();
    expect(receiver.at('/late')).toEqual([]);
    const [claimed] = await log(id);
    expect(claimed).toMatchObject({ state: 'waiting', attempts: [] });
    expect(secondsTo(claimed?.nextTryAt)).toBeGreaterThan(50);
    await pauseOver(id);
    await send();
    expect(receiver.at('/late')[0]?.headers['webhook-id']).toBe(eventId);
    expect(await log(id)).toMatchObject([{ state: 'delivered' }]);
  });

  it('before it has written down sends the same once more', async () => {
    const { id } = await register(host, receiver.url('/twice'));
    const dies = vi
      .spyOn(app.nest.get(DeliveryBook), 'record')
      .mockRejectedValue(new Error('kill'));
    const eventId = await happen();
    await send();
    dies.mockRestore();
    await pauseOver(id);
    await send();
    expect(receiver.at('/twice').map(({ headers }) => headers['webhook-id'])).toEqual([
      eventId,
      eventId,
    ]);
    expect(await log(id)).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('the log', () => {
  it('comes in pages, newest first, and is kept for thirty days', async () => {
    const { id } = await register(host, receiver.url('/logged'));
    const events: string[] = [];
    for (let count = 0; count < 5; count++) events.unshift(await happen());
    await send();
    const params = { webhookId: id };
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const query = { after, limit: 2, state: 'delivered' as const };
      const { body } = await host.send(webhookRoutes.deliveries, { params, query });
      seen.push(...body.items.map(({ eventId }) => eventId));
      if (body.next === null) break;
      after = body.next;
    }
    expect(seen).toEqual(events);
    await app.schema.sql.query(
      `UPDATE webhook_deliveries SET created_at = created_at - INTERVAL 31 DAY
       WHERE webhook_id = ? AND event_id <> ?`,
      [bin(id), bin(events[0] ?? '')],
    );
    await app.settle('webhooks.forget');
    expect((await log(id)).map(({ eventId }) => eventId)).toEqual([events[0]]);
  });
});

import { connectionRoutes } from '@nastavnik/contracts/connections';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { webhookEvents } from '@nastavnik/contracts/webhook-events';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bin, newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeHost, pupil, schoolOf, type TestHost } from '../sync/host-fixture.ts';
import { hostClient, opened, Receiver, register } from './receiver-fixture.ts';

let app: TestApp;
let receiver: Receiver;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  receiver = new Receiver();
  await receiver.listen();
});
afterAll(async () => {
  await app.close();
  receiver.close();
});

let host: TestHost;
let path: string;
let secret: string;
beforeEach(async () => {
  host = await makeHost(app);
  path = `/host/${newId()}`;
  const client = await hostClient(app, host.school.connectionId);
  ({ secret } = await register(client, receiver.url(path)));
});

/** What the host has been told by now, in the order in which it happened. */
async function told() {
  await app.settle('outbox');
  await app.settle('webhooks.send');
  return receiver
    .at(path)
    .map((message) => opened(message, secret))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ type, subject, data }) => ({ type, subject, data }));
}

const of = (type: string, runId: string) => ({
  type,
  subject: `runs/${runId}`,
  data: { runId, school: 's1' },
});

it('tells of a run that is applied, one that waits, is let through and taken back', async () => {
  const first = await host.feed(schoolOf(40));
  expect(await told()).toEqual([of('run.applied', first.runId)]);
  const second = await host.feed(schoolOf(10));
  await host.approve(second);
  await app.settle('sync');
  const body = { school: 's1' };
  await host.admin.send(syncRoutes.undo, { params: { runId: second.runId }, body });
  await app.settle('sync');
  expect((await told()).slice(1)).toEqual(
    ['run.held', 'run.applied', 'run.undone'].map((type) => of(type, second.runId)),
  );
});

it('tells of a plan turned down, one that nobody decides on, a preview and a failure', async () => {
  await host.feed(schoolOf(40));
  const rejected = await host.feed(schoolOf(10));
  const params = { runId: rejected.runId };
  await host.admin.send(syncRoutes.reject, { params, body: { school: 's1' } });
  const preview = await host.feed(schoolOf(41), { dryRun: true });
  const heldPreview = await host.feed(schoolOf(10), { dryRun: true });
  const broken = await host.open();
  await host.seal(broken, { users: [pupil('x')] });
  const expired = await host.feed(schoolOf(10));
  await app.schema.sql.query(
    'UPDATE sync_parts SET held_at = held_at - INTERVAL 73 HOUR WHERE run_id = ?',
    [bin(expired.runId)],
  );
  await app.settle('sync.clean');
  expect((await told()).slice(1)).toEqual([
    of('run.held', rejected.runId),
    of('run.rejected', rejected.runId),
    of('run.previewed', preview.runId),
    of('run.previewed', heldPreview.runId),
    { type: 'run.failed', subject: `runs/${broken}`, data: { runId: broken } },
    of('run.held', expired.runId),
    of('run.expired', expired.runId),
  ]);
});

it('tells of people who leave and return, by the names the host has for them', async () => {
  const { school } = host;
  await host.feed(schoolOf(12));
  const [rows] = await app.schema.sql.query(
    "SELECT id FROM external_refs WHERE connection_id = ? AND sourced_id = 's1-p3'",
    [bin(school.connectionId)],
  );
  const personId = (rows as { id: Buffer }[])[0]?.id;
  const without = { ...schoolOf(12) };
  without.users = without.users.filter(({ sourcedId }) => sourcedId !== 's1-p3');
  without.enrollments = without.enrollments?.filter(({ sourcedId }) => sourcedId !== 'e-s1-p3');
  await host.feed(without);
  await app.schema.sql.query(
    `UPDATE people SET missing_since = missing_since - INTERVAL 13 HOUR
     WHERE school_id = ? AND id = ?`,
    [bin(school.schoolId), personId],
  );
  await host.feed(without);
  await host.feed(schoolOf(12));
  const person = (type: string) => ({
    type,
    subject: 'users/s1-p3',
    data: { school: 's1', user: 's1-p3' },
  });
  const people = (await told()).filter(({ type }) => type.startsWith('person.'));
  expect(people).toEqual([person('person.deactivated'), person('person.returned')]);
});

it('tells of the switch, of chosen types only, and nobody but the host itself', async () => {
  const { connectionId, schoolId } = host.school;
  const few = await hostClient(app, connectionId);
  await register(few, receiver.url(`${path}/few`), { types: ['run.failed'] });
  const stranger = await makeHost(app);
  const theirs = await hostClient(app, stranger.school.connectionId);
  await register(theirs, receiver.url(`${path}/strange`));
  const set = (enabled: boolean) =>
    host.admin.send(connectionRoutes.switch, {
      params: { connectionId },
      version: enabled ? 2 : 1,
      body: { enabled },
    });
  await set(false);
  await set(true);
  const changed = (enabled: boolean) => ({
    type: 'installation.changed',
    subject: 'schools/s1',
    data: { school: 's1', enabled },
  });
  expect(await told()).toEqual([changed(false), changed(true)]);
  await app.schema.sql.query('DELETE FROM installations WHERE org_id = ?', [bin(schoolId)]);
  await app.schema.sql.query('DELETE FROM connection_orgs WHERE connection_id = ? AND org_id = ?', [
    bin(connectionId),
    bin(schoolId),
  ]);
  const event = { id: newId(), org_id: schoolId, type: 'installation.switched' };
  const now = new Date();
  await host.school.put('outbox', {
    ...event,
    payload: JSON.stringify({ connectionId, enabled: true }),
    request_id: '',
    created_at: now,
    next_try: now,
  });
  expect(await told()).toHaveLength(2);
  expect(receiver.at(`${path}/few`)).toEqual([]);
  expect(receiver.at(`${path}/strange`)).toEqual([]);
});

it('has told of every kind, and nothing personal in any message', async () => {
  const kinds = new Set(
    receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type),
  );
  expect([...kinds].toSorted()).toEqual(
    Object.keys(webhookEvents)
      // of the digest, `calendar/digest/digest.http.spec.ts` holds every message to its counts
      .filter((type) => type !== 'webhook.test' && type !== 'digest.due')
      .toSorted(),
  );
  const [people] = await app.schema.sql.query(
    'SELECT family_name, given_name, middle_name, birth_date FROM people',
  );
  const words = new Set((people as object[]).flatMap((row) => Object.values(row) as unknown[]));
  const personal = [...words].filter((word) => typeof word === 'string' && word.length > 2);
  expect(personal.length).toBeGreaterThan(20);
  const sent = receiver.received.map(({ body, headers }) => body + JSON.stringify(headers)).join();
  expect(personal.filter((word) => sent.includes(word as string))).toEqual([]);
});

import { addDays } from '@nastavnik/contracts/due/days';
import { registerRoutes } from '@nastavnik/contracts/registers';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Db } from '../../../platform/db/db.ts';
import { bin, newId } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { Standings } from '../../access/sessions/standings.ts';
import { makeHost, type TestHost } from '../../sync/host-fixture.ts';
import { hostClient, opened, Receiver, register } from '../../webhooks/receiver-fixture.ts';
import { DigestTelling } from './digest-telling.ts';
import { Digests, isTime } from './digests.ts';

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

const today = daysAgo(0);
/** A Monday, the Sunday before and the Tuesday after, at ten in Moscow. */
const [sunday, monday, tuesday] = ['2026-11-29', '2026-11-30', '2026-12-01'].map(
  (day) => new Date(`${day}T07:00:00Z`),
) as [Date, Date, Date];

let host: TestHost;
let path: string;
let secret: string;
let curatorId: string;
beforeEach(async () => {
  await app.schema.sql.query('DELETE FROM calendar_digests');
  host = await makeHost(app);
  path = `/host/${newId()}`;
  const { connectionId } = host.school;
  const client = await hostClient(app, connectionId);
  ({ secret } = await register(client, receiver.url(path), { types: ['digest.due'] }));
  const { school } = host;
  curatorId = await school.staff('Куратова');
  await school.grant(curatorId, 'curator');
  await name('user', curatorId, 'u-curator');
});

const name = (type: string, id: string, sourcedId: string) =>
  host.school.put('external_refs', {
    connection_id: host.school.connectionId,
    type,
    sourced_id: sourcedId,
    id,
  });

async function partner(until: string, by: TestClient = host.school.curator) {
  const body = {
    kind: 'DECISION' as const,
    title: 'Решение',
    code: null,
    party: 'Директор',
    terms: null,
    act: null,
    from: null,
    until,
    outcome: null,
    before: null,
    after: null,
  };
  expect((await by.send(registerRoutes.add, { body })).status).toBe(201);
}

/** What the host was told by then, its administrator aside: that office is told of the same. */
async function told(moment: Date) {
  await app.nest.get(Digests).tell(moment);
  await app.settle('outbox');
  await app.settle('webhooks.send');
  return receiver
    .at(path)
    .map((message) => opened(message, secret))
    .map(({ subject, data }) => ({ subject, data }))
    .filter(({ subject }) => subject !== 'users/admin');
}

it('tells an office once a day how much is late and due, by the host’s own names', async () => {
  await partner(addDays(today, -3));
  await partner(today);
  await partner(addDays(today, 7));
  await partner(addDays(today, 8));
  const meetings = { coming: 0, unmarked: 0, toAnswer: 0, awaited: 0 };
  const data = {
    org: 's1',
    user: 'u-curator',
    day: '2026-11-30',
    late: 1,
    today: 1,
    week: 1,
    meetings,
  };
  const expected = { subject: 'users/u-curator', data };
  expect(await told(monday)).toEqual([expected]);
  expect(await told(monday)).toEqual([expected]);
  const next = { ...expected, data: { ...data, day: '2026-12-01' } };
  expect(await told(tuesday)).toEqual([expected, next]);
});

it('of many servers at the same moment one tells', async () => {
  await partner(today);
  await Promise.all(Array.from({ length: 8 }, () => app.nest.get(Digests).tell(monday)));
  expect(await told(monday)).toHaveLength(1);
});

it('is silent on a day off, when nothing is due, and to whom has left', async () => {
  expect(await told(monday)).toEqual([]);
  await partner(today);
  expect(await told(sunday)).toEqual([]);
  await app.schema.sql.query('UPDATE people SET active = 0 WHERE id = ?', [bin(curatorId)]);
  app.nest.get(Standings).forget(curatorId);
  expect(await told(tuesday)).toEqual([]);
});

it('begins nothing on a day off', async () => {
  const begun = vi.spyOn(app.nest.get(Db), 'transaction');
  await app.nest.get(Digests).tell(sunday);
  expect(begun).not.toHaveBeenCalled();
  await app.nest.get(Digests).tell(monday);
  expect(begun).toHaveBeenCalled();
  begun.mockRestore();
});

it('reaches the others when something is wrong at one org', async () => {
  await partner(today);
  const first = vi.spyOn(app.nest.get(DigestTelling), 'isDay');
  first.mockRejectedValueOnce(new Error('a pack that nobody can read'));
  expect(await told(monday)).toHaveLength(1);
  first.mockRestore();
});

it('is told of a municipality to its office', async () => {
  const { school } = host;
  const id = await school.person({
    school_id: school.municipalityId,
    family_name: 'Дёмина',
    is_staff: 1,
  });
  await school.grant(id, 'municipal_coordinator', school.municipalityId);
  await name('user', id, 'u-town');
  await partner(today, await school.as(id, school.municipalityId));
  expect(await told(monday)).toMatchObject([{ data: { org: 'm1', user: 'u-town', today: 1 } }]);
});

it('has its hours: from seven in the morning until seven in the evening, by the org’s clock', () => {
  const at = (time: string) => isTime('Asia/Irkutsk', new Date(`2026-11-30T${time}:00Z`));
  expect([at('22:59'), at('23:00'), at('10:59'), at('11:00')]).toEqual([false, true, true, false]);
});

import { calendarRoutes } from '@nastavnik/contracts/calendar';
import { addDays } from '@nastavnik/contracts/due/days';
import { registerRoutes } from '@nastavnik/contracts/registers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Standings } from '../../access/sessions/standings.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool } from '../../../testing/make.ts';
import { bin } from '../../../platform/db/id.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

const today = daysAgo(0);

const keyOf = (address = '') => address.split('/').at(-1) ?? '';
const make = async (by: TestClient) => (await by.send(calendarRoutes.makeFeed)).body;
const read = (address?: string) =>
  app.as().send(calendarRoutes.ics, { params: { key: keyOf(address) } });

async function cast() {
  const school = await makeSchool(app);
  const body = {
    kind: 'PARTNER' as const,
    title: 'Музей; «Заря», филиал',
    code: null,
    party: null,
    terms: 'Экскурсии',
    act: null,
    from: null,
    until: addDays(today, 5),
    outcome: null,
    before: null,
    after: null,
  };
  expect((await school.curator.send(registerRoutes.add, { body })).status).toBe(201);
  return school;
}

it('a calendar program reads by the address alone: iCalendar of day-long entries', async () => {
  const { curator } = await cast();
  expect((await curator.send(calendarRoutes.feed)).body).toEqual({ madeAt: null, readAt: null });
  const { address, readAt } = await make(curator);
  expect(readAt).toBeNull();
  const { status, body, headers } = await read(address);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const lines = String(body).replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'SUMMARY:Заканчивается соглашение: Музей\\; «Заря»\\, филиал',
      `DTSTART;VALUE=DATE:${addDays(today, 5).replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(today, 6).replaceAll('-', '')}`,
      'TRANSP:TRANSPARENT',
      'END:VCALENDAR',
    ]),
  );
  expect((await curator.send(calendarRoutes.feed)).body.readAt).not.toBeNull();
});

it('the same entry keeps its identifier from one reading to the next', async () => {
  const { curator } = await cast();
  const { address } = await make(curator);
  const ids = async () => String((await read(address)).body).match(/^UID:.*$/gm);
  const first = await ids();
  expect(first).toHaveLength(1);
  expect(await ids()).toEqual(first);
});

it('a new address ends the old one, and whoever ends it reads nothing any more', async () => {
  const { curator } = await cast();
  const first = (await make(curator)).address;
  const second = (await make(curator)).address;
  expect((await read(first)).body.code).toBe('calendar.unknown');
  expect((await read(second)).status).toBe(200);
  expect((await curator.send(calendarRoutes.endFeed)).body.madeAt).toBeNull();
  expect((await read(second)).body.code).toBe('calendar.unknown');
  expect((await read('…/nothing.ics')).body.code).toBe('calendar.unknown');
});

it('opens nothing once its owner has no office here any more', async () => {
  const school = await cast();
  const person = await school.staff('Временных');
  await school.grant(person, 'curator');
  const { address } = await make(await school.as(person));
  expect((await read(address)).status).toBe(200);
  await app.schema.sql.query('UPDATE grants SET revoked_at = NOW() WHERE person_id = ?', [
    bin(person),
  ]);
  app.nest.get(Standings).forget(person);
  expect((await read(address)).body.code).toBe('calendar.unknown');
});

it('is kept as a mark, never as it is', async () => {
  const { curator } = await cast();
  const secret = keyOf((await make(curator)).address).replace('.ics', '');
  const [rows] = await app.schema.sql.query('SELECT * FROM calendar_feeds');
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(secret).toHaveLength(43);
});

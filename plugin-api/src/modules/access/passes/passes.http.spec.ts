import { createHash } from 'node:crypto';
import { GRANT_EXCHANGE, oauthRoutes, TYPE_PASS, TYPE_REFRESH } from '@nastavnik/contracts/oauth';
import { passRoutes } from '@nastavnik/contracts/passes';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/db/id.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { SessionSource } from '../../../platform/scope/session-source.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';
import { PassBook } from './pass-book.ts';
import { LIMITS } from './pass-tries.repository.ts';

let app: TestApp;
let school: TestSchool;
let outsider: string;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
  outsider = await school.person({ family_name: 'Титова', birth_date: '1990-01-01' });
  const body = { personIds: [outsider], base: 'GRADUATES' };
  expect((await school.curator.send(mentorRoutes.add, { body })).status).toBe(201);
});
afterAll(() => app.close());
beforeEach(() => app.schema.sql.query('DELETE FROM pass_tries'));

const make = async (personId = outsider) =>
  (await school.curator.send(passRoutes.make, { body: { personId } })).body;

const secretOf = ({ link }: { link: string }) => new URL(link).hash.slice(1);

const exchange = (subject_token: string, subject_token_type = TYPE_PASS) =>
  app.as().send(oauthRoutes.token, {
    body: { grant_type: GRANT_EXCHANGE, subject_token, subject_token_type },
  });

const codeOf = async (text: string) => (await exchange(text)).body.code;

const opened = async (text: string) => {
  const { body } = await exchange(text);
  return { client: app.as(body.access_token), refresh: body.refresh_token ?? '' };
};

describe('a link and its code', () => {
  it('open one session of that person, once, whichever of the two comes first', async () => {
    const made = await make();
    const { client } = await opened(made.code.toLowerCase());
    expect((await client.send(sessionRoutes.show)).body).toMatchObject({
      person: { id: outsider },
      roles: ['external_mentor'],
      pass: { purpose: 'join', subjectId: null },
    });
    expect(await codeOf(made.code)).toBe('pass.used');
    expect(await codeOf(secretOf(made))).toBe('pass.used');
  });

  it('of fifty at the same moment let exactly one in', async () => {
    const secret = secretOf(await make());
    const answers = await Promise.all(Array.from({ length: 50 }, () => exchange(secret)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(
      new Set([undefined, 'pass.used']),
    );
  });

  it('are kept nowhere: not in the tables, not among the repeat keys', async () => {
    const made = await make();
    const { refresh } = await opened(secretOf(made));
    const secrets = [made.code, made.code.replaceAll('-', ''), secretOf(made), refresh];
    const [tables] = await app.schema.sql.query('SHOW TABLES');
    for (const table of (tables as object[]).flatMap((row) => Object.values(row) as string[])) {
      const [rows] = await app.schema.sql.query(`SELECT * FROM ${table}`);
      const held = JSON.stringify(rows, (_, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
      );
      for (const secret of secrets) expect(held, table).not.toContain(secret);
    }
  });

  it('hold for seven days, and no longer than the curator wants', async () => {
    const late = await make();
    await app.schema.sql.query('UPDATE passes SET expires_at = ? WHERE ended_at IS NULL', [
      new Date(Date.now() - 1_000),
    ]);
    expect(await codeOf(late.code)).toBe('pass.expired');
    const renewed = await school.curator.send(passRoutes.renew, {
      params: { passId: late.pass.id },
      version: late.pass.version,
    });
    expect(renewed.body).toMatchObject({ state: 'waiting' });
    const { id: passId } = late.pass;
    const end = { params: { passId }, version: renewed.body.version };
    expect((await school.curator.send(passRoutes.end, end)).body.state).toBe('ended');
    expect(await codeOf(late.code)).toBe('pass.withdrawn');
    const again = { params: { passId }, version: renewed.body.version + 1 };
    expect((await school.curator.send(passRoutes.renew, again)).body.code).toBe('pass.closed');
  });

  it('give way to newer ones of the same person', async () => {
    const [first, second] = [await make(), await make()];
    expect(await codeOf(first.code)).toBe('pass.withdrawn');
    expect(await codeOf(second.code)).toBeUndefined();
  });

  it('are not for pupils and staff, who come from the journal, nor for people of nowhere', async () => {
    for (const personId of [await school.pupil('Котов'), await school.staff('Львова')])
      expect((await make(personId)) as object).toMatchObject({ code: 'pass.not-external' });
    expect((await make(newId())) as object).toMatchObject({ code: 'entity.not-found' });
  });

  it('are listed while they live, without their secrets', async () => {
    const made = await make();
    const { body } = await school.curator.send(passRoutes.list, { query: {} });
    expect(body.items.map(({ id }) => id)).toEqual([made.pass.id]);
    expect(JSON.stringify(body)).not.toContain(made.code);
    const all = await school.curator.send(passRoutes.list, { query: { view: 'all', limit: 2 } });
    expect(all.body.items.map(({ state }) => state)).toEqual(['waiting', 'ended']);
    expect(all.body.next).not.toBeNull();
  });
});

describe('guessing a code', () => {
  const guess = (door: string) => exchange(`${door}-AAAA-AAAA`);

  it('is stopped for an address after so many wrong ones, of many at once too', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => guess(`AAA${(n % 8) + 2}`)),
    );
    const locked = answers.filter(({ body }) => body.code === 'pass.locked');
    expect(answers.length - locked.length).toBeLessThanOrEqual(LIMITS.address.tries);
    expect(locked[0]).toMatchObject({ status: 429 });
    expect(JSON.stringify(locked[0]?.body)).toMatch(/из вашей сети.*ещё на 15 мин/);
    const made = await make();
    expect(await codeOf(made.code)).toBe('pass.locked');
    expect(await codeOf(secretOf(made))).toBeUndefined();
  });

  it('is told how many tries are left before that', async () => {
    const answers = [];
    for (let turn = 1; turn <= LIMITS.address.tries; turn++)
      answers.push(await guess(`AAA${(turn % 8) + 2}`));
    const codes = answers.map(({ body }) => body.code);
    expect([codes[8], codes[9]]).toEqual(['pass.unknown', 'pass.few-tries']);
    expect(JSON.stringify(answers[14]?.body)).toMatch(/осталось попыток: 5.*на 15 мин/);
    expect(JSON.stringify(answers[19]?.body)).toMatch(/осталось попыток: 0/);
    expect((await guess('AAA2')).body.code).toBe('pass.locked');
  });

  it('is stopped at the door of one school, whatever the address', async () => {
    const made = await make();
    const door = made.code.slice(0, 4);
    const kept = createHash('sha256').update(`door ${door}`).digest();
    const fromElsewhere = () =>
      app.schema.sql.query('DELETE FROM pass_tries WHERE bucket <> ?', [kept]);
    for (let tries = 0; tries < LIMITS.door.tries; tries++) {
      await fromElsewhere();
      await guess(door);
    }
    await fromElsewhere();
    const { body } = await guess(door);
    expect(body.code).toBe('pass.locked');
    expect(JSON.stringify(body)).toMatch(/с таким началом/);
  });

  it('is not what somebody does who types right', async () => {
    for (let turn = 0; turn <= LIMITS.address.tries; turn++)
      expect(await codeOf((await make()).code)).toBeUndefined();
  });
});

describe('the session of a pass', () => {
  it('goes on by its own key, and is over at once when the curator ends it', async () => {
    const made = await make();
    const { client, refresh } = await opened(made.code);
    const next = await exchange(refresh, TYPE_REFRESH);
    expect(next.body).toMatchObject({ expires_in: 900 });
    const [pass] = (await school.curator.send(passRoutes.list, { query: {} })).body.items;
    await school.curator.send(passRoutes.end, {
      params: { passId: made.pass.id },
      version: pass?.version ?? 0,
    });
    for (const each of [client, app.as(next.body.access_token)])
      expect(await each.send(sessionRoutes.show)).toMatchObject({
        status: 401,
        body: { code: 'pass.ended', detail: expect.stringMatching(/попросите у куратора/) },
      });
    expect((await exchange(refresh, TYPE_REFRESH)).body.code).toBe('pass.ended');
  });

  it('passes with its hours and comes back when it is renewed', async () => {
    const made = await make();
    const { client, refresh } = await opened(made.code);
    await app.schema.sql.query('UPDATE passes SET until_at = ? WHERE ended_at IS NULL', [
      new Date(Date.now() - 1_000),
    ]);
    expect((await exchange(refresh, TYPE_REFRESH)).body.code).toBe('pass.over');
    const { body } = await school.curator.send(passRoutes.list, { query: { view: 'all' } });
    const { id: passId, state, version } = body.items[0] ?? made.pass;
    expect(state).toBe('over');
    await school.curator.send(passRoutes.renew, { params: { passId }, version });
    expect((await client.send(sessionRoutes.show)).status).toBe(200);
  });

  it('is ended by the person as well, and by nobody else', async () => {
    const { client, refresh } = await opened((await make()).code);
    const revoke = (token: string) => app.as().send(oauthRoutes.revoke, { body: { token } });
    expect((await revoke('wrong')).status).toBe(200);
    expect((await client.send(sessionRoutes.show)).status).toBe(200);
    expect((await revoke(refresh)).status).toBe(200);
    expect((await client.send(sessionRoutes.show)).body.code).toBe('pass.ended');
  });

  it('gives no role that was granted by an act', async () => {
    await school.grant(outsider, 'school_admin');
    const { client } = await opened((await make()).code);
    const { body } = await client.send(sessionRoutes.show);
    expect(body.roles).toEqual(['external_mentor']);
    expect((await client.send(passRoutes.list, { query: {} })).status).toBe(403);
    await app.schema.sql.query("DELETE FROM grants WHERE role = 'school_admin'");
  });

  it('is for our own page alone', async () => {
    const { access_token: token } = (await exchange((await make()).code)).body;
    const from = async (origin: string) =>
      (
        await fetch(`${app.url}/api/v1/session`, {
          headers: { origin, authorization: `Bearer ${token}` },
        })
      ).status;
    expect(await from('http://localhost:4301')).toBe(200);
    expect(await from('https://journal.example')).toBe(403);
  });

  it('is over with the person', async () => {
    const gone = await school.person({ family_name: 'Ушедший' });
    const made = await make(gone);
    const { client } = await opened(made.code);
    await app.schema.sql.query("UPDATE people SET active = 0 WHERE family_name = 'Ушедший'");
    await new Promise((wake) => setTimeout(wake, 5_100));
    expect((await client.send(sessionRoutes.show)).body.code).toBe('user.inactive');
  }, 10_000);
});

describe('a pass for one questionnaire', () => {
  it('knows which one, and opens nothing else of what the person may see', async () => {
    const pupil = await school.pupil('Анкетина');
    const subjectId = newId();
    const org = await app.nest.get(SessionSource).orgOf(school.schoolId);
    if (!org) throw new Error('no school');
    const { link } = await app.nest
      .get(Scope)
      .inOrg(org, 'test', () =>
        app.nest.get(PassBook).make({ personId: pupil, purpose: 'survey', subjectId }),
      );
    const { client } = await opened(new URL(link).hash.slice(1));
    expect((await client.send(sessionRoutes.show)).body).toMatchObject({
      person: { id: pupil },
      roles: ['respondent'],
      pass: { purpose: 'survey', subjectId },
    });
    expect((await client.send(pairCardRoutes.mine)).status).toBe(403);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { loadKeys } from './keys.ts';
import { People } from './people.ts';
import { makeRegion } from './roster/roster.ts';
import { dayOf, lastSchoolDays, schoolWeek, shortDay } from './roster/school-days.ts';
import { journalServer } from './server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'journal-'));
// Nothing listens on this port: the journal has to live without the plugin.
const config = { ...readConfig({}), dataDir, apiUrl: 'http://127.0.0.1:9' };
const people = new People(makeRegion());
const server = journalServer({ config, keys: await loadKeys(dataDir), people });
let base = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true });
});

async function signIn(person: string, org: string): Promise<string> {
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ person, org }),
    redirect: 'manual',
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
}

const get = (path: string, cookie = '') =>
  fetch(base + path, { headers: { cookie }, redirect: 'manual' });

describe('the journal', () => {
  it('offers its people at sign-in and finds others by family name', async () => {
    const text = await (await get('/?q=Орлов')).text();
    expect(text).toContain(people.demo[0]!.name);
    expect(text).toMatch(/Орлова? [А-ЯЁ]/);
  });

  it('shows its own pages to everyone, also while the plugin does not answer', async () => {
    for (const person of people.demo) {
      const cookie = await signIn(person.sourcedId, person.org);
      for (const path of ['/classes', '/timetable', '/marks', '/news', '/mentoring']) {
        const answer = await get(path, cookie);
        expect(answer.status).toBe(200);
        expect(await answer.text()).not.toContain('href="/mentoring"');
      }
    }
  });

  it('says in place of the section that it does not answer, and offers to try again', async () => {
    const [person] = people.demo;
    const cookie = await signIn(person!.sourcedId, person!.org);
    const told = await (await get('/mentoring/pairs', cookie)).text();
    expect(told).toMatch(/<main id="refusal" role="alert"\s*>/);
    expect(told).toContain('Сервис наставничества не отвечает');
    expect(told).toContain('href="">Повторить');
    const news = await (await get('/news', cookie)).text();
    expect(news).toMatch(/<main id="refusal" role="alert" hidden/);
  });

  it('shows marks and lessons of these days', async () => {
    const pupil = people.demo.find(({ role }) => role === 'pupil-mentee')!;
    const cookie = await signIn(pupil.sourcedId, pupil.org);
    const last = shortDay(lastSchoolDays(dayOf(new Date()), 1)[0]!);
    expect(await (await get('/marks', cookie)).text()).toContain(`>${last}<`);
    const monday = shortDay(schoolWeek(dayOf(new Date()))[0]!);
    expect(await (await get('/timetable', cookie)).text()).toContain(`Понедельник, ${monday}`);
    expect(await (await get('/timetable', cookie)).text()).toMatch(
      /<td>[А-Я][^<]+, каб\. \d+<\/td>/,
    );
  });

  it('gives a launch token to the one who is signed in, for their own organisation', async () => {
    const [person] = people.demo;
    const cookie = await signIn(person!.sourcedId, person!.org);
    const answer = await fetch(`${base}/api/launch-token`, { method: 'POST', headers: { cookie } });
    const { token } = (await answer.json()) as { token: string };
    expect(decodeJwt(token)).toMatchObject({ sub: person!.sourcedId, school: person!.org });
  });

  it('believes no cookie that it did not seal', async () => {
    const [one, other] = people.demo;
    const cookie = await signIn(one!.sourcedId, one!.org);
    const forged = cookie.replace(one!.sourcedId, other!.sourcedId);
    const answer = await fetch(`${base}/api/launch-token`, {
      method: 'POST',
      headers: { cookie: forged },
    });
    expect(answer.status).toBe(401);
    expect((await get('/classes', forged)).headers.get('location')).toBe('/');
  });

  it('signs nobody in who is not of that organisation', async () => {
    expect(await signIn(people.demo[0]!.sourcedId, 's-1002')).toBe('');
  });

  it('allows scripts from itself and the plugin only', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain(`script-src 'self' ${config.apiOrigin};`);
    expect(policy).toContain(`worker-src blob: ${config.apiOrigin};`);
    expect(policy).not.toContain('unsafe');
  });
});

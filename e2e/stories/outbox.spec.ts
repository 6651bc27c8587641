import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import {
  actAs,
  appointCurator,
  briefName,
  dayAgo,
  idOf,
  pupilsOf,
  schoolWith,
  signInAt,
} from './school.ts';
import { openSection, section } from './sign-in.ts';

const school = schoolWith('s-1008');
const [mentee] = pupilsOf(school, '6А') as [User];
const [mentor] = pupilsOf(school, '9А') as [User];

interface Kept {
  meeting: { id: string; status: string; version: number; parts: { mark: number | null }[] };
}
let curator: User;
let pairId: string;

const asCurator = () => actAs(school, curator);
const meetings = async () => {
  const { items } = await asCurator().get<{ items: Kept[] }>(`/api/v1/meetings?pairId=${pairId}`);
  return items.map(({ meeting }) => meeting);
};

/** Opens the section on a page of its own and waits until it could keep something. */
async function openFor(context: BrowserContext, user: User): Promise<Page> {
  const page = await context.newPage();
  await signInAt(page, school, user);
  const ready = page.waitForResponse((response) => response.url().endsWith('/my/device-key'));
  await openSection(page);
  await (await ready).finished();
  await page.waitForTimeout(500);
  return page;
}

/** All that the browser has stored of the outbox, as somebody with the developer tools reads it. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((give) => {
        asked.addEventListener('success', () => give(asked.result));
      });
    const db = await done(indexedDB.open('nastavnichestvo-outbox'));
    const entries = db.transaction('entries').objectStore('entries');
    const rows = (await done(entries.getAll())) as Record<string, unknown>[];
    db.close();
    const words = (value: unknown) =>
      value instanceof ArrayBuffer || value instanceof Uint8Array
        ? new TextDecoder().decode(value)
        : JSON.stringify(value);
    return rows.map((row) => Object.values(row).map(words).join(' '));
  });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  curator = await appointCurator(school);
  const client = asCurator();
  const ids = [await idOf(client, mentor), await idOf(client, mentee)];
  await client.post('/api/v1/mentors', { personIds: [ids[0]], base: 'PUPILS' });
  await client.post('/api/v1/mentees', { personIds: [ids[1]] });
  await client.post('/api/v1/consents', {
    personIds: ids,
    kinds: ['PARTICIPATION', 'PD_PROCESSING'],
    signedBy: 'guardian',
    signerName: 'Мама',
    ownSignature: true,
    form: 'paper',
    from: dayAgo(7),
  });
  const pair = await client.post<{ id: string }>('/api/v1/pairs', {
    mentorId: ids[0],
    menteeIds: [ids[1]],
    form: 'PUPIL_PUPIL',
    agreed: true,
  });
  pairId = pair.id;
  await client.post('/api/v1/pairs/fix', { pairIds: [pairId], number: '8-од', date: dayAgo(7) });
});

test('without network a meeting and its mark are logged, survive a kill, and go out once', async ({
  context,
}) => {
  const page = await openFor(context, mentor);
  const here = section(page);
  await context.setOffline(true);
  await here.getByRole('button', { name: 'Провели сегодня' }).click();
  await expect(here.getByText('Сохранено на устройстве: 1 запись')).toBeVisible();
  await here.getByRole('button', { name: 'Показать' }).click();
  await here.getByRole('dialog').getByRole('radio', { name: '9' }).click();
  await expect(here.getByRole('dialog').getByText('оценка 9')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  expect(await meetings()).toEqual([]);

  // the next user of the same computer
  const other = await openFor(context, mentee);
  await expect(section(other).getByText('Сохранено на устройстве')).toHaveCount(0);
  const [left, ...more] = await stored(other);
  expect(more).toEqual([]);
  expect(left).not.toMatch(/held|mark|pairs|meetings|date|key/);
  expect(left).not.toContain(pairId);
  expect(await meetings()).toEqual([]);
  await other.close();

  const back = await openFor(context, mentor);
  await expect(section(back).getByText('С устройства отправлено: 1 запись')).toBeVisible();
  await expect(section(back).getByRole('row', { name: briefName(mentee) })).toContainText(
    '1 из 12',
  );
  expect(await stored(back)).toEqual([]);
  await back.reload();
  await expect(section(back).getByRole('row', { name: briefName(mentee) })).toContainText(
    '1 из 12',
  );
  const [kept, ...twice] = await meetings();
  expect(twice).toEqual([]);
  expect(kept?.parts.map(({ mark }) => mark)).toContain(9);
});

test('what the service will not take is shown against what stands there, and may go over it', async ({
  context,
}) => {
  const planned = await asCurator().post<{ id: string; version: number }>(
    `/api/v1/pairs/${pairId}/meetings`,
    { date: dayAgo(0), status: 'planned', again: true },
  );
  const page = await openFor(context, mentor);
  const here = section(page);
  await context.setOffline(true);
  await here.getByRole('button', { name: 'Провели', exact: true }).click();
  await expect(here.getByText('Сохранено на устройстве: 1 запись')).toBeVisible();
  await asCurator().patch(`/api/v1/meetings/${planned.id}`, { status: 'missed' }, planned.version);

  await context.setOffline(false);
  await expect(here.getByText('Не принято: 1 запись')).toBeVisible();
  await here.getByRole('button', { name: 'Показать' }).click();
  const dialog = here.getByRole('dialog');
  await expect(dialog).toContainText('Запись уже изменил другой человек');
  await expect(dialog).toContainText('не состоялась');
  await dialog.getByRole('button', { name: 'Записать моё как исправление' }).click();
  // the record is the right one now, and its day has another meeting
  await expect(dialog).toContainText('у пары уже записана');
  await dialog.getByRole('button', { name: 'Это ещё одна встреча' }).click();
  await expect(here.getByText('С устройства отправлено: 1 запись')).toBeVisible();
  const now = (await meetings()).find(({ id }) => id === planned.id);
  expect(now?.status).toBe('held');
});

test('a second meeting of a day made without network is asked about, and is one more only when meant', async ({
  context,
}) => {
  const before = await meetings();
  const page = await openFor(context, mentor);
  const here = section(page);
  await context.setOffline(true);
  await here.getByRole('button', { name: 'Записать другую встречу' }).click();
  await here.getByRole('dialog').getByLabel('Тема').fill('Вторая за день');
  await here.getByRole('dialog').getByRole('button', { name: 'Записать', exact: true }).click();
  await expect(here.getByText('Сохранено на устройстве: 1 запись')).toBeVisible();

  await context.setOffline(false);
  await expect(here.getByText('Не принято: 1 запись')).toBeVisible();
  expect(await meetings()).toHaveLength(before.length);
  await here.getByRole('button', { name: 'Показать' }).click();
  const dialog = here.getByRole('dialog');
  await expect(dialog).toContainText('у пары уже записана');
  await expect(dialog).toContainText('Вторая за день');
  await dialog.getByRole('button', { name: 'Записать ещё одну' }).click();
  await expect(here.getByText('С устройства отправлено: 1 запись')).toBeVisible();
  expect(await meetings()).toHaveLength(before.length + 1);
});

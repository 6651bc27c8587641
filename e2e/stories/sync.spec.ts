import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readConfig } from '../journal/src/config.ts';
import { ApiClient } from '../journal/src/feed/api-client.ts';
import { feed } from '../journal/src/feed/feed.ts';
import { snapshotOf, without } from '../journal/src/feed/snapshot.ts';
import { makeRegion } from '../journal/src/roster/roster.ts';
import { openSection, section } from './sign-in.ts';

const api = new ApiClient(readConfig({ API_ORIGIN: 'http://localhost:4401' }));
const school = 's-1002';
const truth = snapshotOf(makeRegion(), [school]);

/** An export that broke off: the older half of the school is not in it. */
const broken = without(truth, (user) => Number(user.grades?.[0] ?? 0) > 6);

async function openSync(page: Page) {
  await page.goto('/?q=Гимназия');
  await page.getByRole('button', { name: 'Директор' }).first().click();
  await page.waitForURL('**/classes');
  await openSection(page);
  const here = section(page);
  await here.getByRole('navigation').getByRole('link', { name: 'Синхронизация' }).click();
  return here;
}

test.describe.configure({ mode: 'serial' });

test('a broken export stops by itself and changes nothing before a person decides', async ({
  page,
}) => {
  const run = await feed(api, broken);
  expect(run.state).toBe('held');
  const here = await openSync(page);
  await expect(here.getByText('остановлена и ждёт вашего решения')).toBeVisible();
  await here.getByRole('link', { name: 'Посмотреть и решить' }).click();
  await expect(here.getByText(/Исчезнет сразу много записей/).first()).toBeVisible();
  await here.getByText('Отклонить загрузку').first().click();
  await here.getByRole('textbox', { name: /Причина/ }).fill('Выгрузка оборвалась');
  await here.getByRole('button', { name: 'Отклонить загрузку' }).click();
  await expect(here.getByText('отклонена').first()).toBeVisible();
});

test('after the rejection the same people are there: a whole export changes nothing', async ({
  page,
}) => {
  const run = await feed(api, truth);
  expect(run.state).toBe('applied');
  const here = await openSync(page);
  await expect(here.getByRole('row', { name: /без изменений/ }).first()).toBeVisible();
  await expect(here.getByRole('row', { name: /отклонена/ })).toBeVisible();
});

test('an applied export with one pupil gone is undone, and the pupil is back', async ({ page }) => {
  const pupil = truth.roster.users.find((user) => user.grades)!;
  await feed(
    api,
    without(truth, (user) => user === pupil),
  );
  const here = await openSync(page);
  await here.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(here.getByText(pupil.familyName).first()).toBeVisible();
  await here.getByRole('button', { name: /^Отменить/ }).click();
  const dialog = here.getByRole('dialog');
  await expect(dialog.getByText(/Прежние данные вернутся: 1\sчеловек/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /Причина/ }).fill('Ученик не выбывал');
  await dialog.getByRole('button', { name: 'Отменить загрузку' }).click();
  await expect(here.getByText('отменена').first()).toBeVisible();
});

test('of a broken export what came is taken without removals, read by name, and undone', async ({
  page,
}) => {
  const [first] = broken.roster.users;
  const marked = { ...first!, middleName: 'Проверочная' };
  const users = broken.roster.users.map((user) => (user === first ? marked : user));
  const run = await feed(api, { ...broken, roster: { ...broken.roster, users } });
  expect(run.state).toBe('held');
  const here = await openSync(page);
  await here.getByRole('link', { name: 'Посмотреть и решить' }).click();
  await expect(here.getByText(/отчество: .* → Проверочная/)).toBeVisible();
  await here.getByRole('textbox', { name: /Причина/ }).fill('Старшие классы не пришли');
  await here.getByRole('button', { name: 'Применить без удалений' }).click();
  await expect(here.getByText('применена').first()).toBeVisible();
  await here.getByRole('button', { name: /^Отменить/ }).click();
  const dialog = here.getByRole('dialog');
  await expect(dialog.getByText(/Прежние данные вернутся: 1\sчеловек/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /Причина/ }).fill('Проверяли');
  await dialog.getByRole('button', { name: 'Отменить загрузку' }).click();
  await expect(here.getByText('отменена').first()).toBeVisible();
});

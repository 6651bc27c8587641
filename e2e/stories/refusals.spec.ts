import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ApiClient } from '../journal/src/feed/api-client.ts';
import { launchToken } from '../journal/src/launch.ts';
import type { User } from '../journal/src/roster/wire.ts';
import {
  actAs,
  appointCurator,
  briefName,
  config,
  idOf,
  keys,
  pupilsOf,
  schoolWith,
  signInAt,
  staffOf,
} from './school.ts';
import { openSection, section } from './sign-in.ts';

const school = schoolWith('s-1005');
const mentee = pupilsOf(school, '5А')[0]!;
const retry = { name: 'Повторить' };
let curator: User;

const launch = (at?: number) =>
  launchToken(config, keys, { person: curator.sourcedId, org: school.sourcedId }, at);

/** The journal vouches for the curator with this token until it is asked to do better. */
const vouchWith = (page: Page, token: string) =>
  page.route('**/api/launch-token', (route) => route.fulfill({ json: { token } }));

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  curator = await appointCurator(school);
  const client = actAs(school, curator);
  await client.post('/api/v1/mentees', { personIds: [await idOf(client, mentee)] });
});

test('of two tabs that change one request the second is told, and neither text is lost', async ({
  page,
  context,
}) => {
  const second = await context.newPage();
  const field = 'Запрос своими словами (необязательно)';
  await signInAt(page, school, curator);
  for (const tab of [page, second]) {
    await tab.goto('/mentoring/mentees');
    await section(tab)
      .getByRole('link', { name: briefName(mentee) })
      .click();
    await section(tab).getByRole('button', { name: 'Изменить запрос' }).click();
  }
  const [mine, theirs] = [section(page), section(second)].map((one) => one.getByRole('dialog'));
  await mine!.getByRole('textbox', { name: field }).fill('Подтянуть алгебру');
  await mine!.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(section(page).getByText('Изменения сохранены')).toBeVisible();

  await theirs!.getByRole('textbox', { name: field }).fill('Готовиться к олимпиаде');
  for (const _try of [1, 2]) {
    await theirs!.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect(theirs!.getByRole('alert')).toContainText('Запись уже изменил другой человек');
    await expect(theirs!.getByRole('textbox', { name: field })).toHaveValue(
      'Готовиться к олимпиаде',
    );
  }
  await theirs!.getByRole('button', { name: 'Не сохранять' }).click();
  await section(second).getByRole('button', { name: 'Изменить запрос' }).click();
  await expect(theirs!.getByRole('textbox', { name: field })).toHaveValue('Подтянуть алгебру');
  await theirs!
    .getByRole('textbox', { name: field })
    .fill('Подтянуть алгебру и готовиться к олимпиаде');
  await theirs!.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(section(second).getByText('Изменения сохранены')).toBeVisible();
});

test('an expired pass is explained, and a new one is asked for by «Повторить»', async ({
  page,
}) => {
  await signInAt(page, school, curator);
  await vouchWith(page, await launch(Date.now() - 3_600_000));
  await page.goto('/mentoring');
  const refusal = section(page).getByRole('alert');
  await expect(refusal).toContainText('Вход в раздел устарел');
  await refusal.getByRole('button', retry).click();
  await expect(refusal).toContainText('Вход в раздел устарел');

  await page.unrouteAll();
  await refusal.getByRole('button', retry).click();
  await expect(section(page).getByRole('heading', { name: 'Обзор' })).toBeVisible();
});

test('a pass that was used once opens nothing a second time', async ({ page }) => {
  const used = await launch();
  await signInAt(page, school, curator);
  await vouchWith(page, used);
  await page.goto('/mentoring');
  await expect(section(page).getByRole('heading', { name: 'Обзор' })).toBeVisible();

  await page.reload();
  const refusal = section(page).getByRole('alert');
  await expect(refusal).toContainText('Этот вход уже использован');
  await page.unrouteAll();
  await refusal.getByRole('button', retry).click();
  await expect(section(page).getByRole('heading', { name: 'Обзор' })).toBeVisible();
});

test('while the service is away every screen says so, and goes on when it is back', async ({
  page,
}) => {
  await signInAt(page, school, curator);
  await page.route(`${config.apiOrigin}/oauth2/**`, (route) => route.abort());
  await page.goto('/mentoring/mentees');
  const here = section(page);
  const refusal = here.getByRole('alert').first();
  await expect(refusal).toContainText('Нет связи с сервисом наставничества');
  await page.unrouteAll();
  await refusal.getByRole('button', retry).click();
  await expect(here.getByRole('row', { name: briefName(mentee) })).toBeVisible();

  await page.route(`${config.apiOrigin}/api/**`, (route) => route.abort());
  await here.getByRole('link', { name: 'Пары и группы' }).click();
  await expect(refusal).toContainText('Нет связи с сервисом наставничества');
  await page.unrouteAll();
  await refusal.getByRole('button', retry).click();
  await expect(here.getByText('Пар пока нет')).toBeVisible();
  await expect(here.getByRole('alert')).toHaveCount(0);
});

test('what was typed stays when the line breaks, and is written once when it is back', async ({
  page,
}) => {
  await signInAt(page, school, curator);
  await page.goto('/mentoring/mentees');
  const here = section(page);
  const newcomer = pupilsOf(school, '5А')[1]!;
  await here.getByRole('button', { name: 'Добавить из класса' }).click();
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(briefName(newcomer));
  await dialog.getByRole('checkbox', { name: `Выбрать: ${briefName(newcomer)}` }).check();
  await page.route(`${config.apiOrigin}/api/**`, (route) => route.abort());
  await dialog.getByRole('button', { name: 'Добавить: 1' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('Нет связи');

  await page.unrouteAll();
  await dialog.getByRole('button', { name: 'Добавить: 1' }).click();
  await expect(here.getByRole('row', { name: briefName(newcomer) })).toHaveCount(1);
});

test('where the school is off a teacher finds words at the direct address, before and during work', async ({
  page,
}) => {
  const off = schoolWith('s-1011');
  const teacher = staffOf(off, 'Учитель');
  const install = (enabled: boolean) =>
    new ApiClient(config).call('PUT', `/sync/v1/schools/${off.sourcedId}/installation`, {
      json: { enabled, adminSourcedId: staffOf(off, 'Директор').sourcedId },
    });
  await signInAt(page, off, teacher);
  await openSection(page);
  await install(false);
  try {
    await page.evaluate(() => history.pushState(null, '', '/news'));
    await page.evaluate(() => history.pushState(null, '', '/mentoring'));
    const refusal = section(page).getByRole('alert');
    await expect(refusal).toContainText('Наставничество в школе не включено');

    await page.goto('/mentoring/mentees');
    await expect(
      page.getByRole('heading', { name: 'Наставничество в школе не включено' }),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Наставничество' })).toHaveCount(0);
  } finally {
    await install(true);
  }
  // the journal asks anew with its next page
  await page.reload();
  await openSection(page);
  await expect(section(page).getByRole('heading', { name: 'Моя неделя' })).toBeVisible();
});

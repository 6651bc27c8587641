import { expect, test } from '@playwright/test';
import { openSection, section, signInAs } from './sign-in.ts';

const tab = { name: 'Наставничество' };

test('the journal shows the tab to the people of a school where the section is on', async ({
  page,
}) => {
  for (const words of ['Классный руководитель', 'Администратор школы', 'Муниципальный']) {
    await signInAs(page, words);
    await expect(page.getByRole('link', tab)).toBeVisible();
  }
});

test('at a school that is off only its director sees the tab', async ({ page }) => {
  await signInAs(page, 'где раздел выключен');
  await expect(page.getByText('Каменская СОШ').first()).toBeVisible();
  await expect(page.getByRole('link', tab)).toBeVisible();

  await page.goto('/?q=Каменская');
  await page.getByRole('button', { name: 'Педагог-психолог' }).click();
  await expect(page.getByRole('link', { name: 'Новости' })).toBeVisible();
  await expect(page.getByRole('link', tab)).toBeHidden();
});

test('when the director switches it on, the journal sends the people of the school', async ({
  page,
}) => {
  await signInAs(page, 'где раздел выключен');
  await openSection(page);
  const here = section(page);
  await here.getByRole('button', { name: 'Включить наставничество' }).click();
  await here.getByRole('dialog').getByRole('button', { name: 'Включить' }).click();
  await expect(here.getByText('Наставничество включено').first()).toBeVisible();
  await expect(async () => {
    await page.goto('/mentoring/sync');
    await expect(here.getByRole('row', { name: /применена/ }).first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 50_000 });
});

test('the section opens in the journal and makes room for another application', async ({
  page,
}) => {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  await signInAs(page, 'Классный руководитель');
  await openSection(page);
  const here = section(page);
  await expect(here.getByRole('heading').first()).toBeVisible();

  await page.evaluate(() => document.body.setAttribute('data-same-document', ''));
  await page.getByRole('link', { name: 'Новости' }).click();
  await expect(page.getByRole('heading', { name: 'Новости' })).toBeVisible();
  await expect(here.getByRole('heading')).toHaveCount(0);

  await page.goBack();
  await expect(here.getByRole('heading').first()).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-same-document', '');
  expect(trouble).toEqual([]);
});

test('a section that cannot be loaded is told in its place, and trying again brings it', async ({
  page,
}) => {
  await page.route('**/assets/nastavnichestvo-*', (route) => route.abort());
  await signInAs(page, 'Классный руководитель');
  await page.getByRole('link', tab).click();
  const refusal = page.getByRole('alert');
  await expect(refusal.getByText('Сервис наставничества не отвечает')).toBeVisible();
  await page.getByRole('link', { name: 'Новости' }).click();
  await expect(refusal).toBeHidden();
  await page.getByRole('link', tab).click();

  await page.unroute('**/assets/nastavnichestvo-*');
  await refusal.getByRole('link', { name: 'Повторить' }).click();
  await expect(section(page).getByRole('heading').first()).toBeVisible();
});

import { expect, test } from '@playwright/test';
import type { Browser, Locator } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { appointCurator, schoolWith, signInAt } from './school.ts';
import { openSection, section, tabOf } from './sign-in.ts';

const school = schoolWith('s-1006');
let curator: User;

/** The curator's page of mentors from outside. */
async function externals(browser: Browser): Promise<Locator> {
  const page = await (await browser.newContext()).newPage();
  await signInAt(page, school, curator);
  await openSection(page);
  await tabOf(page, 'База наставников').click();
  await section(page).getByRole('link', { name: 'Внешние наставники', exact: true }).click();
  return section(page);
}

/** The curator gives the mentor a new link and code; they are read off the slip. */
async function newPass(browser: Browser): Promise<{ link: string; code: string }> {
  const here = await externals(browser);
  await here.getByRole('link', { name: 'Титова' }).click();
  await here.getByRole('button', { name: /^Дать (ссылку и код|новую ссылку)$/ }).click();
  const slip = here.getByRole('listitem').filter({ hasText: 'Приглашение наставнику' });
  const code = await slip.getByLabel('Код').innerText();
  const link = await slip.getByText(/^https?:.*#/).innerText();
  await here.page().context().close();
  return { link, code };
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  curator = await appointCurator(school);
});

test('the curator writes down a mentor whom no journal keeps', async ({ browser }) => {
  const here = await externals(browser);
  await here.getByRole('button', { name: 'Добавить наставника' }).click();
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Фамилия' }).fill('Титова');
  await dialog.getByRole('textbox', { name: 'Имя', exact: true }).fill('Анна');
  await dialog.getByRole('textbox', { name: 'Место работы или учёбы' }).fill('Завод «Прогресс»');
  await dialog.getByRole('button', { name: 'Добавить наставника' }).click();
  await expect(here.getByRole('row', { name: /Титова/ })).toContainText('Завод «Прогресс»');
});

test('a link lets in once, and leaves nothing in the address', async ({ browser }) => {
  const { link } = await newPass(browser);
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { name: 'Моё обучение' })).toBeVisible();
  expect(page.url()).not.toContain('#');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Моё обучение' })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await other.getByRole('button', { name: 'Войти' }).click();
  await expect(other.getByRole('alert')).toContainText('уже входили');
});

test('a typed code lets in; after leaving nothing is kept', async ({ browser }) => {
  const { code, link } = await newPass(browser);
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL('/join', link).href);
  await page.getByLabel('Код').fill('AAAA-BBBB-CCCC');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('alert')).toContainText('Код не подошёл');
  await page.getByLabel('Код').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { name: 'Моё обучение' })).toBeVisible();
  await page.getByRole('button', { name: 'Выйти' }).click();
  await expect(page.getByRole('status')).toContainText('Вы вышли');
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});

test('a session that the curator ends is over, and says so', async ({ browser }) => {
  const { link } = await newPass(browser);
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { name: 'Моё обучение' })).toBeVisible();
  // a newer pass takes the place of the session
  await newPass(browser);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('сеанс завершён');
  await expect(page.getByLabel('Код')).toBeVisible();
});

import { expect, test } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { actAs, appointCurator, schoolWith } from './school.ts';

const school = schoolWith('s-1006');
let curator: User;
let mentorId: string;

interface Made {
  pass: { id: string; version: number };
  code: string;
  link: string;
}
const newPass = () => actAs(school, curator).post<Made>('/api/v1/passes', { personId: mentorId });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  curator = await appointCurator(school);
  const made = await actAs(school, curator).post<{ id: string }>('/api/v1/external-mentors', {
    family: 'Титова',
    given: 'Анна',
    kind: 'graduate',
    place: 'Завод «Прогресс»',
    base: 'GRADUATES',
  });
  mentorId = made.id;
});

test('a link lets in once, and leaves nothing in the address', async ({ browser }) => {
  const { link } = await newPass();
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
  const { code, link } = await newPass();
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
  const { link } = await newPass();
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { name: 'Моё обучение' })).toBeVisible();
  // a newer pass takes the place of the session
  await newPass();
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('сеанс завершён');
  await expect(page.getByLabel('Код')).toBeVisible();
});

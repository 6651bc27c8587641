import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { demoPeople } from '../journal/src/roster/demo-people.ts';
import { makeRegion } from '../journal/src/roster/roster.ts';
import { markSigned, openSection, section, signInAs } from './sign-in.ts';

const people = demoPeople(makeRegion());
const nameOf = (role: string) => {
  const [family, given] = people.find((one) => one.role === role)!.name.split(' ');
  return `${family} ${given}`;
};
const mentor = nameOf('pupil-mentor');
const mentee = nameOf('pupil-mentee');
const curator = nameOf('curator');

/** Gives a mark and waits until the server has it. */
async function answer(page: Page, place: Locator, mark: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().endsWith('/feedback'));
  await place.getByRole('radio', { name: mark }).click();
  expect((await saved).ok()).toBe(true);
}

test.describe.configure({ mode: 'serial' });

test('the administrator appoints a curator by an order', async ({ page }) => {
  await signInAs(page, /^Администратор школы/);
  await openSection(page);
  const here = section(page);
  await here.getByRole('link', { name: 'Роли и кураторы' }).click();
  await here.getByRole('button', { name: 'Назначить' }).click();
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(curator);
  await dialog.getByRole('radio', { name: new RegExp(curator) }).click();
  await dialog.getByRole('textbox', { name: 'Номер приказа' }).fill('87-од');
  await dialog.getByRole('button', { name: 'Назначить' }).click();
  await expect(here.getByRole('row', { name: /Куратор.*87-од/ })).toBeVisible();
});

test('the curator fills both bases from the people of the journal', async ({ page }) => {
  await signInAs(page, 'Куратор наставничества');
  await openSection(page);
  const here = section(page);
  const bases = [
    ['База наставляемых', mentee],
    ['База наставников', mentor],
  ] as const;
  for (const [base, person] of bases) {
    await here.getByRole('link', { name: base }).click();
    await here
      .getByRole('button', { name: /^Добавить/ })
      .first()
      .click();
    const dialog = here.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(person);
    await dialog.getByRole('checkbox', { name: new RegExp(`Выбрать: ${person}`) }).check();
    await dialog.getByRole('button', { name: 'Добавить: 1' }).click();
    await expect(here.getByRole('rowheader', { name: new RegExp(person) })).toBeVisible();
  }
});

test('a pair without consents is refused with the reason and the way out', async ({ page }) => {
  await signInAs(page, 'Куратор наставничества');
  await openSection(page);
  const here = section(page);
  await here.getByRole('link', { name: 'Пары и группы' }).click();
  await here.getByRole('link', { name: 'Новая пара' }).click();
  await here.getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  for (const list of await here.getByRole('combobox', { name: 'Показать' }).all()) {
    await list.selectOption('Всех');
  }
  await here.getByRole('button', { name: `Выбрать: ${mentor}` }).click();
  await here.getByRole('button', { name: `Выбрать: ${mentee}` }).click();
  await here.getByText('Наставник и наставляемые уже согласны').click();
  await here.getByRole('button', { name: 'Создать пару' }).click();
  await expect(here.getByRole('alert')).toContainText('Не хватает согласий');

  for (const person of [mentor, mentee]) {
    await here.getByRole('button', { name: `Отметить согласия: ${person}` }).click();
    await markSigned(here);
    await expect(here.getByRole('dialog')).toHaveCount(0);
  }
  await here.getByRole('button', { name: 'Создать пару' }).click();
  await expect(here.getByRole('heading', { level: 1 })).toContainText(`наставник ${mentor}`);
  await expect(here.getByText('ждёт приказа').first()).toBeVisible();
});

test('the pair becomes active by an order and is counted in the coverage', async ({ page }) => {
  await signInAs(page, 'Куратор наставничества');
  await openSection(page);
  const here = section(page);
  await here.getByRole('link', { name: 'Пары и группы' }).click();
  await here.getByRole('link', { name: mentee }).click();
  await here.getByRole('button', { name: 'Закрепить приказом' }).click();
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Номер приказа' }).fill('94-од');
  await dialog.getByRole('button', { name: 'Закрепить' }).click();
  await expect(here.getByText('активна').first()).toBeVisible();
  await here.getByRole('link', { name: 'Обзор' }).click();
  await expect(here.getByRole('img', { name: 'Сейчас 0,3 %' })).toContainText('2 из 740');
});

test('the mentor logs a meeting in one tap and says how it was', async ({ page }) => {
  await signInAs(page, /10А/);
  await openSection(page);
  const here = section(page);
  await here.getByRole('button', { name: 'Провели сегодня' }).click();
  await expect(here.getByRole('status').getByText('Встреча записана')).toBeVisible();
  await answer(page, here, '9');
  await expect(here.getByRole('row', { name: new RegExp(`${mentee}.*1 из 12`) })).toBeVisible();
});

test('the mentee answers in one tap; the curator sees both answers', async ({ page }) => {
  await signInAs(page, /7Б, наставляем/);
  await openSection(page);
  const here = section(page);
  const waiting = here.getByRole('region', { name: 'Ждёт вашего отклика' });
  await answer(page, waiting, '8');
  await page.reload();
  await expect(here.getByRole('heading', { name: 'Мой наставник' })).toBeVisible();
  await expect(here.getByText('Вы: 8')).toBeVisible();
  await expect(waiting).toHaveCount(0);

  await signInAs(page, 'Куратор наставничества');
  await openSection(page);
  await here.getByRole('link', { name: 'Пары и группы' }).click();
  await here.getByRole('link', { name: mentee }).click();
  const marks = here.getByRole('region', { name: 'Оценки встреч' });
  await expect(marks).toContainText('9');
  await expect(marks).toContainText('8');
});

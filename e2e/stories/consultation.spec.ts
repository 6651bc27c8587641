import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { schoolWith, signInAt, staffOf } from './school.ts';
import { openSection, section, signInAs, tabOf } from './sign-in.ts';
import { dialogOf } from './steps.ts';

const school = schoolWith('s-1004');
const draft = 'Проект карты города';
const remark = 'Просим назначить этот срок на апрель: в марте пробные экзамены.';
const why = 'Срок – 20 апреля, отчёт по-прежнему в мае.';
const late = 'Просим добавить пункт о поощрении кураторов.';

test.describe.configure({ mode: 'serial' });

async function openDraft(page: Page): Promise<Locator> {
  await openSection(page);
  await tabOf(page, 'Дорожная карта').click();
  const here = section(page);
  await here.getByRole('link', { name: 'Обсуждения', exact: true }).click();
  await here.getByRole('link', { name: draft }).click();
  return here;
}

async function atSchool(page: Page): Promise<Locator> {
  await signInAt(page, school, staffOf(school, 'Директор'));
  return openDraft(page);
}

async function atTown(page: Page): Promise<Locator> {
  await signInAs(page, 'Муниципальный координатор');
  return openDraft(page);
}

const remarkOf = (here: Locator, text: string) =>
  here.getByRole('listitem').filter({ hasText: text });

async function leave(here: Locator, text: string, item?: RegExp): Promise<void> {
  await here.getByRole('button', { name: 'Оставить замечание…' }).click();
  const dialog = dialogOf(here);
  if (item) {
    const to = dialog.getByRole('combobox', { name: 'К чему замечание' });
    await to.selectOption(await to.getByText(item).innerText());
  }
  await dialog.getByRole('textbox', { name: 'Замечание' }).fill(text);
  await dialog.getByRole('button', { name: 'Отправить' }).click();
  await expect(dialog).toHaveCount(0);
}

test('the municipality writes a draft and publishes it', async ({ page }) => {
  await signInAs(page, 'Муниципальный координатор');
  await openSection(page);
  await tabOf(page, 'Дорожная карта').click();
  const here = section(page);
  await here.getByRole('button', { name: 'Составить дорожную карту…' }).first().click();
  const dialog = dialogOf(here);
  const source = dialog.getByRole('combobox', { name: 'За основу взять' });
  await source.selectOption({ index: 1 });
  await dialog.getByRole('textbox', { name: 'Название' }).fill(draft);
  await dialog.getByRole('button', { name: 'Составить', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await here.getByRole('button', { name: 'Вынести на обсуждение…' }).click();
  await dialog.getByRole('button', { name: 'Вынести на обсуждение', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(here.getByText('замечания принимаются')).toBeVisible();
});

test('a school reads the draft of its municipality and leaves remarks', async ({ page }) => {
  const here = await atSchool(page);
  await leave(here, remark, /^1\. /);
  await leave(here, late);
  await expect(remarkOf(here, remark)).toContainText('К пункту 1');
  await remarkOf(here, late).getByRole('button', { name: 'Убрать моё замечание' }).click();
  await dialogOf(here)
    .getByRole('button', { name: /Убрать/ })
    .click();
  await expect(remarkOf(here, late)).toHaveCount(0);
});

test('the municipality sees who said what, and decides on it', async ({ page }) => {
  const here = await atTown(page);
  const asked = remarkOf(here, remark);
  await expect(asked).toContainText(school.name);
  await asked.getByRole('button', { name: 'Принять решение…' }).click();
  const dialog = dialogOf(here);
  await dialog.getByRole('radio', { name: /Учесть частично/ }).check();
  await dialog.getByRole('button', { name: 'Записать решение' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox').fill(why);
  await dialog.getByRole('button', { name: 'Записать решение' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(asked).toContainText('учтено частично');
});

test('what was decided on is not taken back', async ({ page }) => {
  const here = await atSchool(page);
  await expect(remarkOf(here, remark)).toBeVisible();
  await expect(
    remarkOf(here, remark).getByRole('button', { name: 'Убрать моё замечание' }),
  ).toHaveCount(0);
});

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { dayAgo, schoolWith, signInAt, staffOf } from './school.ts';
import { openSection, section, signInAs, tabOf } from './sign-in.ts';
import { dialogOf, done } from './steps.ts';

const school = schoolWith('s-1005');
const director = staffOf(school, 'Директор');
/** As the lists of the municipality call it. */
const named = /СОШ № 14/;
const year = new Date().getFullYear();
const roadmap = `Карта школы на ${year} год`;
const item = /Сдать в региональный центр данные/;
const paper = 'Формы мониторинга';

async function atTown(page: Page, tab: string, view?: string): Promise<Locator> {
  await signInAs(page, 'Муниципальный координатор');
  return opened(page, tab, view);
}

async function atSchool(page: Page, tab: string): Promise<Locator> {
  await signInAt(page, school, director);
  return opened(page, tab);
}

async function opened(page: Page, tab: string, view?: string): Promise<Locator> {
  await openSection(page);
  await tabOf(page, tab).click();
  const here = section(page);
  if (view) await here.getByRole('link', { name: view, exact: true }).click();
  return here;
}

const rowOf = (here: Locator) => here.getByRole('row', { name: named });

test.describe.configure({ mode: 'serial' });

/** Says by a paper that the item is done. */
async function show(here: Locator, number: string): Promise<void> {
  await here.getByRole('button', { name: item }).click();
  await here.getByRole('button', { name: 'Отметить исполнение…' }).click();
  await dialogOf(here).getByRole('textbox', { name: 'Чем подтверждается' }).fill(paper);
  await dialogOf(here).getByRole('textbox', { name: 'Номер документа' }).fill(number);
  await done(here, 'Сохранить');
}

test('the director puts an agreed roadmap in force and shows an item done', async ({ page }) => {
  const here = await atSchool(page, 'Дорожная карта');
  await here.getByRole('button', { name: 'Составить дорожную карту…' }).first().click();
  const dialog = dialogOf(here);
  const source = dialog.getByRole('combobox', { name: 'За основу взять' });
  await source.selectOption(
    await source
      .getByText(/республики/)
      .first()
      .innerText(),
  );
  await dialog.getByRole('textbox', { name: 'Название' }).fill(roadmap);
  await dialog.getByRole('textbox', { name: 'Год начала' }).fill(String(year));
  await dialog.getByRole('textbox', { name: 'Год окончания' }).fill(String(year + 1));
  await done(here, 'Составить');
  await here.getByRole('button', { name: 'Передать на согласование…' }).click();
  await done(here, 'Передать');

  const town = await atTown(page, 'На согласование');
  await town.getByRole('row', { name: roadmap }).getByRole('link').click();
  await town.getByRole('button', { name: 'Согласовать…' }).click();
  await done(town, 'Согласовать');

  const again = await atSchool(page, 'Дорожная карта');
  await again.getByRole('link', { name: roadmap }).click();
  await again.getByRole('button', { name: 'Утвердить…' }).click();
  await dialog.getByRole('textbox', { name: 'Номер' }).fill('90-од');
  await done(again, 'Сохранить');
  await expect(again.getByText('утверждена', { exact: true })).toBeVisible();
  await show(here, '41');
  await expect(here.getByText(new RegExp(`${paper}.*41`)).first()).toBeVisible();
});

test.describe('control', () => {
  const conclusion = 'Принять недостающие локальные акты';
  const lacking = 'Приняты положение и приказы';

  /** Adds a conclusion and a term to the numbers of today; gives the words of the sheet. */
  async function draw(here: Locator): Promise<string> {
    await here.getByRole('link', { name: 'Составить лист' }).first().click();
    await here.getByRole('textbox', { name: 'Вывод' }).fill(conclusion);
    await here.getByLabel('Устранить до').fill(dayAgo(-14));
    await here.getByRole('button', { name: 'Составить лист' }).click();
    const heading = here.getByRole('heading', { name: /^Лист № / });
    await expect(heading).toBeVisible();
    return heading.innerText();
  }

  const lineOf = (here: Locator) => here.getByRole('row', { name: /локальн/i }).first();

  test('the municipality draws a sheet, and each school is given its own', async ({ page }) => {
    test.setTimeout(150_000);
    const here = await atTown(page, 'Контроль');
    // schools are counted within minutes of what they do
    await expect(async () => {
      await page.goto('/mentoring/control-sheets/now/schools?matter=local_acts_missing');
      await expect(rowOf(here)).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 100_000 });
    await tabOf(page, 'Контроль').click();
    const sheet = await draw(here);
    await expect(lineOf(here)).toContainText('отметили 0 из');

    const theirs = await atSchool(page, 'Контроль');
    const row = theirs.getByRole('row', { name: new RegExp(sheet) });
    await expect(row).toContainText('не ознакомлены');
    await row.getByRole('link').click();
    await expect(theirs.getByText(conclusion)).toBeVisible();
    await theirs.getByRole('button', { name: 'Ознакомлены' }).click();
    await lineOf(theirs).getByRole('button', { name: 'Отметить' }).click();
    await dialogOf(theirs).getByRole('textbox', { name: 'Что сделано' }).fill(lacking);
    await done(theirs, 'Сохранить');
    await expect(lineOf(theirs)).toContainText(lacking);
  });

  test('the municipality sees that it was read and what was done', async ({ page }) => {
    const here = await atTown(page, 'Контроль');
    await here
      .getByRole('link', { name: /^Лист № / })
      .first()
      .click();
    await expect(lineOf(here)).toContainText('отметили 1 из');
  });

  test('a school draws a sheet of its own and closes a line of it', async ({ page }) => {
    const here = await atSchool(page, 'Контроль');
    await draw(here);
    await lineOf(here).getByRole('button', { name: 'Отметить' }).click();
    await dialogOf(here).getByRole('textbox', { name: 'Что сделано' }).fill(lacking);
    await done(here, 'Сохранить');
    await expect(lineOf(here)).toContainText(lacking);
  });
});

test.describe('an assignment', () => {
  const number = '15-п';
  const task = 'Сообщите, сколько пар закреплено приказом';

  async function reply(here: Locator, button: string, text: string): Promise<void> {
    await here.getByRole('link', { name: task }).click();
    await here.getByRole('button', { name: button }).click();
    await dialogOf(here).getByRole('textbox', { name: 'Ответ' }).fill(text);
    await done(here, 'Отправить ответ');
  }

  async function answers(page: Page): Promise<Locator> {
    const here = await atTown(page, 'Поручения', 'Выданные');
    await here.getByRole('link', { name: task }).click();
    await here.getByRole('button', { name: named }).click();
    return here;
  }

  test('is issued to a school, which answers', async ({ page }) => {
    const here = await atTown(page, 'Поручения', 'Выданные');
    await here.getByRole('link', { name: 'Выдать поручение' }).first().click();
    await here.getByRole('textbox', { name: 'Номер' }).fill(number);
    await here.getByLabel('Срок исполнения').fill(dayAgo(-7));
    await here.getByRole('textbox', { name: 'Что сделать' }).fill(task);
    await here.getByRole('checkbox', { name: named }).check();
    await here.getByRole('button', { name: 'Выдать поручение' }).click();
    await expect(here.getByText(task)).toBeVisible();

    await reply(await atSchool(page, 'Поручения'), 'Ответить…', 'Пары закреплены');
  });

  test('comes back with a remark, is answered anew and accepted', async ({ page }) => {
    const here = await answers(page);
    await here.getByRole('button', { name: 'Вернуть…' }).click();
    await dialogOf(here).getByRole('textbox', { name: 'Замечание' }).fill('Укажите число');
    await done(here, 'Вернуть');

    const theirs = await atSchool(page, 'Поручения');
    await reply(theirs, 'Ответить заново…', 'Закреплено двенадцать пар');
    await expect(theirs.getByText('ответ на проверке').first()).toBeVisible();

    const town = await answers(page);
    await town.getByRole('button', { name: 'Принять', exact: true }).click();
    await expect(town.getByText('принято', { exact: true }).first()).toBeVisible();
  });
});

test.describe('what a school shows is confirmed from above', () => {
  async function waiting(page: Page): Promise<Locator> {
    const here = await atTown(page, 'Дорожная карта', 'Карты школ');
    // what is below is told within minutes
    await expect(async () => {
      await page.reload();
      await expect(rowOf(here).getByRole('link', { name: roadmap })).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 100_000 });
    await rowOf(here).getByRole('link', { name: roadmap }).click();
    await here.getByRole('button', { name: item }).click();
    return here;
  }

  test('the municipality sends it back with a remark', async ({ page }) => {
    test.setTimeout(150_000);
    const here = await waiting(page);
    await here.getByRole('button', { name: 'Вернуть с замечанием…' }).click();
    await dialogOf(here).getByRole('textbox', { name: 'Чего не хватает' }).fill('Нет подписи');
    await done(here, 'Вернуть');
    await expect(here.getByText(/«Нет подписи»/).first()).toBeVisible();
  });

  test('the school reads the remark and shows the item anew; the municipality confirms', async ({
    page,
  }) => {
    const here = await atSchool(page, 'Дорожная карта');
    await here.getByRole('link', { name: roadmap }).click();
    await expect(here.getByText(/«Нет подписи»/).first()).toBeVisible();
    await show(here, '42');

    const town = await waiting(page);
    await town.getByRole('button', { name: 'Подтвердить исполнение' }).click();
    await expect(town.getByText(/подтверждено: /).first()).toBeVisible();
  });
});

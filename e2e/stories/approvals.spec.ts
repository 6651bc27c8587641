import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { fullName } from '../journal/src/roster/demo-people.ts';
import { schoolWith, signInAt, staffOf } from './school.ts';
import { openSection, section, signInAs, tabOf } from './sign-in.ts';
import { dialogOf } from './steps.ts';

const school = schoolWith('s-1004');
const curator = staffOf(school, 'Советник директора');
const director = staffOf(school, 'Директор');
const offices = {
  town: 'Муниципальный координатор',
  centre: 'Региональный наставнический центр',
  ministry: 'Министерство образования',
};
const year = new Date().getFullYear();
const listTitle = `Перечень школ на ${year} год`;
const first = { name: 'Лицей № 7', reason: 'По заявке' };
const second = { name: 'СОШ № 14', reason: 'Решение педагогического совета от 12 марта' };
const reason = 'Решение управляющего совета от 20 апреля';
const regulation = 'Составить положение школы о программе наставничества';
const remark = 'Положение нужно до утверждения карты: перенесите срок на июль';

test.describe.configure({ mode: 'serial' });

async function open(page: Page, who: keyof typeof offices, tab: string): Promise<Locator> {
  await signInAs(page, offices[who]);
  await openSection(page);
  await tabOf(page, tab).click();
  return section(page);
}

async function openSchool(page: Page, who: typeof curator, tab: string): Promise<Locator> {
  await signInAt(page, school, who);
  await openSection(page);
  await tabOf(page, tab).click();
  return section(page);
}

/** Presses the button of the page and then the one of the question that it asks. */
async function decide(here: Locator, button: string, send: string): Promise<void> {
  await here.getByRole('button', { name: button, exact: true }).click();
  await dialogOf(here).getByRole('button', { name: send, exact: true }).click();
  await expect(dialogOf(here)).toHaveCount(0);
}

/** Agrees to the document that is open, by an act. */
async function agreeBy(here: Locator, number: string): Promise<void> {
  await here.getByRole('button', { name: 'Согласовать…' }).click();
  const dialog = dialogOf(here);
  await dialog.getByRole('checkbox', { name: 'Оформлено решением' }).check();
  await dialog.getByRole('textbox', { name: 'Номер' }).fill(number);
  await dialog.getByRole('button', { name: 'Согласовать', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function returnWith(here: Locator, text: string, item?: RegExp): Promise<void> {
  await here.getByRole('button', { name: 'Вернуть с замечаниями…' }).click();
  const dialog = dialogOf(here);
  if (item) {
    const to = dialog.getByRole('combobox', { name: 'К чему замечание' });
    await to.selectOption(await to.getByText(item).innerText());
  }
  await dialog.getByRole('textbox', { name: 'Замечание' }).fill(text);
  await dialog.getByRole('button', { name: 'Вернуть', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Says in words when an item of the opened roadmap is due. */
async function redate(here: Locator, item: string, due: string): Promise<void> {
  await here.getByRole('button', { name: item }).click();
  await here.getByRole('complementary').getByRole('button', { name: 'Изменить…' }).click();
  await dialogOf(here).getByRole('textbox', { name: 'Срок' }).fill(due);
  await dialogOf(here).getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialogOf(here)).toHaveCount(0);
}

const named = (here: Locator, name: string) =>
  here.getByRole('textbox', { name: new RegExp(`Основание включения: .*${name}`) });

test('the regional centre works by a roadmap that names the days of the year', async ({ page }) => {
  const here = await open(page, 'centre', 'Дорожная карта');
  await here.getByRole('link', { name: 'Образцы территорий' }).click();
  const example = here.getByRole('row', { name: /Республика Башкортостан/ }).first();
  await example.getByRole('button', { name: 'Работать по образцу…' }).click();
  await dialogOf(here).getByRole('button', { name: 'Работать по нему' }).click();
  await expect(here.getByText('действует', { exact: true })).toBeVisible();
});

test('May: the municipality names its schools and hands the list over', async ({ page }) => {
  const here = await open(page, 'town', 'Перечень школ');
  await here.getByRole('button', { name: `Составить перечень на ${year} год` }).click();
  for (const day of ['01.05', '15.05', '25.05', '31.05'])
    await expect(here.getByText(`до ${day}.${year}`)).toBeVisible();
  for (const { name, reason: why } of [first, second]) {
    await here.getByRole('checkbox', { name: new RegExp(name) }).check();
    await named(here, name).fill(why);
  }
  await here.getByRole('button', { name: 'Сохранить перечень' }).click();
  await decide(here, 'Передать на утверждение…', 'Передать');
  await expect(here.getByText('передан', { exact: true }).first()).toBeVisible();
});

test('the centre returns it with a remark', async ({ page }) => {
  const here = await open(page, 'centre', 'На согласование');
  const row = here.getByRole('row', { name: new RegExp(listTitle) });
  await expect(row).toContainText(`15.05.${year}`);
  await row.getByRole('link').click();
  await returnWith(here, 'Лицей № 7: укажите решение, а не заявку');
  await expect(here.getByText('возвращено', { exact: false }).first()).toBeVisible();
});

test('the municipality reads the remark, corrects the ground and sends the list again', async ({
  page,
}) => {
  const here = await open(page, 'town', 'Перечень школ');
  await here.getByRole('link', { name: listTitle }).click();
  await expect(here.getByText('укажите решение, а не заявку')).toBeVisible();
  await named(here, first.name).fill(reason);
  await here.getByRole('button', { name: 'Сохранить перечень' }).click();
  await decide(here, 'Передать на утверждение…', 'Передать');
});

test('the centre sees what has changed, approves, and sends the region’s list up', async ({
  page,
}) => {
  const here = await open(page, 'centre', 'На согласование');
  await here
    .getByRole('row', { name: new RegExp(listTitle) })
    .getByRole('link')
    .click();
  await expect(here.getByText(new RegExp(`Изменено основание: .*${first.name}`))).toBeVisible();
  await agreeBy(here, '25-ц');

  await here.getByRole('link', { name: 'Перечень школ', exact: true }).click();
  await here.getByRole('button', { name: `Составить перечень на ${year} год` }).click();
  await expect(here.getByRole('row', { name: new RegExp(first.name) })).toContainText(reason);
  await decide(here, 'Передать на утверждение…', 'Передать');
});

test('what the centre itself has handed over is decided by the ministry', async ({ page }) => {
  const centre = await open(page, 'centre', 'На согласование');
  const own = centre.getByRole('row', { name: /Верхнереченская область/ });
  await own.getByRole('link').click();
  await expect(centre.getByRole('heading', { name: 'Верхнереченская область' })).toBeVisible();
  await expect(centre.getByRole('button', { name: 'Согласовать…' })).toHaveCount(0);

  const here = await open(page, 'ministry', 'На согласование');
  const row = here.getByRole('row', { name: /Верхнереченская область/ });
  await expect(row).toContainText(`31.05.${year}`);
  await row.getByRole('link').click();
  await agreeBy(here, '31-м');

  for (const who of ['centre', 'town'] as const) {
    const theirs = await open(page, who, 'Перечень школ');
    await expect(theirs.getByRole('row', { name: listTitle })).toContainText('утверждён');
  }
});

test('August: the curator writes the school’s roadmap and hands it over', async ({ page }) => {
  const roles = await openSchool(page, director, 'Роли и кураторы');
  await roles.getByRole('button', { name: 'Назначить' }).first().click();
  const dialog = dialogOf(roles);
  await dialog.getByRole('searchbox').fill(fullName(curator));
  await dialog.getByRole('radio', { name: new RegExp(curator.familyName) }).click();
  await dialog.getByRole('textbox', { name: 'Номер приказа' }).fill('80-од');
  await dialog.getByRole('button', { name: 'Назначить' }).click();
  await expect(dialog).toHaveCount(0);

  const here = await openSchool(page, curator, 'Дорожная карта');
  await here.getByRole('button', { name: 'Составить дорожную карту…' }).first().click();
  const source = dialog.getByRole('combobox', { name: 'За основу взять' });
  await source.selectOption(
    await source
      .getByText(/республики/)
      .first()
      .innerText(),
  );
  await dialog.getByRole('textbox', { name: 'Название' }).fill('Дорожная карта лицея');
  await dialog.getByRole('textbox', { name: 'Год начала' }).fill(String(year));
  await dialog.getByRole('textbox', { name: 'Год окончания' }).fill(String(year + 1));
  await dialog.getByRole('button', { name: 'Составить', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(here.getByText(`15.08.${year + 1}`).first()).toBeVisible();
  await decide(here, 'Передать на согласование…', 'Передать');
  await expect(here.getByText('на согласовании', { exact: true }).first()).toBeVisible();
});

test('the municipality returns it with a remark to an item', async ({ page }) => {
  const here = await open(page, 'town', 'На согласование');
  const row = here.getByRole('row', { name: /Дорожная карта лицея/ });
  await expect(row).toContainText(`15.08.${year + 1}`);
  await row.getByRole('link').click();
  await returnWith(here, remark, new RegExp(regulation));
});

test('the curator corrects that item, and the municipality agrees to what has changed', async ({
  page,
}) => {
  const here = await openSchool(page, curator, 'Дорожная карта');
  await here.getByRole('link', { name: 'Дорожная карта лицея' }).click();
  await expect(here.getByText(remark)).toBeVisible();
  await redate(here, regulation, `июль ${year + 1} г.`);
  await decide(here, 'Передать на согласование…', 'Передать');

  const town = await open(page, 'town', 'На согласование');
  await town
    .getByRole('row', { name: /Дорожная карта лицея/ })
    .getByRole('link')
    .click();
  await expect(town.getByText(/Пункт \S+, изменено: срок/)).toBeVisible();
  await agreeBy(town, '15-о');
});

test('the director’s order puts it in force', async ({ page }) => {
  const here = await openSchool(page, director, 'Дорожная карта');
  await here.getByRole('link', { name: 'Дорожная карта лицея' }).click();
  await here.getByRole('button', { name: 'Утвердить…' }).click();
  await dialogOf(here).getByRole('textbox', { name: 'Номер' }).fill('81-од');
  await dialogOf(here).getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialogOf(here)).toHaveCount(0);
  await expect(here.getByText(/№ 81-од/).first()).toBeVisible();
  await expect(here.getByText('утверждена', { exact: true })).toBeVisible();
});

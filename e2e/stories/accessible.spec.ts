import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { User } from '../journal/src/roster/wire.ts';
import { actAs, appointCurator, idOf, pupilsOf, schoolWith, signInAt } from './school.ts';
import { openSection, section, signInAs } from './sign-in.ts';

/** What axe finds in the section of this page and calls serious or critical. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${axe.source} })()`);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run('#section', { resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Every page of the menu is looked at by axe, once its words are there. */
async function lookAtAll(page: Page): Promise<void> {
  await openSection(page);
  const here = section(page);
  const tabs = here.getByRole('navigation', { name: 'Наставничество' }).getByRole('link');
  await tabs.first().waitFor();
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await lookAt(page);
  }
  const sync = tabs.and(here.getByRole('link', { name: 'Синхронизация' }));
  if ((await sync.count()) === 0) return;
  await sync.click();
  const ways = here.getByRole('navigation', { name: 'Синхронизация' });
  for (const name of ['Проверки', 'Из файла', 'С сервера журнала']) {
    await ways.getByRole('link', { name }).click();
    await expect(here.getByRole('heading', { level: 1 })).toContainText(name, { ignoreCase: true });
    await lookAt(page);
  }
}

/** The page that is open, once it has come. */
async function lookAt(page: Page): Promise<void> {
  const here = section(page);
  const title = here.getByRole('heading', { level: 1 });
  await expect(title).toBeVisible();
  await expect(here.getByText('Загружается')).toHaveCount(0);
  expect(await faults(page), await title.innerText()).toEqual([]);
}

const school = schoolWith('s-1004');
let curator: User;

test.beforeAll(async () => {
  curator = await appointCurator(school);
  const client = actAs(school, curator);
  const ids = await Promise.all(
    pupilsOf(school, '6Б')
      .slice(0, 3)
      .map((one) => idOf(client, one)),
  );
  await client.post('/api/v1/mentees', { personIds: ids });
});

test('axe finds nothing serious on the pages of the curator', async ({ page }) => {
  await signInAt(page, school, curator);
  await lookAtAll(page);
});

for (const words of [/^Администратор школы (?!,)/, 'Региональный'])
  test(`axe finds nothing serious on the pages of ${String(words)}`, async ({ page }) => {
    await signInAs(page, words);
    await lookAtAll(page);
  });

test('a dialog keeps the keyboard inside and gives the focus back', async ({ page }) => {
  await signInAt(page, school, curator);
  await openSection(page);
  const here = section(page);
  await here.getByRole('link', { name: 'База наставляемых', exact: true }).click();
  const opener = here.getByRole('button', { name: 'Добавить из класса' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = here.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(here.getByText('Загружается')).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement;
      return focused ? focused.closest('dialog') === null : false;
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

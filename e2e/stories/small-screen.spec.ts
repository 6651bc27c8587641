import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { actAs, appointCurator, idOf, pupilsOf, schoolWith, signInAt } from './school.ts';
import { openSection, section } from './sign-in.ts';

const school = schoolWith('s-1007');
let curator: User;

test.beforeAll(async () => {
  curator = await appointCurator(school);
  const client = actAs(school, curator);
  const personIds = [await idOf(client, pupilsOf(school, '6А')[0]!)];
  await client.post('/api/v1/mentees', { personIds });
});

/** The words of whatever can be pressed or filled in under the message, at the page's end. */
const covered = (page: Page) =>
  page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    const root = [...document.querySelectorAll('#section *')].find(
      (one) => one.shadowRoot,
    )!.shadowRoot!;
    const box = root.querySelector('.toast')!.getBoundingClientRect();
    return [...root.querySelectorAll<HTMLElement>('button, a, input, select')]
      .filter((one) => one.closest('.toast') === null)
      .filter((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        return top < box.bottom && bottom > box.top && left < box.right && right > box.left;
      })
      .map((one) => one.innerText);
  });

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
])
  test(`at ${viewport.width} px a dialog's actions are in reach and a message covers none`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await signInAt(page, school, curator);
    await openSection(page);
    const here = section(page);
    await here.getByRole('link', { name: 'База наставляемых', exact: true }).click();
    await here.getByRole('button', { name: 'Добавить из класса' }).click();
    const dialog = here.getByRole('dialog');
    await expect(dialog.getByRole('checkbox').nth(5)).toBeVisible();
    for (const name of ['Добавить', 'Не добавлять'])
      await expect(dialog.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    await dialog.getByRole('button', { name: 'Не добавлять' }).click();

    await here.getByRole('row').last().getByRole('link').first().click();
    await here.getByRole('button', { name: 'Изменить запрос' }).click();
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    const message = here.getByText('Изменения сохранены');
    await expect(message).toBeInViewport();
    expect(await covered(page)).toEqual([]);
    await here.getByRole('button', { name: 'Скрыть сообщение' }).click();
    await expect(message).toBeHidden();
  });

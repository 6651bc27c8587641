import type { Locator, Page } from '@playwright/test';

/** Signs in to the journal as one of the people it offers, by the words on their card. */
export async function signInAs(page: Page, words: string | RegExp): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: words }).first().click();
  await page.waitForURL('**/classes');
}

/** Opens the section from the journal's own tab. */
export async function openSection(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Наставничество' }).click();
  await page.waitForURL('**/mentoring**');
  await section(page).getByRole('heading').first().waitFor();
}

/** The place in the journal's page where the section is mounted. */
export const section = (page: Page): Locator => page.locator('#section');

/** A tab of the section; the page below may link to the same place by the same word. */
export const tabOf = (page: Page, word: string): Locator =>
  section(page)
    .getByRole('navigation', { name: 'Наставничество' })
    .getByRole('link', { name: word, exact: true });

/** Names the first guardian whom the journal knows as the signer, the older pupil beside them, and marks the consents. */
export async function markSigned(here: Locator): Promise<void> {
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Кто из законных представителей' }).selectOption({
    index: 1,
  });
  const beside = dialog.getByRole('checkbox', { name: 'Ученик подписал тоже' });
  if (await beside.isVisible()) await beside.check();
  await dialog.getByRole('button', { name: 'Отметить получение' }).click();
}

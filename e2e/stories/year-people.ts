import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { dayAgo, pupilsOf, schoolWith, signInAt, staffOf, teacherOf } from './school.ts';
import { markSigned, openSection, section, tabOf } from './sign-in.ts';

export const school = schoolWith('s-1010');
export const mentee = pupilsOf(school, '6А')[0]!;
export const mentor = pupilsOf(school, '10А')[0]!;
export const curator = staffOf(school, 'по воспитательной');
export const director = staffOf(school, 'Директор');
export const classTeacher = teacherOf(school, '6А');

/** Signs in, opens a tab of the section, and what stands on its page. */
export async function open(
  page: Page,
  user: User,
  tab?: string,
  ...views: string[]
): Promise<Locator> {
  await signInAt(page, school, user);
  await openSection(page);
  if (tab) await tabOf(page, tab).click();
  const here = section(page);
  for (const view of views) await here.getByRole('link', { name: view, exact: true }).click();
  return here;
}

export const dialogOf = (here: Locator) => here.getByRole('dialog');

/** Takes the opened programme one step on. */
export async function move(here: Locator, step: string, order?: string): Promise<void> {
  await here.getByRole('button', { name: step, exact: true }).click();
  if (order) await dialogOf(here).getByRole('textbox', { name: 'Номер приказа' }).fill(order);
  await dialogOf(here).getByRole('button', { name: step, exact: true }).click();
  await expect(dialogOf(here)).toHaveCount(0);
}

/** Marks the consents that a guardian signed at the beginning of the year. */
export async function signedBefore(here: Locator): Promise<void> {
  await dialogOf(here).getByLabel('Действует с').fill(dayAgo(60));
  await dialogOf(here)
    .getByRole('checkbox', { name: /анкетирован/i })
    .check();
  await markSigned(here);
  await expect(dialogOf(here)).toHaveCount(0);
}

/** One tap on the scale, and no waiting for it to leave by itself. */
export async function tap(place: Locator, mark: string): Promise<void> {
  await place.getByRole('radio', { name: mark, exact: true }).first().click();
  await place.getByRole('button', { name: 'Отправить сейчас' }).click();
  await expect(place.getByRole('button', { name: 'Отправить сейчас' })).toHaveCount(0);
}

/** Answers every question of the questionnaire that waits, and sends it. */
async function answerSheet(here: Locator): Promise<void> {
  await here.getByRole('link', { name: 'Заполнить' }).first().click();
  await here.getByRole('button', { name: 'Отправить' }).waitFor();
  for (const group of await here.getByRole('radiogroup').all()) {
    await group.getByRole('radio').last().click();
  }
  await here.getByRole('button', { name: 'Отправить' }).click();
  await expect(here.getByText(/^Анкета отправлена/).first()).toBeVisible();
}

/** The curator opens a wave of questionnaires, and both sides of the pair answer. */
export async function survey(page: Page, moment: 'На входе' | 'На выходе'): Promise<void> {
  const here = await open(page, curator, 'Анкеты');
  await here.getByRole('button', { name: 'Новый опрос' }).first().click();
  await dialogOf(here).getByRole('combobox', { name: 'Когда' }).selectOption(moment);
  await dialogOf(here).getByRole('button', { name: 'Открыть опрос' }).click();
  await expect(dialogOf(here)).toHaveCount(0);
  for (const user of [mentor, mentee]) await answerSheet(await open(page, user, 'Анкеты'));
}

import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { dayAgo, pupilsOf, schoolWith, staffOf, teacherOf } from './school.ts';
import { markSigned } from './sign-in.ts';
import { dialogOf, openAt } from './steps.ts';

export const school = schoolWith('s-1010');
export const mentee = pupilsOf(school, '6А')[0]!;
export const mentor = pupilsOf(school, '10А')[0]!;
export const curator = staffOf(school, 'по воспитательной');
export const director = staffOf(school, 'Директор');
export const classTeacher = teacherOf(school, '6А');

/** Signs in as somebody of this school, and opens a tab of the section. */
export const open = (page: Page, user: User, ...where: string[]): Promise<Locator> =>
  openAt(page, school, user, where);

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

/** What everybody marks on the scales of a questionnaire. */
export const marks = { 'На входе': '6', 'На выходе': '9' } as const;
type Moment = keyof typeof marks;

/** Answers every question of the questionnaire that waits, and sends it. */
async function answerSheet(here: Locator, mark: string): Promise<void> {
  await here.getByRole('link', { name: 'Заполнить' }).first().click();
  await here.getByRole('button', { name: 'Отправить' }).waitFor();
  for (const group of await here.getByRole('radiogroup').all()) {
    const scale = group.getByRole('radio', { name: mark, exact: true });
    await ((await scale.count()) > 0 ? scale : group.getByRole('radio').first()).click();
  }
  await here.getByRole('button', { name: 'Отправить' }).click();
  await expect(here.getByText(/^Анкета отправлена/).first()).toBeVisible();
}

/** The curator opens a wave of questionnaires, and both sides of the pair answer. */
export async function survey(page: Page, moment: Moment): Promise<void> {
  const here = await open(page, curator, 'Анкеты');
  await here.getByRole('button', { name: 'Новый опрос' }).first().click();
  await dialogOf(here).getByRole('combobox', { name: 'Когда' }).selectOption(moment);
  await dialogOf(here).getByRole('button', { name: 'Открыть опрос' }).click();
  await expect(dialogOf(here)).toHaveCount(0);
  for (const user of [mentor, mentee])
    await answerSheet(await open(page, user, 'Анкеты'), marks[moment]);
}

import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { fullName } from '../journal/src/roster/demo-people.ts';
import { taken, wordsOf } from './papers.ts';
import { briefName } from './school.ts';
import { dialogOf, done, logMeeting, tap } from './steps.ts';
import { curator, mentee, mentor, open, signedBefore } from './year-people.ts';

/** Opens the dialog of consents, takes the blanks that are signed on paper, and marks them signed. */
export async function signedOnPaper(here: Locator, person: User): Promise<void> {
  await here.getByRole('complementary').getByRole('button', { name: 'Отметить получение' }).click();
  await dialogOf(here)
    .getByRole('checkbox', { name: /анкетирован/i })
    .check();
  const blanks = wordsOf(
    await taken(dialogOf(here).getByRole('button', { name: 'Бланки в Word' })),
  );
  expect(blanks).toContain(fullName(person));
  expect(blanks).toMatch(/согласие[^\n]*на участие/i);
  expect(blanks).toMatch(/согласие[^\n]*на обработку персональных данных/i);
  await signedBefore(here);
}

export async function openPair(page: Page): Promise<Locator> {
  const here = await open(page, curator, 'Пары и группы');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  return here;
}

/** The mentor writes down a meeting of so many days ago, and both say how it was. */
export async function meet(page: Page, daysAgo: number, type?: string): Promise<void> {
  await logMeeting(await open(page, mentor), daysAgo, type);
  const theirs = await open(page, mentee);
  await tap(theirs.getByRole('region', { name: 'Ждёт вашего отклика' }), '8');
}

/** From the week to the plan of the pair. */
export async function openPlan(page: Page): Promise<Locator> {
  const here = await open(page, mentor);
  await here.getByRole('link', { name: briefName(mentee) }).click();
  await here.getByRole('link', { name: 'Открыть план' }).click();
  return here;
}

/** Marks everything that a programme has to have before it takes pairs. */
export async function markReady(here: Locator): Promise<void> {
  const unmet = here
    .getByRole('listitem')
    .filter({ hasText: 'обязательно до набора' })
    .filter({ hasText: ', не выполнено' });
  await expect(unmet).not.toHaveCount(0);
  for (let left = await unmet.count(); left > 0; left -= 1) {
    await unmet.first().getByRole('button', { name: 'Отметить', exact: true }).click();
    await dialogOf(here).getByRole('button', { name: 'Отметить выполнение' }).click();
    await expect(unmet).toHaveCount(left - 1);
  }
  await expect(dialogOf(here)).toHaveCount(0);
}

/** Answers the first question of the reflection, and reads it on the page. */
export async function lookBack(here: Locator, text: string): Promise<void> {
  await here.getByRole('button', { name: 'Ответить на вопросы…' }).click();
  await dialogOf(here).getByRole('textbox').first().fill(text);
  await done(here, 'Отправить');
  await expect(here.getByText(text)).toBeVisible();
}

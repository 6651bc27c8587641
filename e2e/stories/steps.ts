import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { fullName } from '../journal/src/roster/demo-people.ts';
import type { SchoolPlace } from '../journal/src/roster/places.ts';
import type { User } from '../journal/src/roster/wire.ts';
import { taken, wordsOf } from './papers.ts';
import { dayAgo, signInAt } from './school.ts';
import { openSection, section, tabOf } from './sign-in.ts';

/** Signs in through the journal, opens a tab of the section, and what stands on its page. */
export async function openAt(
  page: Page,
  school: SchoolPlace,
  user: User,
  [tab, ...views]: readonly string[] = [],
): Promise<Locator> {
  await signInAt(page, school, user);
  await openSection(page);
  if (tab) await tabOf(page, tab).click();
  const here = section(page);
  for (const view of views) await here.getByRole('link', { name: view, exact: true }).click();
  return here;
}

export const dialogOf = (here: Locator) => here.getByRole('dialog');

/** Presses the button that ends a dialog, which then is gone. */
export async function done(here: Locator, button: string): Promise<void> {
  await dialogOf(here).getByRole('button', { name: button, exact: true }).click();
  await expect(dialogOf(here)).toHaveCount(0);
}

/** The director's page on which somebody is appointed curator by an order. */
export async function appoint(here: Locator, curator: User, order: string): Promise<void> {
  await here.getByRole('button', { name: 'Назначить' }).first().click();
  await dialogOf(here).getByRole('searchbox').fill(fullName(curator));
  await dialogOf(here)
    .getByRole('radio', { name: new RegExp(curator.familyName) })
    .click();
  await dialogOf(here).getByRole('textbox', { name: 'Номер приказа' }).fill(order);
  await done(here, 'Назначить');
  await expect(here.getByRole('row', { name: new RegExp(`Куратор.*${order}`) })).toBeVisible();
}

/** Says by oneself, in one tap, that the pair fits. */
export async function fits(here: Locator): Promise<void> {
  const answers = here.getByRole('group', { name: 'Ваш ответ' });
  await answers.getByRole('button', { name: 'Подходит', exact: true }).click();
  await expect(here.getByText('Ответ «подходит» записан').first()).toBeVisible();
}

/** One tap on the scale, and no waiting for it to leave by itself. */
export async function tap(place: Locator, mark: string): Promise<void> {
  await place.getByRole('radio', { name: mark, exact: true }).first().click();
  await place.getByRole('button', { name: 'Отправить сейчас' }).click();
  await expect(place.getByRole('button', { name: 'Отправить сейчас' })).toHaveCount(0);
}

/** Fixes the open pair by an order of that day, whose text is taken to be signed; gives its words. */
export async function fixByOrder(here: Locator, number: string, daysAgo: number): Promise<string> {
  const dialog = dialogOf(here);
  await here.getByRole('button', { name: 'Закрепить приказом' }).click();
  await dialog.getByRole('textbox', { name: 'Номер приказа' }).fill(number);
  await dialog.getByLabel('Дата приказа').fill(dayAgo(daysAgo));
  const order = wordsOf(await taken(dialog.getByRole('button', { name: 'Приказ в Word' })));
  await done(here, 'Закрепить');
  await expect(here.getByText(`Приказ № ${number}`).first()).toBeVisible();
  return order;
}

/** The mentor writes a meeting of so many days ago down, and marks it. */
export async function logMeeting(here: Locator, daysAgo: number, type?: string): Promise<void> {
  await here.getByRole('button', { name: 'Записать другую встречу' }).click();
  const dialog = dialogOf(here);
  if (type) await dialog.getByRole('combobox', { name: 'Вид встречи' }).selectOption(type);
  await dialog.getByLabel('День').fill(dayAgo(daysAgo));
  await done(here, 'Записать');
  await tap(here, '9');
}

export interface PlanText {
  goal: string;
  task: string;
  expected: string;
  actual: string;
}

/** The mentor writes a plan of one task. */
export async function writePlan(here: Locator, plan: PlanText, daysAgo: number): Promise<void> {
  await here.getByRole('button', { name: 'Составить план' }).click();
  await here.getByRole('textbox', { name: 'Цель: измеримая и со сроком' }).fill(plan.goal);
  await here.getByRole('button', { name: 'Добавить задачу' }).first().click();
  await here.getByRole('textbox', { name: 'Что сделать' }).fill(plan.task);
  await here.getByLabel('Срок', { exact: true }).fill(dayAgo(daysAgo));
  await here.getByRole('textbox', { name: 'Планируемый результат' }).fill(plan.expected);
  await here.getByRole('button', { name: 'Сохранить план' }).click();
  await expect(here.getByRole('row', { name: plan.task })).toContainText(plan.expected);
}

export async function agreePlan(here: Locator): Promise<void> {
  await here.getByRole('link', { name: 'Открыть план' }).click();
  await here.getByRole('button', { name: 'Согласовать план' }).click();
  await expect(here.getByText(/согласован куратором/).first()).toBeVisible();
}

/** The mentor writes down what came of the task, and marks it; the plan stays agreed. */
export async function writeResult(here: Locator, plan: PlanText): Promise<void> {
  await here.getByRole('button', { name: 'Изменить план' }).click();
  await here.getByRole('textbox', { name: 'Фактический результат' }).fill(plan.actual);
  await here.getByRole('combobox', { name: 'Оценка наставника' }).selectOption('9');
  await here.getByRole('button', { name: 'Сохранить план' }).click();
  await expect(here.getByRole('row', { name: plan.task })).toContainText(plan.actual);
  await expect(here.getByText(/согласован куратором/).first()).toBeVisible();
}

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { fullName } from '../journal/src/roster/demo-people.ts';
import { briefName, pupilsOf, schoolWith, signInAt, staffOf, teacherOf } from './school.ts';
import { markSigned, openSection, section } from './sign-in.ts';

const school = schoolWith('s-1010');
const mentee = pupilsOf(school, '6А')[0]!;
const mentor = pupilsOf(school, '10А')[0]!;
const curator = staffOf(school, 'по воспитательной');
const director = staffOf(school, 'Директор');
const classTeacher = teacherOf(school, '6А');

async function open(page: Page, user: User, ...tabs: string[]): Promise<Locator> {
  await signInAt(page, school, user);
  await openSection(page);
  const here = section(page);
  for (const tab of tabs) await here.getByRole('link', { name: tab, exact: true }).click();
  return here;
}

const dialogOf = (here: Locator) => here.getByRole('dialog');

/** Takes the opened programme one step on. */
async function move(here: Locator, step: string, order?: string): Promise<void> {
  await here.getByRole('button', { name: step, exact: true }).click();
  if (order) await dialogOf(here).getByRole('textbox', { name: 'Номер приказа' }).fill(order);
  await dialogOf(here).getByRole('button', { name: step, exact: true }).click();
  await expect(dialogOf(here)).toHaveCount(0);
}

const dayAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Marks the consents that a guardian signed at the beginning of the year. */
async function signedBefore(here: Locator): Promise<void> {
  await dialogOf(here).getByLabel('Действует с').fill(dayAgo(60));
  await dialogOf(here)
    .getByRole('checkbox', { name: /анкетирован/i })
    .check();
  await markSigned(here);
  await expect(dialogOf(here)).toHaveCount(0);
}

/** One tap on the scale, and no waiting for it to leave by itself. */
async function tap(place: Locator, mark: string): Promise<void> {
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
async function survey(page: Page, moment: 'На входе' | 'На выходе'): Promise<void> {
  const here = await open(page, curator, 'Анкеты');
  await here.getByRole('button', { name: 'Новый опрос' }).first().click();
  await dialogOf(here).getByRole('combobox', { name: 'Когда' }).selectOption(moment);
  await dialogOf(here).getByRole('button', { name: 'Открыть опрос' }).click();
  await expect(dialogOf(here)).toHaveCount(0);
  for (const user of [mentor, mentee]) await answerSheet(await open(page, user, 'Анкеты'));
}

const meetingTypes = [
  'Встреча-знакомство',
  'Пробная встреча',
  'Встреча-планирование',
  'Рабочая встреча',
  'Итоговая встреча',
];

test.describe.configure({ mode: 'serial' });

test('August: the director appoints a curator by an order', async ({ page }) => {
  const here = await open(page, director, 'Роли и кураторы');
  await here.getByRole('button', { name: 'Назначить' }).first().click();
  await dialogOf(here).getByRole('searchbox').fill(fullName(curator));
  await dialogOf(here)
    .getByRole('radio', { name: new RegExp(curator.familyName) })
    .click();
  await dialogOf(here).getByRole('textbox', { name: 'Номер приказа' }).fill('12-од');
  await dialogOf(here).getByRole('button', { name: 'Назначить' }).click();
  await expect(here.getByRole('row', { name: /Куратор.*12-од/ })).toBeVisible();
});

test('the curator has a programme approved and opens it for pairs', async ({ page }) => {
  const here = await open(page, curator, 'Программы');
  await here.getByRole('button', { name: 'Новая программа' }).first().click();
  await dialogOf(here).getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  await dialogOf(here).getByRole('button', { name: 'Создать черновик' }).click();
  await expect(dialogOf(here)).toHaveCount(0);
  await move(here, 'Утвердить приказом', '14-од');
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
  await move(here, 'Открыть набор');
  await expect(here.getByText('Набор', { exact: true }).first()).toBeVisible();
});

test('September: the class teacher asks for a mentor; the curator takes the pupil in', async ({
  page,
}) => {
  const asks = await open(page, classTeacher, 'Запросы на наставника');
  await asks.getByRole('button', { name: 'Подать запрос' }).click();
  const dialog = dialogOf(asks);
  const whom = dialog.getByRole('combobox', { name: 'Кому нужен наставник' });
  await whom.selectOption(await whom.getByText(fullName(mentee)).innerText());
  await dialog.getByRole('checkbox', { name: 'слабая успеваемость' }).check();
  await dialog.getByRole('textbox', { name: 'Запрос своими словами' }).fill('Трудно с алгеброй');
  await dialog.getByRole('button', { name: 'Подать запрос' }).click();
  await expect(asks.getByRole('row', { name: briefName(mentee) })).toContainText('ждёт решения');

  const here = await open(page, curator, 'База наставляемых', 'Запросы');
  await here.getByRole('checkbox', { name: new RegExp(briefName(mentee)) }).check();
  await here.getByRole('button', { name: 'Принять в базу' }).click();
  await expect(here.getByText(/Новых людей в базе: 1/)).toBeVisible();
});

test('consents of the guardians are marked, a mentor comes into the base', async ({ page }) => {
  const here = await open(page, curator, 'База наставляемых');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  await here.getByRole('complementary').getByRole('button', { name: 'Отметить получение' }).click();
  await signedBefore(here);

  await here.getByRole('link', { name: 'База наставников', exact: true }).click();
  await here.getByRole('button', { name: 'Добавить наставников' }).first().click();
  await dialogOf(here).getByRole('searchbox').fill(briefName(mentor));
  await dialogOf(here)
    .getByRole('checkbox', { name: `Выбрать: ${briefName(mentor)}` })
    .check();
  await dialogOf(here).getByRole('button', { name: 'Добавить: 1' }).click();
  await here.getByRole('link', { name: briefName(mentor) }).click();
  await here.getByRole('complementary').getByRole('button', { name: 'Отметить получение' }).click();
  await signedBefore(here);
});

test('October: the pair is put together, agreed, and fixed by an order', async ({ page }) => {
  const here = await open(page, curator, 'База наставляемых');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  await here.getByRole('link', { name: 'Найти наставника' }).click();
  await here.getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  await here.getByRole('button', { name: `Выбрать: ${briefName(mentor)}` }).click();
  await here.getByText('Наставник и наставляемые уже согласны').click();
  await here.getByRole('button', { name: 'Создать пару' }).click();
  await here.getByRole('button', { name: 'Закрепить приказом' }).click();
  await dialogOf(here).getByRole('textbox', { name: 'Номер приказа' }).fill('31-од');
  await dialogOf(here).getByLabel('Дата приказа').fill(dayAgo(40));
  await dialogOf(here).getByRole('button', { name: 'Закрепить', exact: true }).click();
  await expect(here.getByText('Приказ № 31-од').first()).toBeVisible();
});

test('questionnaires at the entry are answered by both sides', ({ page }) =>
  survey(page, 'На входе'));

test('the mentor and the mentee meet five times and say how it was', async ({ page }) => {
  for (const [place, type] of meetingTypes.entries()) {
    const here = await open(page, mentor);
    await here.getByRole('button', { name: 'Записать другую встречу' }).click();
    const dialog = dialogOf(here);
    if (type === 'Итоговая встреча')
      await dialog.getByRole('combobox', { name: 'Вид встречи' }).selectOption(type);
    await dialog.getByLabel('День').fill(dayAgo(35 - 7 * place));
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await tap(here, '9');

    const theirs = await open(page, mentee);
    await tap(theirs.getByRole('region', { name: 'Ждёт вашего отклика' }), '8');
  }
  const here = await open(page, curator, 'Пары и группы');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  for (const type of meetingTypes) await expect(here.getByText(type).first()).toBeVisible();
});

test('May: questionnaires at the exit are answered by both sides', ({ page }) =>
  survey(page, 'На выходе'));

test('June: the curator sums the pair up, and the card tells the result', async ({ page }) => {
  const here = await open(page, curator, 'Пары и группы');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  await here.getByRole('button', { name: 'Подвести итоги…' }).click();
  const dialog = dialogOf(here);
  await dialog.getByRole('radio', { name: 'Достигнута', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Что получилось' }).fill('Четверть без троек');
  await dialog.getByRole('radio', { name: /Наставник – в резерв/ }).check();
  await dialog.getByRole('button', { name: 'Завершить с итогами' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(here.getByText('Четверть без троек').first()).toBeVisible();
  await expect(here.getByRole('button', { name: 'Подвести итоги…' })).toHaveCount(0);
});

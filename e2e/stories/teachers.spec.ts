import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { fullName } from '../journal/src/roster/demo-people.ts';
import type { User } from '../journal/src/roster/wire.ts';
import { taken, wordsOf } from './papers.ts';
import { dayAgo } from './school.ts';
import {
  agreePlan,
  appoint,
  dialogOf,
  done,
  fits,
  fixByOrder,
  logMeeting,
  tap,
  writePlan,
  writeResult,
} from './steps.ts';
import { curator, director, mentor, named, open, openPair, young } from './teachers-people.ts';

const form = 'учитель – учитель';
const plan = {
  goal: 'К концу полугодия самостоятельно вести открытый урок',
  task: 'Разобрать три урока наставника',
  expected: 'Три листа анализа урока',
  actual: 'Три урока разобраны, открытый урок проведён',
};
const terms = {
  'Содержание работы': 'Посещение и разбор уроков молодого педагога',
  'Форма работы': 'Очно, раз в неделю',
  'Размер выплаты': '15 % должностного оклада ежемесячно',
  'Основание выплаты': 'Положение об оплате труда, п. 4.7',
};
let addendum = '';

test.describe.configure({ mode: 'serial' });

/** Prints the consents that are ticked and those named here, and marks them signed by the person. */
async function signedBySelf(here: Locator, person: User, ...kinds: RegExp[]): Promise<string> {
  const dialog = dialogOf(here);
  await here.getByRole('complementary').getByRole('button', { name: 'Отметить получение' }).click();
  for (const name of kinds) await dialog.getByRole('checkbox', { name }).check();
  const blanks = wordsOf(await taken(dialog.getByRole('button', { name: 'Бланки в Word' })));
  expect(blanks).toContain(fullName(person));
  await dialog.getByLabel('Действует с').fill(dayAgo(60));
  await done(here, 'Отметить получение');
  return blanks;
}

test('the director appoints a curator, a young teacher asks for a mentor', async ({ page }) => {
  await appoint(await open(page, director, 'Роли и кураторы'), curator, '15-од');

  const asks = await open(page, young, 'Запросы на наставника');
  await asks.getByRole('link', { name: 'Запрос для себя' }).click();
  await asks.getByRole('textbox', { name: 'В чём нужна помощь' }).fill('Дисциплина на уроке');
  await asks.getByRole('combobox', { name: 'Форма' }).selectOption(form);
  await asks.getByRole('button', { name: 'Отправить запрос' }).click();
  await expect(asks.getByText('Запрос ждёт решения')).toBeVisible();
});

test('the curator takes both teachers in; their consents are printed and signed', async ({
  page,
}) => {
  const here = await open(page, curator, 'База наставляемых', 'Запросы');
  await here.getByRole('checkbox', { name: named(young) }).check();
  await here.getByRole('button', { name: 'Принять в базу' }).click();
  await expect(here.getByText(/Новых людей в базе: 1/)).toBeVisible();
  await here.getByRole('link', { name: 'База', exact: true }).click();
  await here.getByRole('link', { name: named(young) }).click();
  await signedBySelf(here, young, /анкетирован/i);

  await here.getByRole('link', { name: 'База наставников', exact: true }).click();
  await here.getByRole('button', { name: 'Добавить наставников' }).first().click();
  const dialog = dialogOf(here);
  await dialog.getByRole('combobox', { name: 'Подбаза' }).selectOption('Педагоги');
  await dialog.getByRole('searchbox').fill(mentor.familyName);
  await dialog.getByRole('checkbox', { name: named(mentor) }).check();
  await done(here, 'Добавить: 1');
  await here.getByRole('link', { name: named(mentor) }).click();
  const blanks = await signedBySelf(here, mentor, /351\.8/, /анкетирован/i);
  expect(blanks).toContain('Согласие на выполнение работы по наставничеству');
});

test('the pair is put together, and each teacher agrees', async ({ page }) => {
  const here = await open(page, curator, 'Пары и группы');
  await here.getByRole('link', { name: 'Новая пара' }).click();
  await here.getByRole('combobox', { name: 'Форма' }).selectOption(form);
  for (const user of [mentor, young])
    await here.getByRole('button', { name: new RegExp(`^Выбрать: ${user.familyName}`) }).click();
  await here.getByRole('button', { name: 'Создать пару' }).click();
  await expect(here.getByText('предложена').first()).toBeVisible();
  await fits(await open(page, mentor, 'Предложенная пара'));
  await fits(await open(page, young, 'Предложенная пара'));
});

test('article 351.8: the addendum is written, printed, numbered, and comes into force', async ({
  page,
}) => {
  const here = await openPair(page);
  await expect(here.getByText('ждёт приказа').first()).toBeVisible();
  const dialog = dialogOf(here);
  const labour = here.getByRole('region', { name: 'Ст. 351.8 ТК РФ' });
  await expect(labour).toContainText('нет дополнительного соглашения');
  await labour.getByRole('button', { name: 'Условия соглашения…' }).click();
  for (const [label, text] of Object.entries(terms))
    await dialog.getByRole('textbox', { name: label, exact: true }).fill(text);
  await dialog.getByLabel('С', { exact: true }).fill(dayAgo(40));
  await done(here, 'Сохранить');
  await expect(labour).toContainText('соглашение не подписано');

  await labour.getByRole('link', { name: 'Распечатать соглашение' }).click();
  const draft = wordsOf(await taken(here.getByRole('button', { name: 'Правка в Word (DOCX)' })));
  for (const text of [fullName(mentor), terms['Размер выплаты'], '351.8'])
    expect(draft).toContain(text);
  await here.getByLabel('Дата документа').fill(dayAgo(40));
  await here.getByRole('button', { name: 'Зарегистрировать' }).click();
  const registered = await here.getByText(/^Зарегистрировано: 1/).innerText();
  addendum = /№ ([^\s.]+)/.exec(registered)?.[1] ?? '';
  expect(addendum).not.toBe('');

  const card = await openPair(page);
  await labour.getByRole('button', { name: 'Условия соглашения…' }).click();
  await dialog.getByRole('textbox', { name: 'Номер соглашения' }).fill(addendum);
  await dialog.getByLabel('Подписано').fill(dayAgo(40));
  await done(card, 'Сохранить');
  await expect(labour).toContainText('соглашение действует');
  await expect(labour).toContainText(terms['Размер выплаты']);
});

test('the order is printed and signed, and the pair comes to its plan', async ({ page }) => {
  const order = await fixByOrder(await openPair(page), '33-од', 40);
  for (const user of [mentor, young]) expect(order).toContain(fullName(user));

  for (const daysAgo of [35, 28]) {
    await logMeeting(await open(page, mentor), daysAgo);
    const theirs = await open(page, young);
    await tap(theirs.getByRole('region', { name: 'Ждёт вашего отклика' }), '8');
  }
  await fits(await open(page, mentor));
  await fits(await open(page, young));
  const led = await open(page, mentor);
  await logMeeting(led, 21);
  await led
    .getByRole('link', { name: named(young) })
    .first()
    .click();
  await led.getByRole('link', { name: 'Открыть план' }).click();
  await writePlan(led, plan, 12);
  await agreePlan(await openPair(page));
});

test('a working meeting is answered by both, and its result stands in the plan', async ({
  page,
}) => {
  const led = await open(page, mentor);
  await logMeeting(led, 14);
  await led
    .getByRole('link', { name: named(young) })
    .first()
    .click();
  await led.getByRole('link', { name: 'Открыть план' }).click();
  await writeResult(led, plan);

  const theirs = await open(page, young);
  const waiting = theirs.getByRole('region', { name: 'Ждёт вашего отклика' });
  await tap(waiting, '9');
  await expect(waiting.getByRole('radiogroup')).toHaveCount(1);
  await tap(waiting, '10');
  await expect(waiting).toHaveCount(0);
  const read = await open(page, young, 'Моя цель и план');
  await expect(read.getByRole('row', { name: plan.task })).toContainText(plan.actual);
});

test('the mentor gives the duty up early: three working days’ notice, then the pair ends', async ({
  page,
}) => {
  const here = await openPair(page);
  const dialog = dialogOf(here);
  const labour = here.getByRole('region', { name: 'Ст. 351.8 ТК РФ' });
  await labour.getByRole('button', { name: 'Досрочное прекращение…' }).click();
  await dialog.getByRole('radio', { name: 'работник отказался' }).check();
  await dialog.getByLabel('Когда предупредили письменно').fill(dayAgo(10));
  const lastDay = dialog.getByLabel('Последний день наставничества');
  await expect(dialog.getByText(/не менее трёх рабочих дней: не раньше/)).toBeVisible();
  const earliest = (await lastDay.getAttribute('min')) ?? '';
  expect(earliest > dayAgo(8)).toBe(true);
  await lastDay.fill(dayAgo(8));
  await dialog.getByRole('button', { name: 'Записать прекращение' }).click();
  await expect(dialog).toBeVisible();
  await lastDay.fill(earliest);
  await dialog.getByRole('textbox', { name: 'Причина' }).fill('Большая нагрузка');
  await done(here, 'Записать прекращение');
  await expect(labour).toContainText('работник отказался, предупреждение от');
  await expect(labour).toContainText(/завершите пару/i);

  await here.getByRole('button', { name: 'Завершить…' }).click();
  await dialog.getByRole('combobox', { name: 'Причина' }).selectOption('Нет времени у наставника');
  await done(here, 'Завершить пару');
  await expect(here.getByText('распалась').first()).toBeVisible();
});

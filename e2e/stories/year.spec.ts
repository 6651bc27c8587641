import { expect, test } from '@playwright/test';
import { fullName } from '../journal/src/roster/demo-people.ts';
import { taken, wordsOf } from './papers.ts';
import { briefName, dayAgo } from './school.ts';
import {
  agreePlan,
  appoint,
  dialogOf,
  done,
  fits,
  fixByOrder,
  writePlan,
  writeResult,
} from './steps.ts';
import {
  classTeacher,
  curator,
  director,
  marks,
  mentee,
  mentor,
  move,
  open,
  survey,
} from './year-people.ts';
import { lookBack, markReady, meet, openPair, openPlan, signedOnPaper } from './year-steps.ts';

const plan = {
  goal: 'К концу четверти решать уравнения без ошибок',
  task: 'Разобрать действия с дробями',
  expected: 'Контрольная не ниже четвёрки',
  actual: 'Контрольная на пять',
};
const meetingTypes = [
  'Встреча-знакомство',
  'Пробная встреча',
  'Встреча-планирование',
  'Рабочая встреча',
  'Итоговая встреча',
];

test.describe.configure({ mode: 'serial' });

test('August: the director appoints a curator by an order', async ({ page }) => {
  await appoint(await open(page, director, 'Роли и кураторы'), curator, '12-од');
});

test('the curator has a programme approved and opens it for pairs', async ({ page }) => {
  const here = await open(page, curator, 'Программы');
  await here.getByRole('button', { name: 'Новая программа' }).first().click();
  await dialogOf(here).getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  await done(here, 'Создать черновик');
  await move(here, 'Утвердить приказом', '14-од');
  await markReady(here);
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
  await dialog.getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  await dialog.getByRole('checkbox', { name: 'слабая успеваемость' }).check();
  await dialog.getByRole('textbox', { name: 'Запрос своими словами' }).fill('Трудно с алгеброй');
  await dialog.getByRole('button', { name: 'Подать запрос' }).click();
  await expect(asks.getByRole('row', { name: briefName(mentee) })).toContainText('ждёт решения');

  const here = await open(page, curator, 'База наставляемых', 'Запросы');
  await here.getByRole('checkbox', { name: new RegExp(briefName(mentee)) }).check();
  await here.getByRole('button', { name: 'Принять в базу' }).click();
  await expect(here.getByText(/Новых людей в базе: 1/)).toBeVisible();
});

test('consents are printed, signed and marked; a mentor comes into the base', async ({ page }) => {
  const here = await open(page, curator, 'База наставляемых');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  await signedOnPaper(here, mentee);

  await here.getByRole('link', { name: 'База наставников', exact: true }).click();
  await here.getByRole('button', { name: 'Добавить наставников' }).first().click();
  await dialogOf(here).getByRole('searchbox').fill(briefName(mentor));
  await dialogOf(here)
    .getByRole('checkbox', { name: `Выбрать: ${briefName(mentor)}` })
    .check();
  await dialogOf(here).getByRole('button', { name: 'Добавить: 1' }).click();
  await here.getByRole('link', { name: briefName(mentor) }).click();
  await signedOnPaper(here, mentor);
});

test('mentors are trained: the curator marks who came, and admits the mentor', async ({ page }) => {
  const topic = 'Как слушать и задавать вопросы';
  const here = await open(page, curator, 'База наставников', 'План обучения');
  const dialog = dialogOf(here);
  await here.getByRole('button', { name: 'Добавить занятие' }).first().click();
  await dialog.getByRole('textbox', { name: 'Название' }).fill(topic);
  await dialog.getByRole('spinbutton', { name: 'Часы' }).fill('4');
  await dialog.getByLabel('Дата').fill(dayAgo(0));
  await done(here, 'Сохранить');
  const training = here.getByRole('row', { name: topic });
  await training.getByRole('button', { name: 'Участники…' }).click();
  await dialog.getByRole('checkbox', { name: briefName(mentor) }).check();
  await done(here, 'Сохранить');
  await expect(training).toContainText(/1 из \d/);

  await here.getByRole('link', { name: 'Отбор и обучение', exact: true }).click();
  await here.getByRole('link', { name: briefName(mentor) }).click();
  const panel = here.getByRole('complementary');
  await expect(panel).toContainText(topic);
  await panel.getByRole('button', { name: 'Записать собеседование…' }).click();
  await dialog.getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  await dialog.getByRole('textbox', { name: 'Кто проводил' }).fill('Психолог школы');
  const marks = dialog.getByRole('combobox').filter({ hasText: 'не оценено' });
  await expect(marks).not.toHaveCount(0);
  for (const mark of await marks.all()) await mark.selectOption({ index: 3 });
  await done(here, 'Сохранить');
  await panel.getByRole('button', { name: 'Решить о допуске…' }).click();
  await dialog.getByRole('radio', { name: 'Допустить', exact: true }).check();
  await done(here, 'Сохранить');
  const admitted = here.getByRole('row', { name: briefName(mentor) });
  await expect(admitted.getByText('допущен', { exact: true })).toBeVisible();
});

test('October: matching is run, looked through and published', async ({ page }) => {
  const here = await open(page, curator, 'Пары и группы', 'Подбор');
  await here.getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  await here.getByRole('button', { name: 'Запустить подбор' }).click();
  const proposed = here.getByRole('list', { name: 'Предложенные пары' });
  await expect(proposed).toContainText(briefName(mentee));
  await expect(proposed).toContainText(briefName(mentor));
  await here.getByRole('button', { name: /^Утвердить 1/ }).click();
  const dialog = dialogOf(here);
  await dialog.getByRole('checkbox', { name: 'Предложения просмотрены' }).check();
  await dialog.getByRole('button', { name: /^Создать 1/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(here.getByText(/^Прогон утверждён/).first()).toBeVisible();
});

test('each side is asked, and says by itself that the pair fits', async ({ page }) => {
  const led = await open(page, mentor, 'Предложенная пара');
  await expect(led.getByText(briefName(mentee))).toBeVisible();
  await fits(led);
  const waits = await openPair(page);
  await expect(waits.getByText('предложена').first()).toBeVisible();

  const theirs = await open(page, mentee, 'Предложенная пара');
  await expect(theirs.getByText(briefName(mentor))).toBeVisible();
  await fits(theirs);
  const here = await openPair(page);
  await expect(here.getByText('ждёт приказа').first()).toBeVisible();
});

test('the pair is fixed by an order that is printed, and the programme begins to work', async ({
  page,
}) => {
  const here = await openPair(page);
  const order = await fixByOrder(here, '31-од', 40);
  for (const text of ['О закреплении', '31-од', fullName(mentor), fullName(mentee)])
    expect(order).toContain(text);

  await here.getByRole('link', { name: 'Программы', exact: true }).first().click();
  await here.getByRole('rowheader').getByRole('link').first().click();
  await move(here, 'Начать работу');
  await expect(here.getByText('Работа', { exact: true }).first()).toBeVisible();
});

test('questionnaires at the entry are answered by both sides', ({ page }) =>
  survey(page, 'На входе'));

test('they get to know each other, try, and both go on', async ({ page }) => {
  await meet(page, 35);
  await meet(page, 28);
  await fits(await open(page, mentor));
  await fits(await open(page, mentee));
  const here = await openPair(page);
  const answers = here.getByRole('region', { name: 'Ответы сторон' });
  for (const user of [mentor, mentee])
    await expect(answers).toContainText(`${briefName(user)}: подходит`);
});

test('the plan: the mentor writes it, the mentee names a goal, the curator agrees', async ({
  page,
}) => {
  await meet(page, 21);
  await writePlan(await openPlan(page), plan, 10);

  const theirs = await open(page, mentee, 'Моя цель и план');
  await expect(theirs.getByText(plan.goal)).toBeVisible();
  await theirs.getByRole('button', { name: 'Записать свою цель' }).click();
  await dialogOf(theirs).getByRole('textbox').fill('Понимать дроби');
  await dialogOf(theirs).getByRole('button', { name: 'Записать', exact: true }).click();
  await expect(theirs.getByText('«Понимать дроби»')).toBeVisible();

  const here = await openPair(page);
  await agreePlan(here);
  await expect(here.getByText('Трудно с алгеброй')).toBeVisible();
});

test('they work, and meet for the last time; what came of the plan is read by all', async ({
  page,
}) => {
  await meet(page, 14);
  await writeResult(await openPlan(page), plan);
  await meet(page, 7, 'Итоговая встреча');

  const theirs = await open(page, mentee, 'Моя цель и план');
  const done = theirs.getByRole('row', { name: plan.task });
  await expect(done).toContainText(plan.actual);
  await expect(done.getByRole('cell', { name: '9', exact: true })).toBeVisible();

  const here = await openPair(page);
  for (const type of meetingTypes) await expect(here.getByText(type).first()).toBeVisible();
  await here.getByRole('link', { name: 'Открыть план' }).click();
  await expect(here.getByRole('row', { name: plan.task })).toContainText(plan.actual);
});

test('May: questionnaires at the exit are answered by both sides', ({ page }) =>
  survey(page, 'На выходе'));

test('the curator reads what both sides said before and after', async ({ page }) => {
  const here = await openPair(page);
  await here.getByRole('link', { name: 'Результаты пары' }).click();
  for (const user of [mentor, mentee]) {
    const change = here.getByRole('region', { name: `${briefName(user)}: было и стало` });
    const better = change.getByRole('row').filter({ hasText: '+3' }).first();
    await expect(better.getByRole('cell')).toHaveText([...Object.values(marks), '+3']);
  }
});

test('both sides look back, and read each other once both have', async ({ page }) => {
  const words = { mentor: 'Научился объяснять', mentee: 'Дроби больше не страшны' };
  const led = await open(page, mentor);
  await led.getByRole('link', { name: briefName(mentee) }).click();
  await lookBack(led, words.mentor);
  const theirs = await open(page, mentee);
  await expect(theirs.getByText('Ответ есть')).toBeVisible();
  await lookBack(theirs, words.mentee);
  await expect(theirs.getByText(words.mentor)).toBeVisible();
});

test('June: the curator sums the pair up, and the card tells the result', async ({ page }) => {
  const here = await openPair(page);
  await here.getByRole('button', { name: 'Подвести итоги…' }).click();
  const dialog = dialogOf(here);
  await dialog.getByRole('radio', { name: 'Достигнута', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Что получилось' }).fill('Четверть без троек');
  await dialog.getByRole('radio', { name: /Наставник – в резерв/ }).check();
  await done(here, 'Завершить с итогами');
  await expect(here.getByText('Четверть без троек').first()).toBeVisible();
  await expect(here.getByRole('button', { name: 'Подвести итоги…' })).toHaveCount(0);

  await here.getByRole('link', { name: 'Свидетельство' }).click();
  const certificate = wordsOf(
    await taken(here.getByRole('button', { name: 'Правка в Word (DOCX)' })),
  );
  expect(certificate).toMatch(/свидетельство/i);
  for (const user of [mentor, mentee]) expect(certificate).toContain(fullName(user));
  await here.getByLabel('Дата документа').fill(dayAgo(0));
  await here.getByRole('button', { name: 'Зарегистрировать' }).click();
  const printed = await taken(here.getByRole('button', { name: 'Напечатать' }));
  expect(printed.bytes.toString('latin1', 0, 5)).toBe('%PDF-');
});

test('the programme ends: the event, the words of the group, and its last step', async ({
  page,
}) => {
  const here = await open(page, curator, 'Программы');
  const dialog = dialogOf(here);
  await here.getByRole('rowheader').getByRole('link').first().click();
  await here.getByRole('link', { name: 'Лист завершения' }).click();
  await here.getByRole('button', { name: 'Назначить мероприятие…' }).click();
  await dialog.getByLabel('Дата').fill(dayAgo(0));
  await dialog.getByRole('textbox', { name: 'Место' }).fill('Актовый зал');
  await dialog.getByRole('textbox', { name: 'Гости' }).fill('Иванова Мария, родитель');
  await done(here, 'Сохранить');
  await here.getByRole('button', { name: 'Отметить, кто был…' }).click();
  for (const user of [mentor, mentee])
    await dialog.getByRole('checkbox', { name: briefName(user) }).check();
  await done(here, 'Сохранить');
  await expect(here.getByText('2 из 2')).toBeVisible();
  await expect(here.getByRole('row', { name: briefName(mentee) })).toContainText(
    'прошёл программу',
  );
  await here.getByRole('button', { name: 'Записать протокол…' }).click();
  await dialog.getByRole('textbox', { name: 'Кто был' }).fill('Наставник и наставляемый');
  await dialog.getByRole('textbox', { name: 'Что получилось' }).fill('Встречи раз в неделю');
  await done(here, 'Сохранить');

  await here.getByRole('link', { name: 'Программа', exact: true }).click();
  await move(here, 'Перейти к завершению');
  await move(here, 'Закрыть программу');
  await expect(here.getByText('Закрыта', { exact: true }).first()).toBeVisible();
});

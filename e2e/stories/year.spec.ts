import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { fullName } from '../journal/src/roster/demo-people.ts';
import { briefName, dayAgo } from './school.ts';
import {
  classTeacher,
  curator,
  dialogOf,
  director,
  mentee,
  mentor,
  move,
  open,
  signedBefore,
  survey,
  tap,
} from './year-people.ts';

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

test('mentors are trained: the curator marks who came, and admits the mentor', async ({ page }) => {
  const topic = 'Как слушать и задавать вопросы';
  const here = await open(page, curator, 'База наставников', 'План обучения');
  const dialog = dialogOf(here);
  await here.getByRole('button', { name: 'Добавить занятие' }).first().click();
  await dialog.getByRole('textbox', { name: 'Название' }).fill(topic);
  await dialog.getByRole('spinbutton', { name: 'Часы' }).fill('4');
  await dialog.getByLabel('Дата').fill(dayAgo(0));
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);
  const training = here.getByRole('row', { name: topic });
  await training.getByRole('button', { name: 'Участники…' }).click();
  await dialog.getByRole('checkbox', { name: briefName(mentor) }).check();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);
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
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);
  await panel.getByRole('button', { name: 'Решить о допуске…' }).click();
  await dialog.getByRole('radio', { name: 'Допустить', exact: true }).check();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);
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
  await dialog.getByRole('checkbox', { name: 'Все стороны уже согласны' }).check();
  await dialog.getByRole('button', { name: /^Создать 1/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(here.getByText(/^Прогон утверждён/).first()).toBeVisible();
});

test('the pair is fixed by an order, and the programme begins to work', async ({ page }) => {
  const here = await open(page, curator, 'Пары и группы');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  await here.getByRole('button', { name: 'Закрепить приказом' }).click();
  await dialogOf(here).getByRole('textbox', { name: 'Номер приказа' }).fill('31-од');
  await dialogOf(here).getByLabel('Дата приказа').fill(dayAgo(40));
  await dialogOf(here).getByRole('button', { name: 'Закрепить', exact: true }).click();
  await expect(here.getByText('Приказ № 31-од').first()).toBeVisible();

  await here.getByRole('link', { name: 'Программы', exact: true }).first().click();
  await here.getByRole('rowheader').getByRole('link').first().click();
  await move(here, 'Начать работу');
  await expect(here.getByText('Работа', { exact: true }).first()).toBeVisible();
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

test('both sides look back, and read each other once both have', async ({ page }) => {
  const words = { mentor: 'Научился объяснять', mentee: 'Дроби больше не страшны' };
  const lookBack = async (here: Locator, text: string) => {
    await here.getByRole('button', { name: 'Ответить на вопросы…' }).click();
    await dialogOf(here).getByRole('textbox').first().fill(text);
    await dialogOf(here).getByRole('button', { name: 'Отправить' }).click();
    await expect(dialogOf(here)).toHaveCount(0);
    await expect(here.getByText(text)).toBeVisible();
  };
  const led = await open(page, mentor);
  await led.getByRole('link', { name: briefName(mentee) }).click();
  await lookBack(led, words.mentor);
  const theirs = await open(page, mentee);
  await expect(theirs.getByText('Ответ есть')).toBeVisible();
  await lookBack(theirs, words.mentee);
  await expect(theirs.getByText(words.mentor)).toBeVisible();
});

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
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);
  await here.getByRole('button', { name: 'Отметить, кто был…' }).click();
  for (const user of [mentor, mentee])
    await dialog.getByRole('checkbox', { name: briefName(user) }).check();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(here.getByText('2 из 2')).toBeVisible();
  await expect(here.getByRole('row', { name: briefName(mentee) })).toContainText(
    'прошёл программу',
  );
  await here.getByRole('button', { name: 'Записать протокол…' }).click();
  await dialog.getByRole('textbox', { name: 'Кто был' }).fill('Наставник и наставляемый');
  await dialog.getByRole('textbox', { name: 'Что получилось' }).fill('Встречи раз в неделю');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);

  await here.getByRole('link', { name: 'Программа', exact: true }).click();
  await move(here, 'Перейти к завершению');
  await move(here, 'Закрыть программу');
  await expect(here.getByText('Закрыта', { exact: true }).first()).toBeVisible();
});

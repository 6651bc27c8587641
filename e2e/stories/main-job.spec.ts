import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { isSchoolDay } from '../journal/src/roster/school-days.ts';
import {
  actAs,
  appointCurator,
  briefName,
  dayAgo,
  idOf,
  pupilsOf,
  schoolWith,
  signInAt,
} from './school.ts';
import { markSigned, openSection, section, tabOf } from './sign-in.ts';

const school = schoolWith('s-1003');
const [known, mentee] = pupilsOf(school, '6Б') as [User, User];
const mentor = pupilsOf(school, '9А')[0]!;
let curator: User;

/** Signs in, opens the section, and a tab of it by its word. */
async function open(page: Page, user: User, tab?: string): Promise<Locator> {
  await signInAt(page, school, user);
  await openSection(page);
  const here = section(page);
  if (tab) await tabOf(page, tab).click();
  return here;
}

async function openPair(page: Page): Promise<Locator> {
  const here = await open(page, curator, 'Пары и группы');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  return here;
}

/** One tap on the scale, and no waiting for it to leave by itself. */
async function tap(place: Locator, mark: string): Promise<void> {
  await place.getByRole('radio', { name: mark, exact: true }).click();
  await place.getByRole('button', { name: 'Отправить сейчас' }).click();
  await expect(place.getByRole('button', { name: 'Отправить сейчас' })).toHaveCount(0);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  curator = await appointCurator(school);
  const client = actAs(school, curator);
  await client.post('/api/v1/mentees', { personIds: [await idOf(client, known)] });
});

test('from the overview the curator comes to the base and sees who is in it', async ({ page }) => {
  const here = await open(page, curator);
  await expect(here.getByRole('heading', { name: 'Вовлечённость обучающихся' })).toBeVisible();
  await here.getByRole('link', { name: 'База наставляемых', exact: true }).click();
  await expect(here.getByRole('heading', { name: 'База наставляемых' })).toBeVisible();
  const row = here.getByRole('row', { name: briefName(known) });
  await expect(row).toContainText('6\u00a0«Б»');
  await expect(row).toContainText('нет согласия');
});

test('a pupil is taken into the base from a class, with a form and a reason', async ({ page }) => {
  const here = await open(page, curator, 'База наставляемых');
  await here.getByRole('button', { name: 'Добавить из класса' }).click();
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Класс' }).selectOption({ label: '6\u00a0«Б»' });
  await dialog.getByRole('checkbox', { name: `Выбрать: ${briefName(mentee)}` }).check();
  await dialog.getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  await dialog.getByRole('combobox', { name: 'Запрос' }).selectOption('слабая успеваемость');
  await dialog.getByRole('button', { name: 'Добавить: 1' }).click();
  await expect(here.getByText('В базу добавлено: 1 человек')).toBeVisible();
  await expect(here.getByRole('row', { name: briefName(mentee) })).toContainText('нет согласия');
});

test('the signed consents of the guardians are recorded beside the list', async ({ page }) => {
  const here = await open(page, curator, 'База наставляемых');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  const panel = here.getByRole('complementary');
  await expect(panel).toContainText('Пару закрепить нельзя');
  await panel.getByRole('button', { name: 'Отметить получение' }).click();
  await markSigned(here);
  await expect(here.getByText(/^Отмечено: \d/)).toBeVisible();
  await expect(panel).not.toContainText('Пару закрепить нельзя');
  await expect(panel.getByRole('link', { name: 'Найти наставника' })).toBeVisible();
});

test('an older pupil is taken into the base of mentors', async ({ page }) => {
  const here = await open(page, curator, 'База наставников');
  await here.getByRole('button', { name: 'Добавить наставников' }).first().click();
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(briefName(mentor));
  await dialog.getByRole('checkbox', { name: `Выбрать: ${briefName(mentor)}` }).check();
  await dialog.getByRole('button', { name: 'Добавить: 1' }).click();
  await expect(here.getByRole('row', { name: briefName(mentor) })).toContainText('нет согласия');
});

test('without the consents of one side the pair is refused; the way out is one dialog away', async ({
  page,
}) => {
  const here = await open(page, curator, 'База наставляемых');
  await here.getByRole('link', { name: briefName(mentee) }).click();
  await here.getByRole('link', { name: 'Найти наставника' }).click();
  await here.getByRole('combobox', { name: 'Форма' }).selectOption('ученик – ученик');
  await here.getByRole('combobox', { name: 'Показать' }).first().selectOption('Без согласий');
  await here.getByRole('button', { name: `Выбрать: ${briefName(mentor)}` }).click();
  await here.getByRole('button', { name: 'Создать пару' }).click();
  const refusal = here.getByRole('alert');
  await expect(refusal).toContainText('Не хватает согласий');
  await expect(refusal).toContainText(briefName(mentor));
  await expect(refusal).not.toContainText(briefName(mentee));

  await here.getByRole('button', { name: `Отметить согласия: ${briefName(mentor)}` }).click();
  await markSigned(here);
  await expect(refusal).toHaveCount(0);
  await here.getByRole('button', { name: 'Создать пару' }).click();
  await expect(here.getByText('предложена').first()).toBeVisible();
});

test('both sides agree, an order makes the pair active', async ({ page }) => {
  const here = await openPair(page);
  await here.getByRole('button', { name: 'Отметить согласие сторон' }).click();
  await here.getByRole('dialog').getByRole('button', { name: 'Отметить согласие' }).click();
  await expect(here.getByText('ждёт приказа').first()).toBeVisible();
  await here.getByRole('button', { name: 'Закрепить приказом' }).click();
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Номер приказа' }).fill('31-од');
  await dialog.getByRole('button', { name: 'Закрепить', exact: true }).click();
  await expect(here.getByText('активна').first()).toBeVisible();
  await expect(here.getByText('Приказ № 31-од').first()).toBeVisible();
});

/** Takes the first of the times offered, and is warned when choosing an hour of a lesson instead. */
async function planByTimetable(dialog: Locator): Promise<void> {
  const times = dialog.getByRole('group', { name: 'Когда свободны обе стороны' });
  await expect(times).toContainText('По расписанию журнала');
  const first = times.getByRole('button').first();
  const [, starts] = /, (\d\d:\d\d)–/.exec(await first.innerText()) ?? [];
  await first.click();
  await expect(dialog.getByLabel('Начало')).toHaveValue(starts!);
  await dialog.getByLabel('Начало').fill('08:40');
  await expect(dialog.getByText('В это время урок у наставника: 08:30–09:15.')).toBeVisible();
}

test('whoever plans is offered times when both are free by the journal’s timetable', async ({
  page,
}) => {
  const here = await open(page, mentor);
  await here.getByRole('button', { name: /^Запланировать/ }).click();
  const dialog = here.getByRole('dialog');
  await expect(dialog.getByLabel('Начало')).toBeVisible();
  // in the holidays nobody has lessons, and the hour is typed
  if (Array.from({ length: 12 }, (_, at) => dayAgo(-1 - at)).some(isSchoolDay))
    await planByTimetable(dialog);
  else await dialog.getByLabel('Начало').fill('10:00');
  await dialog.getByRole('button', { name: 'Не сохранять' }).click();
  await expect(dialog).toHaveCount(0);
});

test('the mentor logs a meeting in one tap and gives it a mark', async ({ page }) => {
  const here = await open(page, mentor);
  await here.getByRole('button', { name: 'Провели сегодня' }).click();
  await expect(here.getByText('Встреча записана')).toBeVisible();
  await tap(here, '9');
  await expect(here.getByRole('row', { name: briefName(mentee) })).toContainText('1 из 12');
});

test('the mentee answers in one tap', async ({ page }) => {
  const here = await open(page, mentee);
  await expect(here.getByRole('heading', { name: 'Мой наставник' })).toBeVisible();
  await tap(here.getByRole('region', { name: 'Ждёт вашего отклика' }), '7');
  await here.getByRole('link', { name: 'Мои встречи' }).click();
  await expect(here.getByText('Вы: 7')).toBeVisible();
});

test('the curator sees the meeting with both marks and closes the pair with a reason', async ({
  page,
}) => {
  const here = await openPair(page);
  await expect(here.getByText('засчитано 1 из 12')).toBeVisible();
  const marks = here.getByRole('region', { name: 'Оценки встреч' });
  await expect(marks.getByRole('img')).toHaveAccessibleName(/наставника: 9.*наставляемых: 7/);

  await here.getByRole('button', { name: 'Завершить…' }).click();
  const dialog = here.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Завершить пару' }).click();
  await expect(dialog.getByText('Без причины завершить нельзя')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Причина' }).selectOption('Нет времени у наставника');
  await dialog.getByRole('button', { name: 'Завершить пару' }).click();
  await expect(here.getByText('распалась').first()).toBeVisible();
  await here.getByRole('link', { name: 'База наставляемых', exact: true }).click();
  await expect(here.getByRole('row', { name: briefName(mentee) })).toContainText('нет наставника');
});

import { screen, waitFor, within } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { surveyBlankRoutes } from '@nastavnik/contracts/survey-blanks';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { idOf } from '../../testing/people.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { SurveysPage } from './surveys-page.tsx';
import { makeSheet, makeWave } from './surveys-fixture.ts';
import { WavePage } from './wave-page.tsx';

const wave = makeWave(500);
const form = pack.forms[0]!.code;
const at = { at: `/surveys/waves/${wave.id}`, path: '/surveys/waves/:waveId' };
const due = { moment: 'entry' as const, schoolYear: 2027, form, people: 12, unasked: 3, due: 3 };

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(programmeRoutes.list, { items: [], next: null });
  serve(surveySheetRoutes.mine, { items: [] });
  serve(surveyRoutes.list, { items: [wave], next: null });
  serve(surveyRoutes.show, wave);
  serve(surveyBlankRoutes.parts, {
    classes: [
      { classId: idOf(901), title: '7Б', asked: 5, waiting: 3 },
      { classId: 'none', title: 'Без класса', asked: 7, waiting: 4 },
    ],
    programmes: [{ programmeId: idOf(902), title: 'Ученик – ученику', asked: 8, waiting: 6 }],
    most: 120,
  });
  // after the wave's own address, which it looks like
  serve(surveyRoutes.outlook, { items: [due] });
  serve(surveyRoutes.sheets, { items: [makeSheet(700)], next: null });
});

describe('waves', () => {
  it('say how many answered, each figure with its people behind it', async () => {
    openPage(SurveysPage);

    const table = within(await screen.findByRole('region', { name: 'Опросы' }));
    const link = table.getByRole('link', { name: '7' });
    expect(link.getAttribute('href')).toBe(`/surveys/waves/${wave.id}?view=unanswered`);
    expect(table.getByText('открыт')).toBeTruthy();
    await screen.findByText(/На входе ещё не спрошены: 3\sчеловека/);
  });

  it('of the end are not called for before the end comes', async () => {
    serve(surveyRoutes.outlook, { items: [due, { ...due, moment: 'exit', unasked: 331, due: 0 }] });
    openPage(SurveysPage);

    await screen.findByText(/На входе ещё не спрошены/);
    expect(screen.queryByText(/На выходе ещё не спрошены/)).toBeNull();
  });

  it('are begun from an empty page; a refusal is said in words', async () => {
    serve(surveyRoutes.list, { items: [], next: null });
    const { unmount } = openPage(SurveysPage);
    await screen.findByRole('heading', { name: 'Опросов пока не было' });
    unmount();

    serve(surveyRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(SurveysPage);
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

describe('one wave', () => {
  it('shows who has not answered first, and finds a person', async () => {
    const calls = serve(surveyRoutes.sheets, { items: [makeSheet(700)], next: null });
    const { user } = openPage(WavePage, at);

    const table = within(await screen.findByRole('region', { name: 'Участники опроса' }));
    expect(table.getByRole('link').getAttribute('href')).toBe(`/surveys/${makeSheet(700).id}`);
    expect(calls[0]?.query).toMatchObject({ waveId: wave.id, state: 'unanswered' });

    await user.type(screen.getByRole('searchbox', { name: 'Найти' }), 'Ор');
    await waitFor(() => expect(calls.at(-1)?.query).toMatchObject({ q: 'Ор' }));
    await user.click(screen.getByRole('link', { name: /^Все/ }));
    await waitFor(() => expect(calls.at(-1)?.query['state']).toBeUndefined());
  });

  it('prints blanks of all who have not answered, of a class, or of the chosen ones', async () => {
    const calls = serve(surveyBlankRoutes.pdf, () => refuse(409, 'survey.closed', 'Закрыт.'));
    const { user } = openPage(WavePage, at);

    await user.click(await screen.findByRole('button', { name: 'Бланки…' }));
    const dialog = within(screen.getByRole('dialog'));
    const whose = await dialog.findByRole('combobox', { name: 'Чьи бланки' });
    await user.click(dialog.getByRole('button', { name: 'Скачать PDF' }));
    await screen.findByText('Закрыт.');
    await user.selectOptions(whose, `class ${idOf(901)}`);
    await user.click(dialog.getByRole('button', { name: 'Скачать PDF' }));
    await waitFor(() => expect(calls).toHaveLength(2));
    await user.click(dialog.getByRole('button', { name: 'Закрыть' }));
    await user.click(screen.getByRole('checkbox', { name: /^Выбрать: / }));
    await user.click(screen.getByRole('button', { name: 'Напечатать бланки' }));
    await waitFor(() => expect(calls).toHaveLength(3));
    expect(calls.map(({ body }) => body)).toEqual([
      { sheetIds: [] },
      { sheetIds: [], classId: idOf(901) },
      { sheetIds: [makeSheet(700).id] },
    ]);
  });

  it('of more than a file holds is printed class by class', async () => {
    serve(surveyRoutes.show, { ...wave, asked: 300, answered: 0 });
    const calls = serve(surveyBlankRoutes.pdf, () => refuse(409, 'survey.closed', 'Закрыт.'));
    const { user } = openPage(WavePage, at);

    await user.click(await screen.findByRole('button', { name: 'Бланки…' }));
    const dialog = within(screen.getByRole('dialog'));
    await dialog.findByText(/не больше 120. Печатайте по классам/);
    expect(dialog.queryByRole('option', { name: /Все, кто не ответил/ })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Скачать PDF' }));
    await waitFor(() => expect(calls[0]?.body).toEqual({ sheetIds: [], classId: idOf(901) }));
  });

  it('is narrowed to a class and to a programme', async () => {
    const calls = serve(surveyRoutes.sheets, { items: [], next: null });
    const { user } = openPage(WavePage, at);

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Класс' }), 'Без класса');
    await waitFor(() => expect(calls.at(-1)?.query).toMatchObject({ classId: 'none' }));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Программа' }),
      'Ученик – ученику',
    );
    await waitFor(() => expect(calls.at(-1)?.query).toMatchObject({ programmeId: idOf(902) }));
    await user.click(await screen.findByRole('button', { name: 'Показать всех' }));
    const chosen = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Класс' });
    expect(chosen.value).toBe('');
  });

  it('reminds those who have not answered', async () => {
    const calls = serve(surveyRoutes.remind, { reminded: 7 });
    const { user } = openPage(WavePage, at);

    await user.click(await screen.findByRole('button', { name: 'Напомнить' }));
    await screen.findByText(/Напоминание отправлено: 7\sчеловек/);
    expect(calls).toHaveLength(1);
  });

  it('is closed with a way back', async () => {
    let now = wave;
    serve(surveyRoutes.show, () => now);
    const calls = serve(surveyRoutes.change, ({ body }) => {
      const { closed } = body as { closed: boolean };
      now = { ...now, closedOn: closed ? '2026-11-24' : null, version: now.version + 1 };
      return now;
    });
    const { user } = openPage(WavePage, at);

    await user.click(await screen.findByRole('button', { name: 'Закрыть опрос' }));
    await screen.findByRole('button', { name: 'Открыть снова' });
    expect(screen.queryByRole('button', { name: 'Напомнить' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Отменить' }));
    await screen.findByRole('button', { name: 'Закрыть опрос' });

    expect(calls.map(({ body }) => body)).toEqual([{ closed: true }, { closed: false }]);
    expect(calls.map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']);
  });

  it('gets another day, never one that has passed', async () => {
    const calls = serve(surveyRoutes.change, { ...wave, dueOn: '2026-12-05' });
    const { user } = openPage(WavePage, at);

    await user.click(await screen.findByRole('button', { name: 'Изменить…' }));
    const dialog = within(screen.getByRole('dialog'));
    const day = dialog.getByLabelText('Ответить до');
    await user.clear(day);
    await user.type(day, '2026-11-01');
    await user.click(dialog.getByRole('button', { name: 'Сохранить' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('уже прошёл');

    await user.clear(day);
    await user.type(day, '2026-12-05');
    await user.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await screen.findByText('Опрос изменён');
    expect(calls.map(({ body }) => body)).toEqual([{ title: wave.title, dueOn: '2026-12-05' }]);
  });
});

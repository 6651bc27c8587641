import { screen, waitFor, within } from '@testing-library/react';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { describe, expect, it } from 'vitest';
import { mentee } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { MySurveysPage } from './my-surveys-page.tsx';
import { SheetPage } from './sheet-page.tsx';
import { makeFilled, makeSheet } from './surveys-fixture.ts';

const session = { person: mentee, roles: ['pupil' as const, 'mentee' as const] };
const sheet = makeSheet(700);
const at = { at: `/surveys/${sheet.id}`, path: '/surveys/:sheetId' };

/** Saves raise the version by one, as on the server. */
const serveSaves = () =>
  serve(surveySheetRoutes.save, ({ headers, body }) => ({
    ...sheet,
    version: Number(headers.get('if-match')?.replaceAll('"', '')) + 1,
    state: (body as { send: boolean }).send ? ('answered' as const) : ('begun' as const),
  }));

const group = (name: string) => within(screen.getByRole('radiogroup', { name }));

describe('a questionnaire to fill', () => {
  it('is saved as it is answered, each save over the one before', async () => {
    serve(surveySheetRoutes.show, makeFilled(sheet));
    const calls = serveSaves();
    const { user } = openPage(SheetPage, { ...at, session });

    await screen.findByRole('heading', { name: 'Анкета наставляемого' });
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(group('Был ли у вас наставник раньше?').getByRole('radio', { name: 'Да' }));
    await waitFor(() => expect(calls).toHaveLength(1));
    await user.type(screen.getByRole('textbox', { name: /Кто это был/ }), 'Брат');
    await waitFor(() =>
      expect(calls.at(-1)?.body).toEqual({ answers: { G1: 1, G2: 'Брат' }, send: false }),
    );

    expect(calls.map(({ headers }) => headers.get('if-match'))).toEqual(
      calls.map((_, place) => `"${place + 1}"`),
    );
    await screen.findByText('Ответы сохранены');
    expect(screen.getByText('Отвечено: 2 из 4')).toBeTruthy();
  });

  it('leads to the first question that was left out, and goes when it is whole', async () => {
    serve(surveySheetRoutes.show, makeFilled(sheet, { answers: { G1: 0 } }));
    const calls = serveSaves();
    const { user } = openPage(SheetPage, { ...at, session });

    await user.click(await screen.findByRole('button', { name: 'Отправить' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Осталось ответить: 2');
    const first = group('Насколько легко вам общаться?').getByRole('radio', { name: '1' });
    expect(document.activeElement).toBe(first);
    expect(calls).toEqual([]);

    await user.keyboard('{End}{ArrowLeft}');
    await user.click(group('Как часто вы встречаетесь?').getByRole('radio', { name: 'редко' }));
    await user.click(screen.getByRole('button', { name: 'Отправить' }));

    await screen.findByText(/Анкета отправлена. Исправить ответы можно/);
    expect(calls.at(-1)?.body).toEqual({ answers: { G1: 0, 'A-E1': 9, 'A-E2': 3 }, send: true });
    await screen.findByRole('button', { name: 'Отправить исправления' });
  });

  it('is corrected only by being sent again', async () => {
    const answers = { G1: 0, 'A-E1': 9, 'A-E2': 3 };
    const sent = makeSheet(700, { state: 'answered', way: 'screen', version: 4 });
    serve(surveySheetRoutes.show, makeFilled(sent, { answers }));
    const calls = serveSaves();
    const { user, unmount } = openPage(SheetPage, { ...at, session });

    await screen.findByRole('button', { name: 'Отправить исправления' });
    await user.click(group('Насколько легко вам общаться?').getByRole('radio', { name: '2' }));
    await user.click(screen.getByRole('button', { name: 'Отправить исправления' }));
    await waitFor(() =>
      expect(calls.map(({ body }) => body)).toEqual([
        { answers: { ...answers, 'A-E1': 2 }, send: true },
      ]),
    );
    expect(calls[0]?.headers.get('if-match')).toBe('"4"');
    unmount();
  });

  it('does not lose an answer when one leaves the page', async () => {
    serve(surveySheetRoutes.show, makeFilled(sheet));
    const calls = serveSaves();
    const { user, unmount } = openPage(SheetPage, { ...at, session });

    await user.click(await screen.findByRole('radio', { name: 'Нет' }));
    unmount();
    await waitFor(() => expect(calls[0]?.body).toEqual({ answers: { G1: 0 }, send: false }));
  });

  it('says the words of a refusal', async () => {
    serve(surveySheetRoutes.show, makeFilled(sheet));
    serve(surveySheetRoutes.save, () => refuse(409, 'survey.closed', 'Опрос закрыт.'));
    const { user } = openPage(SheetPage, { ...at, session });

    await user.click(await screen.findByRole('radio', { name: 'Нет' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Опрос закрыт.');
  });

  it('is read anew when it was answered elsewhere meanwhile', async () => {
    let elsewhere = {};
    serve(surveySheetRoutes.show, () => makeFilled(sheet, { answers: elsewhere }));
    serve(surveySheetRoutes.save, () => refuse(412, 'version.stale', 'Запись уже изменена.'));
    const { user } = openPage(SheetPage, { ...at, session });

    await user.click(await screen.findByRole('radio', { name: 'Нет' }));
    const again = await screen.findByRole('button', { name: 'Повторить' });
    elsewhere = { G1: 1, 'A-E1': 4 };
    await user.click(again);
    await screen.findByText('Отвечено: 2 из 4');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is only read once the wave is closed, and waits for the consent', async () => {
    const closed = makeSheet(700, { closed: true, state: 'answered' });
    serve(surveySheetRoutes.show, makeFilled(closed, { answers: { G1: 0, 'A-E1': 9, 'A-E2': 3 } }));
    const { unmount } = openPage(SheetPage, { ...at, session });
    await screen.findByText(/Опрос закрыт: ответы больше не принимаются/);
    expect(screen.getByText('редко')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Отправить/ })).toBeNull();
    unmount();

    serve(surveySheetRoutes.show, makeFilled(makeSheet(700, { consentMissing: true })));
    openPage(SheetPage, { ...at, session });
    await screen.findByText(/нет согласия на анкетирование/);
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('a questionnaire of somebody else', () => {
  it('is read by the curator, and typed in from paper while there are no answers', async () => {
    serve(surveySheetRoutes.show, makeFilled(sheet, { own: false }));
    const { unmount } = openPage(SheetPage, at);
    const enter = await screen.findByRole('link', { name: 'Ввести с бумаги' });
    expect(enter.getAttribute('href')).toBe('/surveys/paper?code=1234566');
    unmount();

    const sent = makeSheet(700, {
      state: 'answered',
      way: 'screen',
      answeredAt: '2026-11-20T06:00:00Z',
    });
    serve(surveySheetRoutes.show, makeFilled(sent, { own: false, answers: { G1: 0, 'A-E1': 9 } }));
    openPage(SheetPage, at);
    await screen.findByText('на экране');
    expect(screen.getByText('9')).toBeTruthy();
    expect(screen.getByText('нет ответа')).toBeTruthy();
  });
});

describe('my questionnaires', () => {
  it('are those that wait and those that can be corrected', async () => {
    const items = [
      makeSheet(700, { state: 'begun' }),
      makeSheet(701, {
        state: 'answered',
        waveTitle: 'Анкеты на выходе',
        answeredAt: '2026-11-20T06:00:00Z',
      }),
    ];
    serve(surveySheetRoutes.mine, { items });
    openPage(MySurveysPage, { session });

    const waiting = within(await screen.findByRole('region', { name: 'Ждут ответа' }));
    expect(waiting.getByRole('link', { name: 'Продолжить' }).getAttribute('href')).toBe(
      `/surveys/${items[0]?.id}`,
    );
    const sent = within(screen.getByRole('region', { name: 'Отправлены' }));
    expect(sent.getByRole('link', { name: 'Исправить' })).toBeTruthy();
  });

  it('are promised while there are none; a refusal is said in words', async () => {
    serve(surveySheetRoutes.mine, { items: [] });
    const { unmount } = openPage(MySurveysPage, { session });
    await screen.findByRole('heading', { name: 'Анкет сейчас нет' });
    unmount();

    serve(surveySheetRoutes.mine, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(MySurveysPage, { session });
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

import { screen, waitFor } from '@testing-library/react';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { PaperPage } from './paper-page.tsx';
import { makeFilled, makeSheet } from './surveys-fixture.ts';

const sheet = makeSheet(700, { version: 3 });
const filled = makeFilled(sheet, { own: false });

describe('paper questionnaires', () => {
  it('are typed in by keyboard alone, one blank after another', async () => {
    const asked = serve(surveySheetRoutes.byCode, filled);
    const calls = serve(surveySheetRoutes.save, { ...sheet, state: 'answered', way: 'paper' });
    const { user } = openPage(PaperPage);

    const code = await screen.findByRole('textbox', { name: 'Код бланка' });
    expect(document.activeElement).toBe(code);
    await user.keyboard('123 45-66{Enter}');
    await screen.findByRole('region', { name: /Гайсин Полина/ });
    expect(asked[0]?.params).toEqual({ code: '123 45-66' });

    await user.keyboard('1{Enter}Брат{Enter}10{Enter}3{Enter}');
    await screen.findByText(/Ответы сохранены: Гайсин Полина/);
    expect(calls.map(({ body }) => body)).toEqual([
      { answers: { G1: 1, G2: 'Брат', 'A-E1': 10, 'A-E2': 3 }, send: true },
    ]);
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');

    const next = await screen.findByRole('textbox', { name: 'Код бланка' });
    expect(document.activeElement).toBe(next);
    expect(screen.getByText(/Введено за этот раз: 1\sанкета/)).toBeTruthy();
  });

  it('stay at a line that is not an answer, and may leave lines blank', async () => {
    serve(surveySheetRoutes.byCode, filled);
    const calls = serve(surveySheetRoutes.save, { ...sheet, state: 'answered', way: 'paper' });
    const { user } = openPage(PaperPage, { at: '/surveys/paper?code=1234566' });

    await screen.findByRole('region', { name: /Гайсин Полина/ });
    await user.keyboard('нет{Enter}');
    expect(screen.getByLabelText('3. Насколько легко вам общаться?')).toBe(document.activeElement);
    await user.keyboard('11{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('от 1 до 10');
    expect(screen.getByText(/Без ответа: 2/)).toBeTruthy();
    await user.keyboard('{Backspace}{Enter}{Enter}');

    await waitFor(() =>
      expect(calls[0]?.body).toEqual({ answers: { G1: 0, 'A-E1': 1 }, send: true }),
    );
  });

  it('say that a code is unknown, and take another', async () => {
    serve(surveySheetRoutes.byCode, () =>
      refuse(404, 'survey.code-unknown', 'Анкеты с таким кодом нет.'),
    );
    const { user } = openPage(PaperPage);

    await screen.findByRole('textbox', { name: 'Код бланка' });
    await user.keyboard('{Enter}');
    await screen.findByText('Введите код с бланка');
    await user.keyboard('1234567{Enter}');
    await screen.findByText('Анкеты с таким кодом нет.');
  });

  it('do not replace what a person answered, and wait for the consent', async () => {
    const own = makeSheet(700, { state: 'answered', way: 'screen' });
    serve(surveySheetRoutes.byCode, makeFilled(own, { own: false }));
    const { unmount, user } = openPage(PaperPage, { at: '/surveys/paper?code=1234566' });
    await screen.findByText(/Участник уже ответил сам/);
    await user.click(screen.getByRole('button', { name: 'Другой бланк' }));
    await screen.findByRole('textbox', { name: 'Код бланка' });
    unmount();

    serve(surveySheetRoutes.byCode, makeFilled(makeSheet(700, { consentMissing: true })));
    openPage(PaperPage, { at: '/surveys/paper?code=1234566' });
    await screen.findByText(/нет согласия на анкетирование/);
  });
});

import { screen, within } from '@testing-library/react';
import { surveyLinkRoutes } from '@nastavnik/contracts/survey-links';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../../testing/page.tsx';
import { SheetPage } from '../sheet-page.tsx';
import { makeFilled, makeSheet } from '../surveys-fixture.ts';
import { LinkSheetPage } from './link-sheet-page.tsx';

const sheet = makeSheet(700);
const questions = makeFilled(sheet).questions.filter(({ code }) => code === 'G1');
const until = '2026-12-01T08:00:00Z';
const session = {
  roles: ['respondent' as const],
  rights: ['session.read' as const, 'answers.write' as const],
  pass: { purpose: 'survey' as const, subjectId: sheet.id, until },
};

describe('a link to one questionnaire', () => {
  const at = { at: `/surveys/${sheet.id}`, path: '/surveys/:sheetId' };
  const made = {
    pass: {
      id: makeSheet(900).id,
      person: sheet.person,
      purpose: 'survey' as const,
      subjectId: sheet.id,
      state: 'waiting' as const,
      madeAt: until,
      expiresAt: until,
      openedAt: null,
      until: null,
      endedAt: null,
      version: 1,
    },
    code: 'K7MP-X4CT-29HA',
    link: 'https://school.example/join#secret',
  };

  it('is made by the curator and shown once, with its code and its day', async () => {
    serve(surveySheetRoutes.show, makeFilled(sheet, { own: false }));
    const calls = serve(surveyLinkRoutes.make, made);
    const { user } = openPage(SheetPage, at);

    await user.click(await screen.findByRole('button', { name: 'Ссылка для ответа' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(calls).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Создать ссылку' }));
    await dialog.findByText('K7MP-X4CT-29HA');
    dialog.getByText('https://school.example/join#secret');
    dialog.getByText('https://school.example/join');
    dialog.getByText(/Войти можно до 01\.12/);
    expect(calls).toHaveLength(1);
  });

  it('that cannot be made says why', async () => {
    serve(surveySheetRoutes.show, makeFilled(sheet, { own: false }));
    serve(surveyLinkRoutes.make, () => refuse(409, 'survey.begun-on-screen', 'Уже отвечает.'));
    const { user } = openPage(SheetPage, at);

    await user.click(await screen.findByRole('button', { name: 'Ссылка для ответа' }));
    await user.click(screen.getByRole('button', { name: 'Создать ссылку' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Уже отвечает.');
  });
});

describe('whoever came by a link', () => {
  it('answers that questionnaire and is done', async () => {
    serve(surveySheetRoutes.show, makeFilled(sheet, { questions }));
    const calls = serve(surveySheetRoutes.save, { ...sheet, state: 'answered', version: 2 });
    const { user } = openPage(LinkSheetPage, { session });

    await screen.findByText(/Вас попросили ответить за участника/);
    await user.click(screen.getByRole('radio', { name: 'Нет' }));
    await user.click(screen.getByRole('button', { name: 'Отправить' }));
    await screen.findByRole('heading', { name: 'Спасибо, анкета отправлена' });
    expect(calls.at(-1)?.body).toEqual({ answers: { G1: 0 }, send: true });
    expect(screen.queryByRole('button', { name: /Отправить/ })).toBeNull();
  });

  it('is told that the wave is closed, or that it is answered already', async () => {
    serve(surveySheetRoutes.show, makeFilled({ ...sheet, closed: true }));
    const { unmount } = openPage(LinkSheetPage, { session });
    await screen.findByText(/Опрос закрыт/);
    unmount();

    serve(surveySheetRoutes.show, makeFilled({ ...sheet, state: 'answered', way: 'link' }));
    openPage(LinkSheetPage, { session });
    await screen.findByText('Эта анкета уже отправлена');
  });
});

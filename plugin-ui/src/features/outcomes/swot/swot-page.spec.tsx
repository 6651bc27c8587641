import { screen, within } from '@testing-library/react';
import { type SwotSheet, swotRoutes, type SwotVersion } from '@nastavnik/contracts/swots';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../../testing/people.ts';
import { openPage, refuse, serve } from '../../../testing/page.tsx';
import { SwotPage } from './swot-page.tsx';

const programmeId = idOf(700);
const at = {
  at: `/surveys/programmes/${programmeId}/swot`,
  path: '/surveys/programmes/:programmeId/swot',
};

const makeVersion = (version: number, over: Partial<SwotVersion> = {}): SwotVersion => ({
  version,
  moment: 'exit',
  answered: { mentors: 0, mentees: 7 },
  madeOn: '2026-11-20',
  edited: false,
  savedBy: null,
  savedAt: '2026-11-20T06:00:00Z',
  strengths: 'Комфорт общения – 9 из 10 (наставляемые, ответов: 7)',
  weaknesses: '',
  opportunities: 'Самое ценное (наставляемые):\n– поддержка',
  threats: '– мало времени',
  ...over,
});
const makeSheet = (over: Partial<SwotSheet> = {}): SwotSheet => ({
  programme: { id: programmeId, title: 'Ученик – ученику', form: 'PUPIL_PUPIL', schoolYear: 2027 },
  ready: [
    { moment: 'entry', mentors: 2, mentees: 3 },
    { moment: 'exit', mentors: 1, mentees: 7 },
  ],
  smallGroup: 5,
  strongFrom: 8,
  weakTo: 5,
  swot: null,
  versions: [],
  ...over,
});
const withDraft = (...versions: SwotVersion[]) =>
  makeSheet({ swot: versions[0] ?? null, versions });

describe('the SWOT page', () => {
  it('makes a draft where enough have answered, and says what it waits for elsewhere', async () => {
    serve(swotRoutes.show, makeSheet());
    const made = serve(swotRoutes.make, withDraft(makeVersion(1)));
    const { user } = openPage(SwotPage, at);

    await screen.findByText('SWOT-анализ ещё не составлен');
    screen.getByText(/не меньше 5 ответов.+наставляемые – 3, наставники – 2/);
    await user.click(screen.getByRole('button', { name: 'Составить по анкетам на входе' }));
    expect(made).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Составить по анкетам на выходе' }));
    expect(made[0]?.body).toEqual({ moment: 'exit', replaces: null });
  });

  it('shows four parts, of how many answers they are, and copies them for the report', async () => {
    serve(swotRoutes.show, withDraft(makeVersion(1)));
    const { user } = openPage(SwotPage, at);

    await screen.findByText(/По анкетам на выходе на 20\.11: наставляемые – 7/);
    within(screen.getByRole('region', { name: 'Слабые стороны' })).getByText(/ничего не вошло/);
    within(screen.getByRole('region', { name: 'Возможности' })).getByText('поддержка');
    screen.getByText(/нельзя было узнать, кто их написал/);

    await user.click(screen.getByRole('button', { name: 'Скопировать для отчёта' }));
    const text = await navigator.clipboard.readText();
    expect(text).toContain('Сильные стороны\nКомфорт общения – 9 из 10');
    expect(text).not.toContain('Слабые стороны');
  });

  it('is changed under the version that was seen, and keeps the words when refused', async () => {
    serve(swotRoutes.show, withDraft(makeVersion(4)));
    const sent = serve(swotRoutes.change, () =>
      refuse(409, 'version.stale', 'Запись изменил кто-то другой.'),
    );
    const { user } = openPage(SwotPage, at);

    await user.click(await screen.findByRole('button', { name: 'Изменить' }));
    await user.type(screen.getByRole('textbox', { name: 'Слабые стороны' }), 'Нет кабинета');
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    await screen.findByText('Запись изменил кто-то другой.');
    expect(sent[0]?.headers.get('if-match')).toBe('"4"');
    expect(sent[0]?.body).toMatchObject({ weaknesses: 'Нет кабинета', threats: '– мало времени' });
    screen.getByDisplayValue('Нет кабинета');
  });

  it('brings an old version back as a new one', async () => {
    const old = makeVersion(1, { threats: 'Прежний текст', edited: true });
    serve(swotRoutes.show, withDraft(makeVersion(2), old));
    const sent = serve(swotRoutes.change, withDraft(makeVersion(3), makeVersion(2), old));
    const { user } = openPage(SwotPage, at);

    await user.click(await screen.findByRole('button', { name: 'Посмотреть' }));
    await user.click(screen.getByRole('button', { name: 'Вернуть этот текст' }));
    await screen.findByText('Текст возвращён новой редакцией');
    expect(sent[0]?.body).toMatchObject({ threats: 'Прежний текст' });
    expect(sent[0]?.headers.get('if-match')).toBe('"2"');
  });
});

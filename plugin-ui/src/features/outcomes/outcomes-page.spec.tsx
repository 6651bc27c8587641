import { screen, within } from '@testing-library/react';
import { type OutcomeRow, outcomeRoutes, type OutcomeTable } from '@nastavnik/contracts/outcomes';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { packRoutes } from '@nastavnik/contracts/packs';
import { describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { idOf } from '../../testing/people.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { OutcomesPage } from './outcomes-page.tsx';
import { ProgrammeResultsPage } from './programmes-page.tsx';

const programmeId = idOf(700);
const at = {
  at: `/surveys/programmes/${programmeId}/outcomes`,
  path: '/surveys/programmes/:programmeId/outcomes',
};

const makeRow = (code: string, over: Partial<OutcomeRow> = {}): OutcomeRow => ({
  code,
  title: 'Посещают кружки и секции',
  unit: 'чел.',
  kind: 'ENGAGEMENT',
  better: 'more',
  source: 'По смыслу мониторинга',
  checked: false,
  counted: null,
  people: null,
  before: null,
  after: null,
  difference: null,
  percent: null,
  note: '',
  changedBy: null,
  changedAt: null,
  version: 0,
  ...over,
});
const table = (...rows: OutcomeRow[]): OutcomeTable => ({
  of: 'programme',
  id: programmeId,
  title: 'Ученик – ученику',
  form: 'PUPIL_PUPIL',
  schoolYear: 2027,
  smallGroup: 5,
  kinds: [
    { code: 'ENGAGEMENT', title: 'Вовлечённость' },
    { code: 'BEHAVIOUR', title: 'Поведение и отношения' },
    { code: 'CAREER', title: 'Профессиональное будущее' },
  ],
  rows,
});
const clubs = makeRow('CLUBS', {
  before: 4,
  after: 5,
  difference: 1,
  percent: 25,
  version: 2,
  note: 'журнал кружков',
});
const projects = makeRow('PROJECTS', {
  title: 'Реализованные проекты',
  unit: 'шт.',
  version: 1,
  before: 0,
  after: 3,
  difference: 3,
});
const conflicts = makeRow('CONFLICTS', {
  title: 'Жалобы и конфликты',
  unit: 'шт.',
  kind: 'BEHAVIOUR',
  better: 'less',
  version: 1,
  before: 2,
  after: 6,
  difference: 4,
  percent: 200,
});
const glad = makeRow('GLAD', { title: 'Рады участию', unit: '%', counted: 'surveys', people: 2 });

const cells = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the before/after table', () => {
  it('tells the difference by kind, with «–» for a percent of zero', async () => {
    serve(outcomeRoutes.ofProgramme, table(clubs, projects, conflicts, glad));
    openPage(OutcomesPage, at);

    await screen.findByRole('region', { name: 'Вовлечённость' });
    expect(screen.queryByRole('region', { name: 'Профессиональное будущее' })).toBeNull();
    expect(cells(/кружки/).slice(0, 4)).toEqual(['4', '5', '+1к лучшему', '+25']);
    expect(cells(/проекты/).slice(0, 4)).toEqual(['0', '3', '+3к лучшему', '–']);
    expect(cells(/конфликты/)[2]).toBe('+4к худшему');
    expect(cells(/Рады/)).toEqual(['–', '–', '–', '–', 'по анкетам']);
    screen.getByText(/мало ответов: нужно от 5/);
    screen.getByText(/не сверен с первоисточником/);
  });

  it('takes what is typed, with a comma, and never what is no figure', async () => {
    serve(outcomeRoutes.ofProgramme, table(makeRow('CLUBS')));
    const sent = serve(outcomeRoutes.setOfProgramme, table(clubs));
    const { user } = openPage(OutcomesPage, at);

    await user.click(await screen.findByRole('button', { name: 'Внести' }));
    await user.type(screen.getByRole('textbox', { name: 'Было, чел.' }), 'пять');
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    screen.getByText(/Напишите число/);
    expect(sent).toHaveLength(0);

    await user.clear(screen.getByRole('textbox', { name: 'Было, чел.' }));
    await user.type(screen.getByRole('textbox', { name: 'Было, чел.' }), '3,5');
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    await screen.findByText('Показатель сохранён');
    expect(sent[0]?.body).toEqual({ before: 3.5, after: null, note: '' });
    expect(sent[0]?.headers.get('if-match')).toBe('"0"');
  });

  it('says why an entry was refused, and keeps what was typed', async () => {
    serve(outcomeRoutes.ofProgramme, table(clubs));
    serve(outcomeRoutes.setOfProgramme, () => refuse(412, 'version.stale', 'Запись изменилась.'));
    const { user } = openPage(OutcomesPage, at);

    await user.click(await screen.findByRole('button', { name: 'Изменить' }));
    await user.type(screen.getByRole('textbox', { name: 'Стало, чел.' }), '0');
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    await screen.findByText('Запись изменилась.');
    screen.getByDisplayValue('50');
  });
});

describe('«Итоги программ»', () => {
  it('with no programme say what to do first', async () => {
    serve(packRoutes.show, pack);
    serve(programmeRoutes.list, { items: [], next: null });
    openPage(ProgrammeResultsPage);

    await screen.findByText('Программ пока нет');
    screen.getByRole('link', { name: 'К программам' });
  });
});

import { controlSheetRoutes } from '@nastavnik/contracts/control-sheet-routes';
import type { ControlSheet } from '@nastavnik/contracts/control-sheets';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { ControlSheetsPage } from './control-page.tsx';
import { DrawControlSheetPage } from './draw-page.tsx';
import { ControlNowSchoolsPage, ControlSchoolsPage } from './schools-page.tsx';
import { ControlSheetPage } from './sheet-page.tsx';

const line = {
  matter: 'pairs_without_order' as const,
  count: 3,
  before: 5,
  schools: null,
  mark: null,
};
const sums = { ...line, schools: { having: 2, done: 1 } };
const sheet: ControlSheet = {
  id: idOf(5),
  number: 2,
  drawnOn: '2026-11-20',
  asOf: '2026-11-20T06:00:00.000Z',
  drawnBy: 'Дёмина Ирина',
  issuer: { id: idOf(70), name: 'Управление образования' },
  org: { id: idOf(71), name: 'Школа № 4', kind: 'school' },
  conclusion: 'Закрепить пары приказом',
  due: '2026-12-01',
  former: { number: 1, drawnOn: '2026-10-20' },
  lines: [line, { ...line, matter: 'meetings_unclosed', count: 0, before: null }],
  schools: null,
  read: null,
  version: 4,
};
const now = {
  today: '2026-11-24',
  asOf: '2026-11-24T06:00:00.000Z',
  former: null,
  lines: [line],
  schools: null,
};
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const press = (name: string) => dialog().getByRole('button', { name, hidden: true });
const row = (name: RegExp) => screen.findByRole('row', { name });
const at = { at: `/control-sheets/${idOf(5)}`, path: '/control-sheets/:sheetId' };

describe('the list of control sheets', () => {
  it('says what a sheet is for while there is none', async () => {
    serve(controlSheetRoutes.list, { items: [], next: null });
    openPage(ControlSheetsPage);
    expect(await screen.findByText('Листов контроля пока нет')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Составить лист' })).toBeTruthy();
  });

  it('shows what came from above and was not read', async () => {
    const { id, number, drawnOn, issuer } = sheet;
    const brief = { id, number, drawnOn, issuer, due: '2026-11-10', read: null, found: 2, done: 1 };
    serve(controlSheetRoutes.list, { items: [brief], next: null });
    openPage(ControlSheetsPage);
    const found = await row(/Лист № 2 от 20.11.2026/);
    expect(within(found).getByText('не ознакомлены')).toBeTruthy();
    expect(within(found).getByText('срок прошёл')).toBeTruthy();
    expect(within(found).getByText(/^2\sстроки$/)).toBeTruthy();
  });
});

describe('a new sheet', () => {
  it('shows the numbers with the lists behind them; a refusal keeps the conclusion', async () => {
    serve(controlSheetRoutes.now, now);
    const calls = serve(controlSheetRoutes.draw, () =>
      refuse(409, 'control-sheet.drawn-meanwhile', 'Лист составляет другой сотрудник.'),
    );
    const { user } = openPage(DrawControlSheetPage);
    const found = await row(/Пары без приказа/);
    const link = within(found).getByRole<HTMLAnchorElement>('link', { name: '3' });
    expect(link.getAttribute('href')).toContain('/pairs?view=awaits_order');
    await user.click(screen.getByRole('button', { name: 'Составить лист' }));
    expect(screen.getByText('Заполните это поле.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.type(screen.getByLabelText('Вывод'), 'Закрепить');
    await user.click(screen.getByRole('button', { name: 'Составить лист' }));
    expect(await screen.findByText(/Лист составляет другой сотрудник/)).toBeTruthy();
    expect(calls[0]?.body).toEqual({ conclusion: 'Закрепить', due: null });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Вывод').value).toBe('Закрепить');
  });

  it('leads a sum to its schools', async () => {
    const matter = 'pairs_without_order';
    serve(controlSheetRoutes.nowSchools, {
      items: [{ id: idOf(8), name: 'Школа № 8', count: 3 }],
    });
    openPage(ControlNowSchoolsPage, { at: `/control-sheets/now/schools?matter=${matter}` });
    expect(await row(/Школа № 8/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Пары без приказа о закреплении' })).toBeTruthy();
  });
});

describe('a sheet', () => {
  it('compares with the one before; what came from above asks to be read', async () => {
    serve(controlSheetRoutes.show, sheet);
    const calls = serve(controlSheetRoutes.acknowledge, sheet);
    const { user } = openPage(ControlSheetPage, at);
    expect(within(await row(/Пары без приказа/)).getByText('меньше')).toBeTruthy();
    expect(within(await row(/Встречи без обратной связи/)).getByText('Замечаний нет')).toBeTruthy();
    expect(screen.getByText('Лист № 1 от 20.10.2026')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ознакомлены' }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.headers.get('if-match')).toBe('"4"');
  });

  it('takes what was done about a line', async () => {
    serve(controlSheetRoutes.show, sheet);
    const calls = serve(controlSheetRoutes.mark, sheet);
    const { user } = openPage(ControlSheetPage, at);
    await user.click(await screen.findByRole('button', { name: 'Отметить' }));
    await user.click(press('Сохранить'));
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.type(dialog().getByLabelText('Что сделано'), 'Приказ 12-од');
    await user.click(press('Сохранить'));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.body).toEqual({ matter: 'pairs_without_order', note: 'Приказ 12-од' });
  });

  it('of a municipality leads a sum to the schools of that day, and does not mark it', async () => {
    serve(controlSheetRoutes.show, {
      ...sheet,
      lines: [sums],
      schools: { counted: 2, all: 3, read: 1 },
    });
    openPage(ControlSheetPage, { ...at, session: { roles: ['municipal_coordinator'] } });
    const found = await row(/Пары без приказа/);
    expect(within(found).getByText(/отметили 1 из 2\sшкол/)).toBeTruthy();
    const link = within(found).getByRole('link', { name: '3' });
    expect(link.getAttribute('href')).toContain('/schools?matter=pairs_without_order');
    expect(screen.queryByRole('button', { name: 'Отметить' })).toBeNull();
  });

  it('tells which schools have any, and what they did', async () => {
    const mark = { on: '2026-11-22', by: 'Фёдорова Ирина', note: 'Закреплены' };
    const school = { id: idOf(9), name: 'Школа № 9', count: 2, before: 2, read: null, mark };
    serve(controlSheetRoutes.schools, { items: [school], next: null });
    openPage(ControlSchoolsPage, {
      at: `/control-sheets/${idOf(5)}/schools?matter=pairs_without_order`,
      path: '/control-sheets/:sheetId/schools',
    });
    const found = await row(/Школа № 9/);
    expect(within(found).getByText(/Закреплены/)).toBeTruthy();
    expect(within(found).getByText('не ознакомлены')).toBeTruthy();
  });
});

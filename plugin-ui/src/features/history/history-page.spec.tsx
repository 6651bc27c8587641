import { type HistoryState, historyRoutes } from '@nastavnik/contracts/history';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { HistoryPage } from './history-page.tsx';

const state = (over: Partial<HistoryState> = {}): HistoryState => ({
  rows: 1_042,
  mark: 'ab12'.repeat(16),
  checkedRows: 1_041,
  checkedAt: '2026-11-24T03:10:00.000Z',
  wrong: null,
  ...over,
});
const open = () => openPage(HistoryPage, { session: { roles: ['school_admin'] } });
const shown = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? '';

describe('the page of the history of changes', () => {
  it('says that it is in order, how much was checked, and the mark to keep', async () => {
    serve(historyRoutes.state, state());
    open();
    await screen.findByText('Записи на месте');
    expect(shown()).toMatch(/1 041 запись, 24\.11, \d\d:10/);
    expect(shown()).toContain('ab12 ab12 ab12');
  });

  it.each<[HistoryState['wrong'], string]>([
    [{ kind: 'changed', seq: 17, until: 17 }, 'Запись № 17 – изменена.'],
    [{ kind: 'deleted', seq: 17, until: 19 }, 'Записи с № 17 по № 19 – удалены.'],
    [{ kind: 'inserted', seq: 5, until: 5 }, 'Запись № 5 – добавлена в обход системы.'],
  ])('names the place: %o', async (wrong, text) => {
    serve(historyRoutes.state, state({ wrong }));
    open();
    await screen.findByText(/Журнал изменяли в обход системы/);
    expect(shown()).toContain(text);
    expect(screen.queryByText('Записи на месте')).toBeNull();
  });

  it('says what will be where nothing is yet, and that nothing was checked yet', async () => {
    serve(historyRoutes.state, state({ rows: 0, mark: null, checkedRows: 0, checkedAt: null }));
    open();
    await screen.findByText(/Записей пока нет/);
  });

  it('can be asked again when the server fails', async () => {
    serve(historyRoutes.state, () => refuse(500, 'server.failed', 'Не получилось.'));
    open();
    await screen.findByRole('button', { name: /Повторить/ });
  });
});

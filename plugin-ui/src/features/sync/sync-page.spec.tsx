import { grantRoutes } from '@nastavnik/contracts/grants';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { fresh, heldPart, makePart, makeRun, RUN } from './sync-fixture.ts';
import { SyncPage } from './sync-page.tsx';

const admin = { session: { roles: ['school_admin' as const] } };
const noOne = { items: [], next: null };

const page = (...items: ReturnType<typeof makeRun>[]) => {
  serve(grantRoutes.list, noOne);
  serve(syncRoutes.status, fresh);
  return serve(syncRoutes.list, { items, next: null });
};

describe('the history of sync', () => {
  it('shows each run with its changes, who decided and until when it can be undone', async () => {
    page(makeRun(makePart()));
    openPage(SyncPage, admin);

    const table = await screen.findByRole('region', { name: 'Загрузки школы' });
    const row = within(table).getByRole('row', { name: /24\.11, 06:40/ });

    expect(row.textContent).toContain('полная выгрузка');
    expect(row.textContent).toContain('применена');
    expect(row.textContent?.replaceAll('\u00a0', ' ')).toContain('+4 · 23 изм. · −0');
    expect(row.textContent).toContain('автоматически');
    expect(within(row).getByRole('link', { name: /отменить до 24\.12\.2099/ })).toHaveProperty(
      'href',
      expect.stringContaining(`/sync/${RUN}?undo=1`),
    );
  });

  it('puts a run that waits for a decision on top, with its way in', async () => {
    page(makeRun(heldPart));
    openPage(SyncPage, admin);

    const way = await screen.findByRole('link', { name: 'Посмотреть и решить' });

    expect(way).toHaveProperty('href', expect.stringContaining(`/sync/${RUN}`));
    expect(screen.getByText(/87 учеников из 612/)).toBeTruthy();
  });

  it('tells of a run that waits whatever the list is narrowed to', async () => {
    serve(grantRoutes.list, noOne);
    serve(syncRoutes.status, fresh);
    serve(syncRoutes.list, ({ query }) => ({
      items: query.state === 'applied' ? [] : [makeRun(heldPart)],
      next: null,
    }));
    openPage(SyncPage, { ...admin, at: '/sync?state=applied' });

    expect(await screen.findByText('Таких загрузок нет')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Посмотреть и решить' })).toBeTruthy();
  });

  it('shows how far a working run has come, and looks again', async () => {
    const working = makeRun(makePart({ state: 'applying', appliedAt: null }), { settled: false });
    const calls = page(working);
    openPage(SyncPage, admin);

    const stages = await screen.findByRole('list', { name: 'Ход загрузки' });
    await expect.poll(() => calls.length, { timeout: 4000 }).toBeGreaterThan(1);

    expect(within(stages).getByText('Применение').closest('li')?.ariaCurrent).toBe('step');
  });

  it('warns when the school has not been brought up to date for a day and a half', async () => {
    page(makeRun(makePart()));
    serve(syncRoutes.status, { ...fresh, hoursAgo: 40, stale: true });
    openPage(SyncPage, admin);

    const warning = await screen.findByRole('heading', { name: /синхронизация 40\sчасов назад/ });

    expect(warning).toBeTruthy();
  });

  it('says what to do when the journal has not sent anything yet', async () => {
    page();
    serve(syncRoutes.status, { lastAppliedAt: null, hoursAgo: null, stale: false, undoable: null });
    openPage(SyncPage, admin);

    expect(await screen.findByText('Журнал ещё ничего не передал')).toBeTruthy();
    expect(await screen.findByText('успешных загрузок ещё не было')).toBeTruthy();
  });

  it('says why the history cannot be shown', async () => {
    page();
    serve(syncRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(SyncPage, admin);

    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
    expect(screen.getByRole('button', { name: 'Повторить' })).toBeTruthy();
  });
});

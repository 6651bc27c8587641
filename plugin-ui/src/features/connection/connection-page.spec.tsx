import type { ConnectionCard } from '@nastavnik/contracts/connections';
import { connectionRoutes } from '@nastavnik/contracts/connections';
import type { Grant } from '@nastavnik/contracts/grants';
import { grantRoutes } from '@nastavnik/contracts/grants';
import { syncRoutes } from '@nastavnik/contracts/sync';
import type { SyncStatus } from '@nastavnik/contracts/sync-run';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { ConnectionPage } from './connection-page.tsx';

const id = (end: string) => `01930000-0000-7000-8000-0000000000${end}`;
const bystrov = { family: 'Быстров', given: 'Олег', middle: 'Николаевич' };

const makeCard = (enabled: boolean): ConnectionCard => ({
  id: id('c1'),
  title: 'Электронный журнал',
  issuer: 'https://journal.test',
  sourcedId: 'school-12',
  demo: false,
  installation: {
    enabled,
    since: '2026-09-01T04:00:00.000Z',
    by: { kind: 'person', name: bystrov },
    inheritedFrom: null,
    version: 4,
  },
});

const curator: Grant = {
  id: id('d1'),
  person: { id: id('e1'), name: bystrov, position: 'учитель' },
  role: 'curator',
  actNumber: '214-од',
  actDate: '2026-09-01',
  from: '2026-09-01',
  until: null,
  state: 'active',
  givenAt: '2026-09-01T04:00:00.000Z',
  revokedAt: null,
  revokeReason: null,
  version: 1,
};

const admin = { session: { roles: ['school_admin' as const] } };
const whileOff = {
  session: {
    roles: ['school_admin' as const],
    rights: ['session.read' as const, 'connection.read' as const, 'connection.write' as const],
  },
};
const synced: SyncStatus = {
  lastAppliedAt: '2026-11-23T01:45:00.000Z',
  hoursAgo: 26,
  stale: false,
  undoable: null,
};

function on({ curators = [curator], status = synced } = {}) {
  serve(connectionRoutes.list, { items: [makeCard(true)] });
  serve(syncRoutes.status, status);
  serve(grantRoutes.list, { items: curators, next: null });
}
const never: SyncStatus = { lastAppliedAt: null, hoursAgo: null, stale: false, undoable: null };

describe('the connection of a school', () => {
  it('shows that everything is ready, each step with its records', async () => {
    on();
    openPage(ConnectionPage, admin);

    expect(await screen.findByText('Наставничество включено с 01.09')).toBeTruthy();
    expect(await screen.findByText(/Сейчас работает: 1\sкуратор/)).toBeTruthy();
    await screen.findByText(/23\.11, 06:45, 26\sчасов назад/);
    expect(screen.getByRole('link', { name: 'Синхронизация' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Роли и кураторы' })).toBeTruthy();
  });

  it('leads to the first curator once the lists have come', async () => {
    on({ curators: [] });
    openPage(ConnectionPage, admin);

    const way = await screen.findByRole('link', { name: 'Назначить куратора' });

    expect(way).toHaveProperty('href', expect.stringContaining('/grants?appoint=curator'));
  });

  it('does not ask for a curator before there is anyone to choose from', async () => {
    on({ curators: [], status: never });
    openPage(ConnectionPage, admin);

    expect(await screen.findByText('Списки школы ещё не пришли')).toBeTruthy();
    expect(await screen.findByText(/сначала должны прийти списки/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Назначить куратора' })).toBeNull();
  });

  it('asks a school that is off for nothing but to be switched on', async () => {
    serve(connectionRoutes.list, { items: [makeCard(false)] });
    const calls = serve(connectionRoutes.switch, makeCard(true).installation);
    const { user } = openPage(ConnectionPage, whileOff);

    await screen.findByRole('heading', { name: 'Наставничество в школе выключено' });
    await user.click(screen.getByRole('button', { name: 'Включить наставничество' }));
    const dialog = screen.getByRole('dialog', { name: 'Включить наставничество в школе?' });
    await user.click(within(dialog).getByRole('button', { name: 'Включить' }));

    expect(await screen.findByText('Наставничество включено.')).toBeTruthy();
    expect(calls[0]?.body).toEqual({ enabled: true });
    expect(calls[0]?.headers.get('if-match')).toBe('"4"');
  });

  it('says what will follow before it is switched off', async () => {
    on();
    const calls = serve(connectionRoutes.switch, makeCard(false).installation);
    const { user } = openPage(ConnectionPage, admin);

    await user.click(await screen.findByRole('button', { name: 'Выключить наставничество…' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('Ничего не удаляется');
    await user.click(within(dialog).getByRole('button', { name: 'Оставить как есть' }));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(calls).toHaveLength(0);
  });

  it('says that somebody else has switched it meanwhile, and reads anew', async () => {
    on();
    serve(connectionRoutes.switch, () =>
      refuse(412, 'version.stale', 'Запись уже изменил другой человек.'),
    );
    const { user } = openPage(ConnectionPage, admin);
    await user.click(await screen.findByRole('button', { name: 'Выключить наставничество…' }));
    const again = serve(connectionRoutes.list, { items: [makeCard(true)] });

    await user.click(screen.getByRole('button', { name: 'Выключить' }));

    expect(await screen.findByText('Запись уже изменил другой человек.')).toBeTruthy();
    await expect.poll(() => again.length).toBe(1);
  });

  it('says what to do when no journal is connected, and why nothing can be shown', async () => {
    serve(connectionRoutes.list, { items: [] });
    const { unmount } = openPage(ConnectionPage, admin);
    expect(await screen.findByText('Журнал ещё не подключён')).toBeTruthy();
    unmount();

    serve(connectionRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(ConnectionPage, admin);
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

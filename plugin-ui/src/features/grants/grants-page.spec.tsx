import type { Grant } from '@nastavnik/contracts/grants';
import { grantRoutes } from '@nastavnik/contracts/grants';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { GrantsPage } from './grants-page.tsx';

const id = (end: string) => `01930000-0000-7000-8000-0000000000${end}`;

const makeGrant = (end: string, over: Partial<Grant> = {}): Grant => ({
  id: id(`a${end}`),
  person: {
    id: id(`b${end}`),
    name: { family: 'Лебедева', given: 'Ирина', middle: 'Петровна' },
    position: 'учитель истории',
  },
  role: 'curator',
  actNumber: '214-од',
  actDate: '2026-09-01',
  from: '2026-09-02',
  until: null,
  state: 'active',
  givenAt: '2026-09-01T04:00:00.000Z',
  revokedAt: null,
  revokeReason: null,
  version: 3,
  ...over,
});

const curator = makeGrant('1');
const onlyAdmin = makeGrant('2', {
  role: 'school_admin',
  person: {
    id: id('b2'),
    name: { family: 'Быстров', given: 'Олег', middle: 'Николаевич' },
    position: 'заместитель директора',
  },
});
const teacher = {
  id: id('c1'),
  name: { family: 'Орехова', given: 'Тамара', middle: 'Викторовна' },
  classTitle: null,
  position: 'учитель химии',
  kind: 'staff' as const,
  grade: null,
  birthYear: null,
  young: false,
};

const admin = { session: { roles: ['school_admin' as const] } };

const list = (...grants: Grant[]) =>
  serve(grantRoutes.list, ({ query }) => ({
    items: grants.filter(({ role }) => !query['role'] || role === query['role']),
    next: null,
  }));

describe('roles at the school', () => {
  it('are listed with their act, period and state', async () => {
    list(curator, onlyAdmin);
    openPage(GrantsPage, admin);

    const table = await screen.findByRole('region', { name: 'Назначения' });
    const row = within(table).getByRole('row', { name: /Лебедева/ }).textContent;

    expect(row).toContain('Куратор');
    expect(row).toContain('214-од от 01.09');
    expect(row).toContain('с 02.09, без срока');
    expect(row).toContain('действует');
  });

  it('are narrowed to one by the address', async () => {
    const calls = list(curator, onlyAdmin);
    openPage(GrantsPage, { ...admin, at: '/grants?role=curator' });

    await screen.findByRole('row', { name: /Лебедева/ });

    expect(screen.queryByRole('row', { name: /Быстров/ })).toBeNull();
    expect(calls.some(({ query }) => query['role'] === 'curator')).toBe(true);
  });

  it('keep the last administrator and say the way out', async () => {
    list(curator, onlyAdmin);
    openPage(GrantsPage, admin);

    const row = await screen.findByRole('row', { name: /Быстров/ });
    const button = within(row).getByRole('button', { name: 'Отозвать…' });
    await expect.poll(() => button.ariaDisabled).toBe('true');

    expect(row.textContent).toContain('Сначала назначьте другого');
  });

  it('are given to a member of the staff by an order and for a period', async () => {
    list(onlyAdmin);
    const given = serve(grantRoutes.give, curator);
    const people = serve(rosterRoutes.people, { items: [teacher], next: null });
    const { user } = openPage(GrantsPage, admin);

    await user.click(await screen.findByRole('button', { name: 'Назначить' }));
    const dialog = await screen.findByRole('dialog', { name: 'Назначить на роль' });
    await user.type(within(dialog).getByRole('searchbox'), 'Оре');
    await expect.poll(() => people.at(-1)?.query).toMatchObject({ kind: 'staff', q: 'Оре' });
    await user.click(await within(dialog).findByRole('radio', { name: /Орехова Тамара/ }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Номер приказа' }), '300-од');
    await user.click(within(dialog).getByRole('button', { name: 'Назначить' }));

    expect(await screen.findByText(/Куратор: Орехова Т\.\sВ\., с 24\.11\./)).toBeTruthy();
    expect(given[0]?.body).toEqual({
      personId: teacher.id,
      role: 'curator',
      actNumber: '300-од',
      actDate: '2026-11-24',
      from: '2026-11-24',
      until: null,
    });
  });

  it('name every field that is missing before anything is sent', async () => {
    list(onlyAdmin);
    const given = serve(grantRoutes.give, curator);
    serve(rosterRoutes.people, { items: [teacher], next: null });
    const { user } = openPage(GrantsPage, { ...admin, at: '/grants?appoint=curator' });

    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Назначить' }));

    expect(within(dialog).getByText('Выберите сотрудника из списка.')).toBeTruthy();
    expect(within(dialog).getByText('Укажите номер приказа.')).toBeTruthy();
    expect(given).toHaveLength(0);
  });

  it('show the words of a refused appointment', async () => {
    list(onlyAdmin);
    serve(rosterRoutes.people, { items: [teacher], next: null });
    serve(grantRoutes.give, () =>
      refuse(409, 'grant.already-given', 'Этот человек уже назначен: с 01.09.2026, без срока.'),
    );
    const { user } = openPage(GrantsPage, { ...admin, at: '/grants?appoint=curator' });

    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('radio', { name: /Орехова/ }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Номер приказа' }), '1');
    await user.click(within(dialog).getByRole('button', { name: 'Назначить' }));

    expect(await within(dialog).findByText(/уже назначен/)).toBeTruthy();
  });

  it('are taken away for a reason and with the version that was seen', async () => {
    list(curator, onlyAdmin);
    const revoked = serve(grantRoutes.revoke, { ...curator, state: 'revoked' });
    const { user } = openPage(GrantsPage, admin);

    const row = await screen.findByRole('row', { name: /Лебедева/ });
    await user.click(within(row).getByRole('button', { name: 'Отозвать…' }));
    await user.click(screen.getByRole('button', { name: 'Отозвать' }));
    expect(screen.getByText('Укажите причину.')).toBeTruthy();
    expect(revoked).toHaveLength(0);
    await user.type(screen.getByRole('textbox', { name: 'Причина' }), ' Переведена ');
    await user.click(screen.getByRole('button', { name: 'Отозвать' }));

    expect(await screen.findByText(/Роль отозвана: Лебедева И\.\sП\., куратор/)).toBeTruthy();
    expect(revoked[0]?.headers.get('if-match')).toBe('"3"');
    expect(revoked[0]?.params['grantId']).toBe(curator.id);
    expect(revoked[0]?.body).toEqual({ reason: 'Переведена' });
  });

  it('say why they were taken away', async () => {
    list(makeGrant('3', { state: 'revoked', revokeReason: 'Приказ 31-од' }));
    openPage(GrantsPage, admin);

    const row = await screen.findByRole('row', { name: /Лебедева/ });

    expect(within(row).getByText('Приказ 31-од')).toBeTruthy();
  });

  it('of a psychologist are looked for apart, and say nothing of curators', async () => {
    list();
    openPage(GrantsPage, { ...admin, at: '/grants?role=psychologist' });
    expect(await screen.findByText('Психолог не назначен')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Психологи' })).toBeTruthy();
    expect(screen.queryByText(/Начните с куратора|Куратор сейчас не назначен/)).toBeNull();
  });

  it('begin with a curator where nobody is appointed, and say why they cannot be shown', async () => {
    list();
    const { unmount } = openPage(GrantsPage, admin);
    expect(await screen.findByText('Пока никого нет')).toBeTruthy();
    unmount();

    serve(grantRoutes.list, () => refuse(403, 'access.denied', 'У вас нет прав на это действие.'));
    openPage(GrantsPage, admin);
    expect((await screen.findByRole('alert')).textContent).toContain('У вас нет прав');
  });
});

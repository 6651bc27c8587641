import type { GuardOverride, GuardRule } from '@nastavnik/contracts/sync-guards';
import { fixedGuards, guardDefaults, syncGuardRoutes } from '@nastavnik/contracts/sync-guards';
import { GuardCode } from '@nastavnik/contracts/sync-run';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { GuardsPage } from './guards-page.tsx';

const OVERRIDE = '01930000-0000-7000-8000-0000000000b1';
const school = { sourcedId: 'school-12', name: 'МБОУ «СОШ № 12»' };

const makeOverride = (over: Partial<GuardOverride> = {}): GuardOverride => ({
  id: OVERRIDE,
  guard: 'G2',
  school,
  off: false,
  percent: 25,
  rows: 5,
  act: '214-од',
  reason: 'Школа делится',
  validUntil: '2026-12-12',
  state: 'active',
  setAt: '2026-11-20T05:00:00.000Z',
  setBy: { personId: '01930000-0000-7000-8000-000000000001', clientId: null },
  endedAt: null,
  endedBy: null,
  endReason: null,
  ...over,
});

const NONE = { percent: null, rows: null };
const limitsOf = (guard: GuardCode) =>
  guard in guardDefaults ? { ...NONE, ...guardDefaults[guard as 'G2'] } : NONE;
const fixedOf = (guard: GuardCode) => fixedGuards[guard as 'G6'] ?? null;

const rules = (over: Partial<GuardRule> = {}): { items: GuardRule[] } => ({
  items: GuardCode.options.map((guard) => ({
    guard,
    off: false,
    ...limitsOf(guard),
    usual: limitsOf(guard),
    by: 'default',
    override: null,
    fixed: fixedOf(guard),
    ...(guard === over.guard && over),
  })),
});
const changed = (override: GuardOverride) =>
  rules({ guard: 'G2', percent: 25, rows: 5, by: 'school', override });

const open = () => openPage(GuardsPage, { session: { roles: ['school_admin'] } });
const itemOf = async (title: RegExp) =>
  (await screen.findByRole('heading', { name: title })).closest('li')!;
const plain = (element: Element) => element.textContent?.replaceAll('\u00a0', ' ');

describe('the guards of sync', () => {
  it('are explained, each with what holds now and why it may not be changed', async () => {
    serve(syncGuardRoutes.list, { items: [], next: null });
    serve(syncGuardRoutes.rules, rules());
    open();

    const mass = await itemOf(/^G2/);
    const foreign = await itemOf(/^G6/);

    expect(screen.getAllByRole('heading', { name: /^G\d/ })).toHaveLength(14);
    expect(plain(mass)).toContain('порог: больше 10 % и больше 5 записей');
    expect(within(mass).getByRole('button', { name: 'Исключение…' })).toBeTruthy();
    expect(plain(foreign)).toContain('Изменить нельзя: данные чужих организаций');
    expect(within(foreign).queryByRole('button')).toBeNull();
    expect(await screen.findByText('Исключений не было')).toBeTruthy();
  });

  it('get another limit until a day, by an act and for a reason', async () => {
    serve(syncGuardRoutes.list, { items: [], next: null });
    serve(syncGuardRoutes.rules, rules());
    const calls = serve(syncGuardRoutes.set, makeOverride());
    const { user } = open();

    await user.click(within(await itemOf(/^G2/)).getByRole('button', { name: 'Исключение…' }));
    const dialog = screen.getByRole('dialog', { name: /G2 «массовое отключение»/ });
    const percent = within(dialog).getByRole('spinbutton', { name: 'Больше, %' });
    await user.click(within(dialog).getByRole('button', { name: 'Изменить порог' }));
    expect(within(dialog).getByText('Это обычный порог: укажите другой.')).toBeTruthy();
    await user.clear(percent);
    await user.type(percent, '25');
    await user.click(within(dialog).getByRole('button', { name: 'Изменить порог' }));
    expect(within(dialog).getByText('Напишите причину: её увидят после вас.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.type(within(dialog).getByRole('textbox', { name: /Основание/ }), '214-од');
    await user.type(within(dialog).getByRole('textbox', { name: /Причина/ }), 'Школа делится');
    await user.click(within(dialog).getByRole('button', { name: 'Изменить порог' }));

    expect(await screen.findByText('Исключение действует по 08.12 включительно.')).toBeTruthy();
    expect(calls[0]?.body).toEqual({
      guard: 'G2',
      off: false,
      percent: 25,
      act: '214-од',
      reason: 'Школа делится',
      validUntil: '2026-12-08',
    });
  });

  it('without a limit are switched off for a time only', async () => {
    serve(syncGuardRoutes.list, { items: [], next: null });
    serve(syncGuardRoutes.rules, rules());
    const calls = serve(syncGuardRoutes.set, () =>
      refuse(409, 'guard.until-wrong', 'Срок исключения – не раньше 24.11.2026.'),
    );
    const { user } = open();

    await user.click(within(await itemOf(/^G11/)).getByRole('button', { name: 'Исключение…' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).queryByRole('radio')).toBeNull();
    await user.type(within(dialog).getByRole('textbox', { name: /Причина/ }), 'Летний приём');
    await user.click(within(dialog).getByRole('button', { name: 'Отключить на срок' }));

    expect((await within(dialog).findByRole('alert')).textContent).toContain('Срок исключения');
    expect(calls[0]?.body).toMatchObject({ guard: 'G11', off: true });
    expect(calls[0]?.body).not.toHaveProperty('percent');
  });

  it('show an exception with its day and basis, and end it early', async () => {
    const override = makeOverride();
    serve(syncGuardRoutes.list, { items: [override], next: null });
    serve(syncGuardRoutes.rules, changed(override));
    const calls = serve(syncGuardRoutes.end, makeOverride({ state: 'ended' }));
    const { user } = open();

    const mass = await itemOf(/^G2/);
    expect(plain(mass)).toContain('порог изменён: больше 25 %');
    expect(plain(mass)).toContain('по 12.12 включительно, основание: 214-од');
    expect(plain(mass)).toContain('Обычно больше 10 % и больше 5 записей');
    const table = await screen.findByRole('region', { name: 'Исключения' });
    expect(within(table).getByRole('row', { name: /G2/ }).textContent).toContain('действует');

    await user.click(within(mass).getByRole('button', { name: 'Вернуть обычную' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'Разделились');
    await user.click(within(dialog).getByRole('button', { name: 'Вернуть обычную' }));

    expect(await screen.findByText('Проверка G2 снова работает как обычно.')).toBeTruthy();
    expect(calls[0]?.params).toEqual({ overrideId: OVERRIDE });
    expect(calls[0]?.body).toEqual({ reason: 'Разделились' });
  });

  it('leave what the journal has set for all schools to the journal', async () => {
    serve(syncGuardRoutes.list, { items: [], next: null });
    serve(syncGuardRoutes.rules, changed(makeOverride({ school: null })));
    open();

    const mass = await itemOf(/^G2/);

    expect(plain(mass)).toContain('Задано журналом для всех школ');
    expect(within(mass).queryByRole('button', { name: 'Вернуть обычную' })).toBeNull();
  });

  it('say why they cannot be shown', async () => {
    serve(syncGuardRoutes.list, { items: [], next: null });
    serve(syncGuardRoutes.rules, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    open();

    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
    expect(screen.getByRole('button', { name: 'Повторить' })).toBeTruthy();
  });
});

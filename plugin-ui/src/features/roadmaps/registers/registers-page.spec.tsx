import { screen, waitFor, within } from '@testing-library/react';
import { type RegisterEntry, registerRoutes } from '@nastavnik/contracts/registers';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, serve } from '../../../testing/page.tsx';
import { idOf } from '../../../testing/people.ts';
import { RegistersPage } from './registers-page.tsx';

const entry = (more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  id: idOf(1),
  kind: 'PARTNER',
  title: 'Техникум',
  code: null,
  party: null,
  terms: 'Экскурсии и пробы',
  act: null,
  from: null,
  until: null,
  outcome: null,
  before: null,
  after: null,
  year: null,
  link: null,
  edition: null,
  scan: null,
  state: 'current',
  version: 3,
  changedAt: '2026-11-20T08:00:00.000Z',
  ...more,
});
const sums = {
  items: [
    { kind: 'PARTNER' as const, current: 1, ended: 1 },
    { kind: 'LOCAL_ACT' as const, current: 5, ended: 0 },
  ],
  wanting: ['CURATOR' as const, 'MONITORING' as const],
};
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const press = (name: string) => dialog().getByRole('button', { name, hidden: true });

beforeEach(() => {
  serve(registerRoutes.sums, sums);
});

describe('the lists of an org', () => {
  it('show what has ended and what is not signed; a change carries the version that was seen', async () => {
    const old = entry({ id: idOf(2), title: 'Завод', state: 'ended', until: '2026-09-01' });
    serve(registerRoutes.list, { items: [entry(), old], next: null });
    const calls = serve(registerRoutes.change, entry({ version: 4 }));
    const { user } = openPage(RegistersPage);
    const table = within(await screen.findByRole('region', { name: 'Партнёры' }));
    expect(table.getByText('без соглашения')).toBeTruthy();
    expect(table.getByText('срок прошёл')).toBeTruthy();
    const [first] = table.getAllByRole('button', { name: 'Изменить' });
    await user.click(first!);
    await user.type(dialog().getByLabelText('Номер'), '4');
    await user.click(press('Сохранить'));
    expect(dialog().getByText(/^Заполните вид документа, номер/)).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.type(dialog().getByLabelText(/^Вид документа/), 'Соглашение');
    await user.type(dialog().getByLabelText('Дата'), '2026-09-15');
    await user.click(press('Сохранить'));
    await waitFor(() =>
      expect(calls[0]).toMatchObject({
        body: { act: { kind: 'Соглашение', number: '4', date: '2026-09-15' }, code: null },
      }),
    );
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');
  });

  it('say which local acts are wanting, and begin with the one that is chosen', async () => {
    serve(registerRoutes.list, { items: [], next: null });
    const calls = serve(registerRoutes.add, entry({ kind: 'LOCAL_ACT', code: 'CURATOR' }));
    const { user } = openPage(RegistersPage, { at: '/registers?kind=LOCAL_ACT' });
    expect(await screen.findByText(/не хватает 2/)).toBeTruthy();
    const [, add] = screen.getAllByRole('button', { name: 'Внести акт' });
    await user.click(add!);
    await user.click(press('Сохранить'));
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    await user.type(dialog().getByLabelText(/^Вид документа/), 'Приказ');
    await user.type(dialog().getByLabelText('Номер'), '12-од');
    await user.type(dialog().getByLabelText('Дата'), '2026-09-01');
    await user.click(press('Сохранить'));
    await waitFor(() =>
      expect(calls[0]?.body).toMatchObject({
        kind: 'LOCAL_ACT',
        code: 'CURATOR',
        title: 'Приказ о назначении куратора',
        act: { number: '12-од' },
      }),
    );
  });

  it('of readers offer nothing to change', async () => {
    serve(registerRoutes.list, { items: [entry()], next: null });
    openPage(RegistersPage, { session: { rights: ['roadmaps.read'] } });
    const table = within(await screen.findByRole('region', { name: 'Партнёры' }));
    expect(table.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Добавить партнёра' })).toBeNull();
  });
});

import type { IssueKind } from '@nastavnik/contracts/sync-issues';
import { syncRoutes } from '@nastavnik/contracts/sync';
import type { Issue } from '@nastavnik/contracts/sync-run';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { API, openPage, refuse, serve } from '../../testing/page.tsx';
import { server } from '../../testing/server.ts';
import { RunIssues } from './run-issues.tsx';
import { RUN } from './sync-fixture.ts';

const noClass: Issue = {
  level: 'rejected',
  code: 'class.missing',
  entity: 'enrollments',
  sourcedId: 'enr-418',
  file: null,
  seq: 0,
  line: 418,
  pointer: '/class',
  text: 'Не указан класс.',
  remedy: 'Указать класс записи.',
};
const odd: Issue = {
  ...noClass,
  level: 'warning',
  code: 'date.invalid',
  entity: 'users',
  sourcedId: 'u-7',
  file: 'users.csv',
  seq: null,
  line: 12,
  pointer: 'birthDate',
  text: 'Дата не прочитана.',
};
const kindOf = ({ level, code, text, remedy }: Issue, count: number): IssueKind => ({
  level,
  code,
  text,
  remedy,
  count,
});
const kinds = { items: [kindOf(noClass, 1), kindOf(odd, 340)] };

const Issues = () => <RunIssues runId={RUN} />;
const open = (at = '/') => openPage(Issues, { at, session: { roles: ['school_admin'] } });

describe('rows with remarks', () => {
  it('are told by the number and the place that the host knows, with what to do', async () => {
    serve(syncRoutes.issueKinds, kinds);
    serve(syncRoutes.issues, { items: [noClass, odd], next: null });
    open();

    const table = await screen.findByRole('region', { name: 'Записи журнала' });
    const text = (name: RegExp) => within(table).getByRole('row', { name }).textContent;

    expect(text(/enr-418/)).toContain('часть 0, строка 418');
    expect(text(/enr-418/)).toContain('Не указан класс.');
    expect(text(/enr-418/)).toContain('Указать класс записи.');
    expect(text(/u-7/)).toContain('users.csv, строка 12');
    expect(text(/u-7/)).toContain('birthDate');
  });

  it('are narrowed to one kind, which the address keeps', async () => {
    serve(syncRoutes.issueKinds, kinds);
    const calls = serve(syncRoutes.issues, ({ query }) => ({
      items: query['level'] === 'warning' ? [odd] : [noClass, odd],
      next: null,
    }));
    const { user, visited } = open();
    const filter = await screen.findByRole('combobox', { name: 'Вид замечания' });
    expect(within(filter).getByRole('option', { name: 'Все замечания 341' })).toBeTruthy();

    await user.selectOptions(filter, 'Дата не прочитана. 340');

    await expect.poll(() => screen.queryByText('enr-418')).toBeNull();
    expect(calls.at(-1)?.query).toMatchObject({ level: 'warning', code: 'date.invalid' });
    expect(visited.at(-1)).toContain('issues=warning+date.invalid');
  });

  it('are shown page after page', async () => {
    serve(syncRoutes.issueKinds, kinds);
    serve(syncRoutes.issues, ({ query }) =>
      query['after'] ? { items: [odd], next: null } : { items: [noClass], next: 'more' },
    );
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Показать ещё' }));

    expect(await screen.findByText('u-7')).toBeTruthy();
    expect(screen.getByText('enr-418')).toBeTruthy();
  });

  it('are saved as a table', async () => {
    const asked = vi.fn();
    serve(syncRoutes.issueKinds, kinds);
    serve(syncRoutes.issues, { items: [noClass], next: null });
    server.use(
      http.get(API + syncRoutes.issuesTable.path, ({ params }) => {
        asked(params['runId']);
        return refuse(503, 'server.busy', 'Сервис перегружен.');
      }),
    );
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Скачать таблицей (CSV)' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
    expect(asked).toHaveBeenCalledWith(RUN);

    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:issues');
    server.use(http.get(API + syncRoutes.issuesTable.path, () => HttpResponse.text('a;b')));
    await user.click(screen.getByRole('button', { name: 'Скачать таблицей (CSV)' }));
    await expect.poll(() => saved.mock.calls.length).toBe(1);
  });

  it('may be none, and may be refused', async () => {
    serve(syncRoutes.issues, { items: [], next: null });
    const { unmount } = open();
    expect(await screen.findByText('Замечаний нет')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /CSV/ })).toBeNull();
    unmount();

    serve(syncRoutes.issues, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

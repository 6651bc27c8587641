import { screen, waitFor, within } from '@testing-library/react';
import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { controlSheetRoutes } from '@nastavnik/contracts/control-sheet-routes';
import { receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import { labourRoutes } from '@nastavnik/contracts/labour';
import { packRoutes } from '@nastavnik/contracts/packs';
import { requestRoutes } from '@nastavnik/contracts/requests';
import { signalRoutes } from '@nastavnik/contracts/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeOverview } from '../../testing/overview.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { mentor } from '../../testing/pairs.ts';
import { idOf } from '../../testing/people.ts';
import { makeSession } from '../../testing/session.ts';
import { OverviewPage } from './overview-page.tsx';

const received = { all: 0, open: 0, overdue: 0, answered: 0, accepted: 0, withdrawn: 0 };
const requests = { new: 0, accepted: 0, declined: 0, withdrawn: 0, valid: 0, all: 0 };

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(signalRoutes.counts, { open: 0, urgent: 0, closed: 0, all: 0 });
  serve(requestRoutes.counts, requests);
  serve(labourRoutes.waiting, { items: [] });
  serve(receivedAssignmentRoutes.sums, received);
  serve(controlSheetRoutes.list, { items: [], next: null });
});

const region = (name: string) => screen.findByRole('region', { name });

describe('the overview', () => {
  it('says in people how far the target is, and the rest beside it', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    openPage(OverviewPage);

    expect(await screen.findByText('58')).toBeTruthy();
    expect(screen.getByText('человек не хватает до цели 2026 года')).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /^Сейчас 60,6\s%, прогноз 67,3\s%, цель 70\s%$/ }),
    ).toBeTruthy();
    expect(screen.getByText('ученики: 206 наставляемых + 165 наставников')).toBeTruthy();
    expect(screen.getByText(/пример для демонстрации/)).toBeTruthy();
  });

  it('names what to do, the worst first, each with its place', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    openPage(OverviewPage);

    const todo = within(await region('Что сделать'));
    const matters = todo.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(matters[0]).toContain('41\u00a0пара ждёт приказа о закреплении');
    expect(matters[0]).toContain('самая давняя – с\u00a020.11');
    expect(todo.getByText('2 просрочено, 1 мешает, 1 скоро')).toBeTruthy();
    expect(todo.getByRole('link', { name: 'Отметить согласия' }).getAttribute('href')).toBe(
      '/mentees?view=no_consent',
    );
  });

  it('names assignments that wait for a reply, and how many are late', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    serve(receivedAssignmentRoutes.sums, { ...received, all: 4, open: 3, overdue: 1 });
    openPage(OverviewPage);

    const todo = within(await region('Что сделать'));
    expect(await todo.findByText('Поручения: 3, просрочено 1')).toBeTruthy();
    expect(todo.getByRole('link', { name: 'Ответить' }).getAttribute('href')).toBe(
      '/received-assignments?view=overdue',
    );
  });

  it('names a control sheet from above that nobody has read, not those of the school', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    const sheet = { number: 1, drawnOn: '2026-11-20', due: null, read: null, found: 1, done: 0 };
    const above = { ...sheet, id: idOf(5), issuer: { id: idOf(70), name: 'Управление' } };
    const own = { ...sheet, id: idOf(6), issuer: { id: makeSession().org.id, name: 'Школа' } };
    serve(controlSheetRoutes.list, { items: [own, above], next: null });
    openPage(OverviewPage);

    const todo = within(await region('Что сделать'));
    expect(await todo.findByText('Лист контроля ждёт ознакомления')).toBeTruthy();
    const links = todo.getAllByRole('link', { name: 'Открыть лист' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([`/control-sheets/${idOf(5)}`]);
  });

  it('names those who call for help before all, then requests that wait for a decision', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    serve(signalRoutes.counts, { open: 2, urgent: 1, closed: 0, all: 2 });
    serve(requestRoutes.counts, { ...requests, new: 5 });
    openPage(OverviewPage);

    const todo = within(await region('Что сделать'));
    await todo.findByText(/2\sсигнала ждут ответа/);
    await todo.findByText(/5\sзапросов ждут решения/);
    const [first, second] = todo.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(first).toContain('Срочных – 1');
    expect(second).toContain('запросов');
    const links = todo.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links.slice(0, 2)).toEqual(['/signals', '/requests']);
  });

  it('names pairs of employees that work without their papers, and leads to the oldest', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    const matter = (n: number) => ({
      pairId: idOf(n),
      mentor,
      state: 'over' as const,
      since: '2026-11-01',
    });
    serve(labourRoutes.waiting, { items: [matter(51), matter(52)] });
    openPage(OverviewPage);

    const todo = within(await region('Что сделать'));
    await todo.findByText(/2\sпары педагогов без соглашения/);
    expect(todo.getByRole('link', { name: 'Оформить' }).getAttribute('href')).toBe(
      `/pairs/${idOf(51)}`,
    );
  });

  it('shows where mentees stop, with links to those who did', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    openPage(OverviewPage);

    const funnel = within(await screen.findByRole('table', { name: 'Наставляемые по этапам' }));
    expect(
      funnel.getByRole('row', { name: /Согласие получено 284 −34 нет согласия/ }),
    ).toBeTruthy();
    expect(funnel.getByRole('link', { name: 'не встречаются' }).getAttribute('href')).toBe(
      '/pairs?view=not_meeting',
    );
  });

  it('draws the way to the target and writes it as a table', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    const { user } = openPage(OverviewPage);

    expect(
      await screen.findByRole('img', { name: /24 ноября – 60,6\s%, 1 сентября/ }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Таблицей' }));
    expect(screen.getByRole('row', { name: /^24.11 371 60,6\s%$/ })).toBeTruthy();
  });

  it('shows the pairs that do not meet, with the weeks in which they did', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    openPage(OverviewPage);

    const row = within(await screen.findByRole('row', { name: /Котов Полина/ }));
    expect(row.getByText('44 дня')).toBeTruthy();
    expect(row.getByRole('img', { name: 'Встречи были в 4 из 12 недель' })).toBeTruthy();
    expect(row.getByRole('link').getAttribute('href')).toBe(`/pairs/${idOf(70)}`);
    expect(screen.getByRole('link', { name: /^Все: 11\sпар$/ })).toBeTruthy();
  });

  it('says that no target is set instead of inventing one', async () => {
    const { coverage } = makeOverview();
    const open = { ...coverage, target: null, targetPeople: null, gap: null, toFind: null };
    serve(indicatorRoutes.overview, makeOverview({ coverage: open }));
    openPage(OverviewPage);

    expect(await screen.findByText(/цель 2026 года не установлена/)).toBeTruthy();
    expect(screen.getByRole('img', { name: /^Сейчас .* цель не установлена/ })).toBeTruthy();
    expect(screen.queryByText('Ещё найти')).toBeNull();
  });

  it('gives an administrator the figures without the records behind them', async () => {
    serve(indicatorRoutes.overview, makeOverview());
    openPage(OverviewPage, { session: { roles: ['school_admin'] } });

    await screen.findByText('58');
    expect(screen.queryByRole('link', { name: '371' })).toBeNull();
    expect(screen.getByText('371')).toBeTruthy();
    const todo = within(await region('Что сделать'));
    expect(todo.queryByText('Закрепить приказом')).toBeNull();
  });
});

describe('an overview without figures', () => {
  it('says where to begin when the bases are empty', async () => {
    serve(
      indicatorRoutes.overview,
      makeOverview({
        todo: [],
        trend: [],
        funnel: [{ code: 'base', reached: 0, lost: 0 }],
        notMeeting: { days: 30, count: 0, activePairs: 0, worst: [] },
      }),
    );
    openPage(OverviewPage);

    expect(await screen.findByRole('link', { name: 'Открыть базу наставляемых' })).toBeTruthy();
    expect(screen.getByText('Закреплённых пар пока нет.')).toBeTruthy();
    const begin = within(screen.getByRole('region', { name: 'Что сделать' }));
    expect(begin.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/mentees',
      '/mentors',
      '/consents',
      '/pairs/new',
    ]);
  });

  it('says that the journal has sent no lists yet', async () => {
    const { coverage } = makeOverview();
    serve(indicatorRoutes.overview, makeOverview({ coverage: { ...coverage, pupils: 0 } }));
    openPage(OverviewPage);

    expect(await screen.findByRole('heading', { name: 'Списков школы пока нет' })).toBeTruthy();
  });

  it('says why it was refused and asks again on demand', async () => {
    const calls = serve(indicatorRoutes.overview, () =>
      refuse(503, 'server.busy', 'Сервис перегружен.'),
    );
    const { user } = openPage(OverviewPage);

    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
    await user.click(screen.getByRole('button', { name: 'Повторить' }));
    await waitFor(() => expect(calls.length).toBeGreaterThan(1));
  });
});

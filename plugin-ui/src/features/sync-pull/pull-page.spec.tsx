import type { ConnectionCard } from '@nastavnik/contracts/connections';
import { connectionRoutes } from '@nastavnik/contracts/connections';
import { syncRoutes } from '@nastavnik/contracts/sync';
import type { Pull, PullCheck } from '@nastavnik/contracts/sync-pull';
import { pullRoutes } from '@nastavnik/contracts/sync-pull';
import type { Run } from '@nastavnik/contracts/sync-run';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { PullPage } from './pull-page.tsx';

const id = (end: string) => `01930000-0000-7000-8000-0000000000${end}`;
const RUN = id('a1');

const card: ConnectionCard = {
  id: id('c1'),
  title: 'Электронный журнал',
  issuer: 'https://journal.test',
  sourcedId: 'school-12',
  demo: false,
  installation: {
    enabled: true,
    since: '2026-09-01T04:00:00.000Z',
    by: null,
    inheritedFrom: null,
    version: 1,
  },
};

const makePull = (over: Partial<Pull> = {}): Pull => ({
  org: 'school-12',
  orgId: id('02'),
  orgName: 'МБОУ «СОШ № 12»',
  timeZone: 'Asia/Yekaterinburg',
  provider: {
    baseUrl: 'https://journal.test/ims/oneroster/rostering/v1p2',
    oneRoster: '1.2',
    auth: {
      kind: 'client_credentials',
      tokenUrl: 'https://journal.test/token',
      clientId: 'nastavnik',
    },
    pageSize: 1000,
  },
  schedule: { kind: 'daily', times: ['04:00'] },
  blackouts: [{ from: '2027-06-15', to: '2027-08-25' }],
  enabled: true,
  nextAt: '2026-11-24T23:00:00.000Z',
  reading: false,
  lastRunId: null,
  trouble: null,
  version: 3,
  ...over,
});

const lastRun: Run = {
  runId: RUN,
  state: 'failed',
  settled: true,
  mode: 'bulk',
  way: 'pull',
  dryRun: false,
  source: {},
  createdAt: '2026-11-24T01:40:00.000Z',
  sealedAt: null,
  received: {},
  rejected: {},
  failure: null,
  parts: [],
};

function open(pull?: Pull) {
  serve(connectionRoutes.list, { items: [card] });
  const calls = serve(pullRoutes.list, { items: pull ? [pull] : [], next: null });
  return { calls, ...openPage(PullPage, { session: { roles: ['school_admin'] } }) };
}
const field = (name: RegExp) => screen.findByRole('textbox', { name });
const press = ({ user }: ReturnType<typeof open>, name: string) =>
  user.click(screen.getByRole('button', { name }));

describe('reading from the journal', () => {
  it('is set for the first time with all that is needed, and nothing less', async () => {
    const page = open();
    const saved = serve(pullRoutes.put, makePull());
    expect(await screen.findByText('Сервер ещё не указан')).toBeTruthy();

    await press(page, 'Сохранить настройки');
    expect(screen.getAllByText('Полный адрес, начиная с https://')).toHaveLength(2);
    expect(saved).toHaveLength(0);

    await page.user.type(await field(/Адрес сервера/), 'https://journal.test/');
    await page.user.type(await field(/Адрес выдачи токена/), 'https://journal.test/token');
    await page.user.type(await field(/Имя ключа/), 'nastavnik');
    await page.user.type(screen.getByLabelText(/Секрет/), 'тайна');
    await press(page, 'Добавить дни без загрузки');
    await page.user.type(screen.getByLabelText('Не загружать с'), '2027-06-01');
    await page.user.type(screen.getByLabelText('по (включительно)'), '2027-08-31');
    await press(page, 'Сохранить настройки');

    expect(await screen.findByText('Настройки загрузки сохранены.')).toBeTruthy();
    expect(saved[0]?.headers.get('if-match')).toBe('"1"');
    expect(saved[0]?.body).toEqual({
      org: 'school-12',
      provider: {
        baseUrl: 'https://journal.test/',
        oneRoster: '1.2',
        auth: {
          kind: 'client_credentials',
          tokenUrl: 'https://journal.test/token',
          clientId: 'nastavnik',
        },
        pageSize: 1000,
        secret: 'тайна',
      },
      enabled: true,
      schedule: { kind: 'daily', times: ['04:00'] },
      blackouts: [{ from: '2027-06-01', to: '2027-08-31' }],
    });
  });

  it('is tried step by step, with the kept secret, and says what was not reached', async () => {
    const page = open(makePull());
    const check: PullCheck = {
      ok: false,
      steps: [
        { step: 'token', ok: true, optional: false, text: 'Токен: получен.' },
        { step: 'orgs', ok: false, optional: false, text: 'Организации: не найдена.' },
      ],
    };
    const tried = serve(pullRoutes.test, check);
    await field(/Адрес сервера/);

    await press(page, 'Проверить');

    const result = await screen.findByRole('status', { name: 'Результат проверки' });
    expect(within(result).getByText('Загрузить данные пока нельзя')).toBeTruthy();
    const steps = within(result).getAllByRole('listitem');
    expect(steps).toHaveLength(6);
    expect(steps[1]?.textContent).toContain('Организации: не найдена.');
    expect(steps[2]?.textContent).toContain('Не проверялось');
    expect(tried[0]?.body).toMatchObject({ org: 'school-12' });
    expect(JSON.stringify(tried[0]?.body)).not.toContain('secret');
  });

  it('asks for the secret again once the server is another one', async () => {
    const page = open(makePull());
    const saved = serve(pullRoutes.put, makePull());
    const address = await field(/Адрес сервера/);
    await page.user.clear(address);
    await page.user.type(address, 'https://other.test/');

    await press(page, 'Сохранить настройки');

    expect(screen.getByText('Введите секрет.')).toBeTruthy();
    expect(saved).toHaveLength(0);
  });

  it('begins at once, and tells how the last one ended and when the next is', async () => {
    const states = [{ ...lastRun, state: 'receiving' as const, settled: false }, lastRun];
    serve(syncRoutes.show, () => (states.length > 1 ? states.shift()! : lastRun));
    const page = open(makePull({ lastRunId: RUN }));
    const asked = serve(pullRoutes.run, lastRun);
    const state = (await screen.findByRole('heading', { name: 'Состояние' })).closest('section')!;

    expect(await within(state).findByText('ошибка, ничего не изменено')).toBeTruthy();
    expect(within(state).getByRole('link', { name: '24.11, 06:40' })).toBeTruthy();
    expect(state.textContent).toContain('25.11, 04:00');
    await press(page, 'Загрузить сейчас');

    expect(await screen.findByText('Загрузка началась.')).toBeTruthy();
    expect(asked[0]?.body).toEqual({ org: 'school-12' });
  });

  it('is looked at again while it works, and says why it did not begin', async () => {
    const trouble = 'Сервер журнала не ответил.';
    const { calls } = open(makePull({ reading: true, trouble }));

    expect(await screen.findByText(trouble)).toBeTruthy();
    expect(screen.getByText('Данные уже читаются. Дождитесь конца.')).toBeTruthy();
    await expect.poll(() => calls.length, { timeout: 6000 }).toBeGreaterThan(1);
  });

  it('is given up by choice', async () => {
    const page = open(makePull());
    const removed = serve(pullRoutes.remove, {});
    await field(/Адрес сервера/);

    await press(page, 'Забыть сервер…');
    await page.user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Забыть сервер' }),
    );

    expect(await screen.findByText('Сервер журнала забыт, загруженное осталось.')).toBeTruthy();
    expect(removed[0]?.query).toEqual({ org: 'school-12' });
    expect(removed[0]?.headers.get('if-match')).toBe('"3"');
  });

  it('says why it cannot be shown, or that there is no journal', async () => {
    serve(connectionRoutes.list, { items: [] });
    serve(pullRoutes.list, { items: [], next: null });
    const { unmount } = openPage(PullPage, { session: { roles: ['school_admin'] } });
    expect(await screen.findByText('Журнал ещё не подключён')).toBeTruthy();
    unmount();

    serve(pullRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(PullPage, { session: { roles: ['school_admin'] } });
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

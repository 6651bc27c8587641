import { syncRoutes } from '@nastavnik/contracts/sync';
import type { Run, RunState } from '@nastavnik/contracts/sync-run';
import type { Upload } from '@nastavnik/contracts/sync-uploads';
import { uploadRoutes } from '@nastavnik/contracts/sync-uploads';
import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { API, openPage, refuse, serve } from '../../testing/page.tsx';
import { UploadPage } from './upload-page.tsx';

const RUN = '01930000-0000-7000-8000-0000000000a1';

const makeRun = (state: RunState, settled: boolean): Run => ({
  runId: RUN,
  state,
  settled,
  mode: 'bulk',
  way: 'upload',
  dryRun: false,
  source: { systemName: 'CSV: школа.zip' },
  createdAt: '2026-11-24T01:40:00.000Z',
  sealedAt: '2026-11-24T01:40:00.000Z',
  received: { users: 22 },
  rejected: {},
  failure: null,
  parts: [],
});
const uploaded: Upload = {
  ...makeRun('validating', false),
  files: [
    {
      file: 'users.csv',
      entity: 'users',
      encoding: 'windows-1251',
      separator: ';',
      lines: 30,
      taken: 22,
      others: 7,
      rejected: 1,
    },
  ],
};

/** Answers forms; jsdom's own do not pass through the tests' network. */
function take(answer: () => Response) {
  const calls: { url: unknown; fields: Record<string, unknown>; headers: Headers }[] = [];
  const others = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    if (!(init?.body instanceof FormData)) return others(url, init);
    const fields = Object.fromEntries(init.body);
    calls.push({ url, fields, headers: new Headers(init.headers) });
    return answer();
  });
  return calls;
}
afterEach(() => vi.restoreAllMocks());
const accepted = () => HttpResponse.json(uploaded, { status: 202 });

async function open() {
  const page = openPage(UploadPage, { session: { roles: ['school_admin'] } });
  const input = await screen.findByLabelText(/Архив OneRoster/);
  const choose = () => page.user.upload(input, new File(['PK'], 'school.zip'));
  return { ...page, choose };
}

describe('a package from a file', () => {
  it('is tried first, and shows what was read and that nothing has changed', async () => {
    serve(syncRoutes.show, makeRun('planned', true));
    const calls = take(accepted);
    const { user, choose } = await open();
    await choose();

    await user.click(screen.getByRole('button', { name: 'Проверить' }));

    expect(await screen.findByText(/Проба готова, ничего не изменено/)).toBeTruthy();
    const table = screen.getByRole('region', { name: 'Прочитанные файлы' });
    const row = within(table).getByRole('row', { name: /users\.csv/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['30', '22', '7', '1']);
    expect(row.textContent).toContain('Windows-1251, через «;»');
    expect(screen.getByRole('link', { name: 'Открыть загрузку' })).toHaveProperty(
      'href',
      expect.stringContaining(`/sync/${RUN}`),
    );
    expect(calls[0]?.url).toBe(API + uploadRoutes.create.path);
    expect(calls[0]?.fields).toEqual({ dryRun: 'true', file: expect.any(File) });
    expect(calls[0]?.headers.has('idempotency-key')).toBe(true);
    expect(calls[0]?.headers.has('content-type')).toBe(false);
  });

  it('is not shown as all well when some of its rows were refused', async () => {
    serve(syncRoutes.show, makeRun('planned', true));
    take(accepted);
    const { user, choose } = await open();
    await choose();

    await user.click(screen.getByRole('button', { name: 'Проверить' }));

    const title = await screen.findByText(/Приняты не все строки/);
    const note = title.closest('.note');
    expect(note?.className).toContain('warn');
    expect(note?.textContent?.replaceAll('\u00a0', ' ')).toContain('Не принято: 1 строка.');
  });

  it('is applied by choice, and its run is followed to the end', async () => {
    const states = [makeRun('applying', false), makeRun('applied', true)];
    serve(syncRoutes.show, () => (states.length > 1 ? states.shift()! : states[0]!));
    const calls = take(accepted);
    const { user, choose } = await open();
    await choose();

    await user.click(screen.getByRole('radio', { name: /Загрузить и применить/ }));
    await user.click(screen.getByRole('button', { name: 'Загрузить и применить' }));

    const stages = await screen.findByRole('list', { name: 'Ход загрузки' });
    expect(within(stages).getByText('Проверка и план')).toBeTruthy();
    expect(await screen.findByText(/^Загрузка применена/)).toBeTruthy();
    expect(calls[0]?.fields).toMatchObject({ dryRun: 'false' });
  });

  it('that the guards stopped waits for a decision', async () => {
    serve(syncRoutes.show, makeRun('held', true));
    take(accepted);
    const { user, choose } = await open();
    await choose();
    await user.click(screen.getByRole('button', { name: 'Проверить' }));

    expect(await screen.findByText('Загрузка остановлена и ждёт вашего решения')).toBeTruthy();
  });

  it('is not sent before there is one', async () => {
    const calls = take(accepted);
    const { user } = await open();

    await user.click(screen.getByRole('button', { name: 'Проверить' }));

    expect((await screen.findByRole('alert')).textContent).toBe('Выберите архив.');
    expect(calls).toHaveLength(0);
  });

  it('is refused in the words of the server, until another one is chosen', async () => {
    take(() => refuse(400, 'upload.not-zip', '«school.zip» не читается как ZIP.'));
    const { user, choose } = await open();
    await choose();
    await user.click(screen.getByRole('button', { name: 'Проверить' }));
    expect((await screen.findByRole('alert')).textContent).toContain('не читается как ZIP');

    await choose();

    expect(screen.queryByRole('alert')).toBeNull();
  });
});

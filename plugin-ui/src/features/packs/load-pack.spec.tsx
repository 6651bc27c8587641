import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { API, openPage, refuse } from '../../testing/page.tsx';
import { server } from '../../testing/server.ts';
import { makeSession } from '../../testing/session.ts';
import { LoadPack } from './load-pack.tsx';

const { org, today } = makeSession();
const session = makeSession({ roles: ['regional_centre'], org: { ...org, kind: 'region' } });
const chosen = new File(['{}'], 'справочник.json', { type: 'application/json' });
const preview = {
  kind: 'lists' as const,
  code: 'region-02',
  version: 1,
  title: 'Региональная модель',
  effectiveFrom: today,
  inForce: { title: 'Целевая модель', version: 8 },
  changes: [
    { part: 'grounds', added: ['под опекой'], removed: ['эмоциональное выгорание'], changed: [] },
    { part: 'norms', added: [], removed: [], changed: [] },
  ],
};
const version = {
  id: '01a220d6-e677-7230-abf5-3925b78459ac',
  code: 'region-02',
  version: 1,
  title: 'Региональная модель',
  orgName: 'Регион',
  effectiveFrom: today,
  loadedAt: '2026-11-28T07:00:00.000Z',
  standing: 'in_force' as const,
};

/** What forms were filled with since the last one was sent; a body with a file cannot be read here. */
const filled: [string, unknown][] = [];
const append = FormData.prototype.append;
beforeEach(() => {
  filled.length = 0;
  vi.spyOn(FormData.prototype, 'append').mockImplementation(function (
    this: FormData,
    name: string,
    value: unknown,
  ) {
    filled.push([name, value instanceof File ? value.name : value]);
    append.call(this, name, value as Blob);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Takes files; keeps what came with each. */
function takes(path: string, answer: object): object[] {
  const seen: object[] = [];
  server.use(
    http.post(API + path, () => {
      seen.push(Object.fromEntries(filled.splice(0)));
      return HttpResponse.json(answer);
    }),
  );
  return seen;
}

it('a file is tried first: what it changes is shown, and nothing is put in until one says so', async () => {
  const tried = takes(packFileRoutes.check.path, preview);
  const sent = takes(packFileRoutes.upload.path, version);
  const { user } = openPage(LoadPack, { session });

  await user.upload(await screen.findByLabelText(/Файл JSON/), chosen);
  await user.click(screen.getByRole('button', { name: 'Проверить файл' }));

  expect(await screen.findByText(/добавлено 1: под опекой/)).toBeTruthy();
  expect(screen.getByText(/убрано 1: эмоциональное выгорание/)).toBeTruthy();
  expect(screen.getByText(/изменены значения или порядок/)).toBeTruthy();
  expect(tried).toEqual([{ kind: 'lists', effectiveFrom: today, file: 'справочник.json' }]);
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Загрузить' }));
  await waitFor(() =>
    expect(sent).toEqual([{ kind: 'lists', effectiveFrom: today, file: 'справочник.json' }]),
  );
});

it('another choice takes the preview away: it was of another file', async () => {
  takes(packFileRoutes.check.path, preview);
  const { user } = openPage(LoadPack, { session });
  await user.upload(await screen.findByLabelText(/Файл JSON/), chosen);
  await user.click(screen.getByRole('button', { name: 'Проверить файл' }));
  await screen.findByText(/под опекой/);

  await user.selectOptions(screen.getByLabelText('Что загружаете'), 'questionnaires');

  expect(screen.queryByRole('button', { name: 'Загрузить' })).toBeNull();
});

it('slips are told each by its line, and no file at all by what to do', async () => {
  const trouble = { column: 1, path: 'grounds[2].of', message: 'записано не так' };
  server.use(
    http.post(API + packFileRoutes.check.path, () =>
      refuse(400, 'pack.wrong', 'Файл не принят, мест с ошибками – 2.', {
        details: {
          file: 'справочник.json',
          troubles: [
            { ...trouble, line: 14 },
            { ...trouble, line: 40 },
          ],
        },
      }),
    ),
  );
  const { user } = openPage(LoadPack, { session });
  await user.click(await screen.findByRole('button', { name: 'Проверить файл' }));
  expect(await screen.findByText('Выберите файл.')).toBeTruthy();

  await user.upload(screen.getByLabelText(/Файл JSON/), chosen);
  await user.click(screen.getByRole('button', { name: 'Проверить файл' }));
  expect(await screen.findByText(/справочник.json, строка 14/)).toBeTruthy();
  expect(screen.getByText(/справочник.json, строка 40/)).toBeTruthy();
});

import { type ImportRow, type TableImport, tableRoutes } from '@nastavnik/contracts/tables';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { API, openPage, serve } from '../../testing/page.tsx';
import { server } from '../../testing/server.ts';
import { ImportPage } from './import-page.tsx';

const ID = '0198c0de-0000-7000-8000-000000000001';
const row = (line: number, over: Partial<ImportRow>): ImportRow => ({
  line,
  name: `Человек ${line}`,
  fate: 'create',
  person: null,
  candidates: [],
  changes: [],
  remarks: [],
  ...over,
});
const table = (over: Partial<TableImport>): TableImport => ({
  id: ID,
  base: 'mentees',
  fileName: 'база.xlsx',
  state: 'read',
  headerLine: 1,
  columns: [{ title: 'ФИО', sample: [], field: 'name' }],
  rows: [],
  counts: { create: 0, update: 0, same: 0, choose: 0, unknown: 0, bad: 0, left: 0 },
  createdAt: '2026-11-24T08:00:00.000Z',
  version: 1,
  ...over,
});
const open = (search = '') =>
  openPage(ImportPage, {
    at: `/tables/mentees${search}`,
    path: '/tables/:base',
    session: { roles: ['curator'] },
  });

it('gives an empty table to begin with', async () => {
  const asked: string[] = [];
  server.use(
    http.get(API + tableRoutes.blank.path, ({ params }) => {
      asked.push(String(params['base']));
      return new HttpResponse('PK');
    }),
  );
  URL.createObjectURL = () => 'blob:table';
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Скачать пустую таблицу' }));
  await vi.waitFor(() => expect(click).toHaveBeenCalled());
  expect(asked).toEqual(['mentees']);
});

it('says after applying what was done, and offers no choice any more', async () => {
  const someone = {
    id: ID,
    name: { family: 'Ким', given: 'Анна', middle: null },
    classTitle: '8А',
    position: null,
  };
  const rows = [
    row(2, { person: someone, changes: ['request'] }),
    row(3, { fate: 'left', person: someone }),
    row(4, { fate: 'choose', candidates: [someone] }),
  ];
  serve(
    tableRoutes.show,
    table({
      state: 'applied',
      rows,
      counts: { ...table({}).counts, create: 1, left: 1, choose: 1 },
    }),
  );
  open(`?import=${ID}`);
  const list = await screen.findByRole('table');
  expect(screen.getByRole('heading', { name: 'Что сделано' })).toBeTruthy();
  for (const word of ['добавлено', 'не загружено', 'человек не выбран'])
    expect(within(list).getByText(word)).toBeTruthy();
  expect(screen.getByRole('option', { name: 'добавлены: 1' })).toBeTruthy();
  expect(within(list).queryByRole('combobox')).toBeNull();
  expect(within(list).queryByRole('checkbox')).toBeNull();
});

import { type Export, exportRoutes } from '@nastavnik/contracts/exports';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { ExportsPage } from './exports-page.tsx';

const id = (last: number) => `0198c0de-0000-7000-8000-${String(last).padStart(12, '0')}`;
const file = (last: number, over: Partial<Export> = {}): Export => ({
  id: id(last),
  at: '2026-11-24T03:10:00.000Z',
  by: {
    id: id(900),
    name: { family: 'Архипова', given: 'Людмила', middle: null },
    classTitle: null,
    position: 'учитель',
  },
  kind: 'mentee',
  document: null,
  people: 1_295,
  ...over,
});
const open = () => openPage(ExportsPage, { session: { roles: ['curator'] } });
const cells = async (at: number) => {
  const row = (await screen.findAllByRole('row'))[at]!;
  return within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));
};

describe('the list of files that were taken out', () => {
  it('says who has taken what, and of how many people', async () => {
    const order = file(2, { kind: 'document', document: 'PAIR_ORDER', people: 312 });
    const erased = file(1, { kind: 'person', by: null, people: 1 });
    serve(exportRoutes.list, { items: [file(3), order, erased], next: null });
    open();
    expect(await cells(1)).toEqual(['Архипова Л.', 'База наставляемых', '1 295']);
    expect(await cells(2)).toEqual(['Архипова Л.', 'Приказ о закреплении пар и групп', '312']);
    expect(await cells(3)).toEqual(['сведения уничтожены', 'Все данные о человеке', '1']);
  });

  it('goes on page by page', async () => {
    const calls = serve(exportRoutes.list, ({ query }) =>
      query['after'] === undefined
        ? { items: [file(2)], next: 'more' }
        : { items: [file(1, { kind: 'mentor' })], next: null },
    );
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Показать ещё' }));
    await screen.findByText('База наставников');
    expect(calls.map(({ query }) => query['after'])).toEqual([undefined, 'more']);
    expect(screen.queryByRole('button', { name: 'Показать ещё' })).toBeNull();
  });

  it('says what will be there while nothing is', async () => {
    serve(exportRoutes.list, { items: [], next: null });
    open();
    await screen.findByText('Файлов пока не выгружали');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('can be asked again when the server fails', async () => {
    serve(exportRoutes.list, () => refuse(500, 'server.failed', 'Не получилось.'));
    open();
    await screen.findByRole('button', { name: /Повторить/ });
  });
});

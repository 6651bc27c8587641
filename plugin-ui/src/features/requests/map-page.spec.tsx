import { packRoutes } from '@nastavnik/contracts/packs';
import {
  type RequestMap,
  RequestMapQuery,
  requestMapRoutes,
} from '@nastavnik/contracts/request-map';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { RequestMapPage } from './map-page.tsx';

const tally = (requests: number, urgent = 0) => ({ requests, urgent });
const map: RequestMap = {
  year: 2027,
  places: [7, 'staff'],
  total: { ...tally(3, 1), byPlace: [tally(2, 1), tally(1)] },
  forms: [
    {
      form: 'PUPIL_PUPIL',
      total: { ...tally(2, 1), byPlace: [tally(2, 1), tally(0)] },
      grounds: [
        { ground: 'LOW_RESULTS', ...tally(2, 1), byPlace: [tally(2, 1), tally(0)] },
        { ground: null, ...tally(0), byPlace: [tally(0), tally(0)] },
      ],
    },
    {
      form: null,
      total: { ...tally(1), byPlace: [tally(0), tally(1)] },
      grounds: [{ ground: null, ...tally(1), byPlace: [tally(0), tally(1)] }],
    },
  ],
};
const at = { at: '/requests/map' };

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(rosterRoutes.classes, { items: [] });
});

describe('the map of requests', () => {
  it('leads from each number to the list of those it counts', async () => {
    serve(requestMapRoutes.show, map);
    openPage(RequestMapPage, at);

    const pupils = within(await screen.findByRole('region', { name: 'ученик – ученик' }));
    const link = pupils.getByRole('link', {
      name: /^2\sзапроса: слабая успеваемость, 7 кл\.$/,
    });
    const search = new URLSearchParams(link.getAttribute('href')?.split('?')[1]);
    expect(Object.fromEntries(search)).toEqual({
      view: 'valid',
      year: '2027',
      form: 'PUPIL_PUPIL',
      ground: 'LOW_RESULTS',
      class: '7-7',
    });
    const other = within(screen.getByRole('region', { name: 'Форма не выбрана' }));
    expect(
      other.getByRole('link', { name: /основание не указано, Педагоги/ }).getAttribute('href'),
    ).toContain('form=none&ground=none&class=staff');
    expect(pupils.getByRole('link', { name: /Всего по форме, Срочных/ }).textContent).toBe('1');
  });

  it('is narrowed by each choice of its own filter, and its numbers with it', async () => {
    const calls = serve(requestMapRoutes.show, map);
    const { user } = openPage(RequestMapPage, at);
    await screen.findByRole('region', { name: 'ученик – ученик' });

    for (const [choice, who] of [
      ['Педагоги', 'staff'],
      ['Ученики без класса', 'unplaced'],
    ] as const) {
      await user.selectOptions(screen.getByLabelText('Класс'), choice);
      await waitFor(() => expect(calls.at(-1)?.query.who).toBe(who));
      const { data } = RequestMapQuery.strict().safeParse({ ...calls.at(-1)?.query, year: 2027 });
      expect(data?.who).toBe(who);
      const other = within(await screen.findByRole('region', { name: 'Форма не выбрана' }));
      expect(
        other.getByRole('link', { name: /Всего по форме, Всего/ }).getAttribute('href'),
      ).toContain(`class=${who}`);
    }
  });

  it('says what to do where nobody has asked', async () => {
    const none = { requests: 0, urgent: 0, byPlace: [] };
    serve(requestMapRoutes.show, { ...map, places: [], forms: [], total: none });
    openPage(RequestMapPage, at);

    expect(await screen.findByText('Запросов нет')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Сохранить в XLSX' })).toBeNull();
  });

  it('says why it cannot be counted', async () => {
    serve(requestMapRoutes.show, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(RequestMapPage, at);

    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

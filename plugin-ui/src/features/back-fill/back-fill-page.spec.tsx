import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePupil } from '../../testing/people.ts';
import { BackFillPage } from './back-fill-page.tsx';

const second = makePupil(3, 'Котов');
const pair = makePair(50, { mentees: [mentee, second] });
const at = { at: `/pairs/${pair.id}/past`, path: '/pairs/:pairId/past' };

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(pairCardRoutes.card, makeCard(pair));
});

const setDay = async (row: number, date: string) =>
  fireEvent.change(await screen.findByLabelText(`День, строка ${row}`), {
    target: { value: date },
  });

describe('past meetings', () => {
  it('are sent together, with who was there; empty rows are left out', async () => {
    const calls = serve(meetingRoutes.backFill, { logged: 2 });
    const { user, visited } = openPage(BackFillPage, at);
    await setDay(1, '2026-11-02');
    await user.type(screen.getByLabelText('Тема, строка 1'), 'Дроби');
    await setDay(3, '2026-11-09');
    const third = within(screen.getAllByRole('row')[3] as HTMLElement);
    await user.click(third.getByRole('checkbox', { name: /Котов/ }));
    await user.click(screen.getByRole('button', { name: 'Записать встречи' }));

    await waitFor(() => expect(visited.at(-1)).toBe(`/pairs/${pair.id}`));
    expect(calls[0]?.body).toMatchObject({
      meetings: [
        { date: '2026-11-02', topic: 'Дроби', attended: [mentee.id, second.id] },
        { date: '2026-11-09', attended: [mentee.id] },
      ],
    });
  });

  it('that are refused keep what was typed and say which row and why', async () => {
    const errors = [{ pointer: '/body/meetings/1', message: 'На этот день встреча уже есть.' }];
    serve(meetingRoutes.backFill, () =>
      refuse(409, 'meeting.rows-refused', 'Ни одна встреча не записана.', { errors }),
    );
    const { user } = openPage(BackFillPage, at);
    await setDay(1, '2026-11-02');
    await setDay(4, '2026-11-02');
    await user.click(screen.getByRole('button', { name: 'Записать встречи' }));

    const fourth = within((await screen.findAllByRole('row'))[4] as HTMLElement);
    expect(await fourth.findByText('На этот день встреча уже есть.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('День, строка 4').value).toBe('2026-11-02');
  });

  it('without a day are not sent', async () => {
    const calls = serve(meetingRoutes.backFill, { logged: 1 });
    const { user } = openPage(BackFillPage, at);
    await user.type(await screen.findByLabelText('Тема, строка 1'), 'Дроби');
    await user.click(screen.getByRole('button', { name: 'Записать встречи' }));
    expect(await screen.findByText('Укажите день.')).toBeTruthy();
    expect(calls).toEqual([]);
  });
});

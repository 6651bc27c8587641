import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makeMeeting, makePair, rowOf } from '../../testing/pairs.ts';
import { openPage, serve } from '../../testing/page.tsx';
import { Conflict } from './conflict.tsx';
import type { Entry } from './entry.ts';
import type { Outbox } from './outbox.ts';

const pair = makePair(50);
const standing = makeMeeting(60, pair, { status: 'held', topic: 'Дроби' });
const other = makeMeeting(61, pair, { status: 'held', topic: 'Корни', date: '2026-11-10' });

const entryOf = (path: string, body: object, refusal: object): Entry => ({
  id: 'e-1',
  at: 0,
  call: { method: 'POST', url: `/api/v1/pairs/${pair.id}/${path}`, headers: {}, body },
  refusal: { type: '', title: '', status: 409, ...refusal } as Entry['refusal'],
});

function open(entry: Entry) {
  serve(packRoutes.show, pack);
  serve(pairCardRoutes.card, makeCard(pair, { meetings: [other, standing] }));
  const amend = vi.fn<Outbox['amend']>(async () => undefined);
  const drop = vi.fn<Outbox['drop']>(async () => undefined);
  const outbox = { amend, drop } as unknown as Outbox;
  return { amend, drop, ...openPage(() => <Conflict entry={entry} outbox={outbox} />) };
}

describe('what the service would not take', () => {
  it('of a day that is taken stands beside that meeting, and may be one more', async () => {
    const body = { date: standing.date, status: 'held', type: 'REGULAR', topic: 'Степени' };
    const entry = entryOf('meetings', body, {
      code: 'meeting.day-taken',
      detail: '24.11.2026 у пары уже записана рабочая встреча.',
      details: { meetingId: standing.id },
    });
    const { user, amend } = open(entry);

    expect(await screen.findByText(/Дроби/)).toBeTruthy();
    expect(screen.getByText(/Степени/)).toBeTruthy();
    expect(screen.queryByText(/Корни/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Записать ещё одну' }));

    expect(amend).toHaveBeenCalledWith(entry, { body: { ...body, again: true } });
  });

  it('of a missed meeting held after all stands beside the other of its day, and may be one more', async () => {
    const missed = makeMeeting(62, pair, { status: 'missed', topic: 'Степени', version: 7 });
    serve(meetingRoutes.show, ({ params }) =>
      rowOf(pair, params['meetingId'] === missed.id ? missed : standing),
    );
    const entry = entryOf(
      'meetings',
      { status: 'held' },
      {
        code: 'meeting.day-taken',
        detail: '24.11.2026 у пары уже записана рабочая встреча.',
        details: { meetingId: standing.id },
      },
    );
    entry.call = { ...entry.call, method: 'PATCH', url: `/api/v1/meetings/${missed.id}` };
    const { user, amend } = open(entry);

    expect(await screen.findByText(/Дроби/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Это ещё одна встреча' }));
    expect(amend.mock.calls[0]?.[1]).toEqual({
      headers: { 'if-match': '"7"' },
      body: { status: 'held', again: true },
    });
  });

  it('out of turn may go as the next one, not as one more', async () => {
    const body = { date: '2026-11-24', status: 'held', type: 'TRIAL' };
    const entry = entryOf('meetings', body, { code: 'meeting.out-of-order', detail: 'Не так.' });
    const { user, amend } = open(entry);

    await user.click(await screen.findByRole('button', { name: /как следующую по порядку/ }));
    expect(amend.mock.calls[0]?.[1]).toEqual({ body: { date: '2026-11-24', status: 'held' } });
    expect(screen.queryByRole('button', { name: 'Записать ещё одну' })).toBeNull();
  });

  it('of the answers about a pair may be sent again or dropped', async () => {
    const marks = [5, 4, 2].map((mark, place) => ({ question: `Q${place}`, mark }));
    const refusal = { code: 'pulse.answered', detail: 'Ответ уже записан.' };
    const { user, drop } = open(entryOf('pulse', { marks }, refusal));

    expect(await screen.findByText('оценки 5, 4, 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Не записывать' }));
    expect(drop).toHaveBeenCalledWith('e-1');
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeMeeting, makePair, makePart, mentee, mentor, rowOf } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { MeetingsPage } from './meetings-page.tsx';

const pair = makePair(50, { notMeeting: true, daysWithout: 44, lastMetOn: '2026-10-11' });
const unclosed = makeMeeting(60, pair, {
  status: 'held',
  date: '2026-11-23',
  parts: [makePart(mentor, 'mentor', { answered: true }), makePart(mentee, 'mentee')],
});
const overdue = makeMeeting(61, pair, { date: '2026-11-20', version: 3 });

const counts = {
  open: 20,
  proposed: 0,
  awaits_order: 0,
  active: 20,
  not_meeting: 11,
  decision: 0,
  closed: 0,
};

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(pairRoutes.counts, counts);
});

const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

describe('meetings of the school', () => {
  it('begin with the pairs that do not meet', async () => {
    const calls = serve(pairRoutes.list, { items: [pair], next: null });
    openPage(MeetingsPage, { at: '/meetings' });

    const row = within(await screen.findByRole('row', { name: /Гайсин/ }));
    expect(row.getByText('44')).toBeTruthy();
    expect(row.getByText('11.10')).toBeTruthy();
    expect(calls[0]?.query['view']).toBe('not_meeting');
    expect(await screen.findByText('без встреч дольше 30 дней')).toBeTruthy();
  });

  it('that wait for feedback take it from somebody’s words', async () => {
    serve(meetingRoutes.list, { items: [rowOf(pair, unclosed)], next: null });
    const calls = serve(meetingRoutes.answer, unclosed);
    const { user } = openPage(MeetingsPage, { at: '/meetings?view=unclosed' });

    expect(await screen.findByText('ждём отклик: Гайсин Полина')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Со слов…' }));
    const record = () => dialog().getByRole('button', { name: 'Записать отклик', hidden: true });
    expect(record().getAttribute('aria-disabled')).toBe('true');
    await user.click(dialog().getByRole('radio', { name: '9', hidden: true }));
    await user.type(dialog().getByLabelText(/Что запомнилось/), 'Всё понял');
    await user.click(record());

    await waitFor(() =>
      expect(calls[0]?.body).toEqual({ personId: mentee.id, mark: 9, words: 'Всё понял' }),
    );
  });

  it('that nobody has marked are marked by the curator', async () => {
    serve(meetingRoutes.list, { items: [rowOf(pair, overdue)], next: null });
    const calls = serve(meetingRoutes.correct, overdue);
    const { user } = openPage(MeetingsPage, { at: '/meetings?view=overdue' });

    await user.click(await screen.findByRole('button', { name: 'Отметить…' }));
    await user.click(dialog().getByRole('button', { name: 'Не было', hidden: true }));

    await waitFor(() => expect(calls[0]?.body).toEqual({ status: 'missed' }));
    expect(calls[0]?.params).toEqual({ meetingId: idOf(61) });
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');
  });

  it('of a school without pairs in force begin with the order', async () => {
    serve(pairRoutes.counts, { ...counts, active: 0, not_meeting: 0 });
    serve(pairRoutes.list, { items: [], next: null });
    openPage(MeetingsPage, { at: '/meetings' });

    await screen.findByRole('heading', { name: 'Закреплённых пар пока нет' });
    expect(screen.queryByText('Все пары встречаются')).toBeNull();
    expect(screen.getByRole('link', { name: 'Пары и группы' })).toBeTruthy();
  });

  it('say when there is nothing to do, and why they cannot be read', async () => {
    serve(pairRoutes.list, { items: [], next: null });
    const { unmount } = openPage(MeetingsPage, { at: '/meetings' });
    await screen.findByRole('heading', { name: 'Все пары встречаются' });
    unmount();

    serve(meetingRoutes.list, { items: [], next: null });
    const all = openPage(MeetingsPage, { at: '/meetings?view=all' });
    await screen.findByRole('heading', { name: 'Здесь встреч нет' });
    expect(screen.queryByText(/^Показано/)).toBeNull();
    all.unmount();

    serve(meetingRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(MeetingsPage, { at: '/meetings?view=all' });
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

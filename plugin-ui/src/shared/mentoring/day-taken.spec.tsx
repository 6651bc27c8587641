import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { packRoutes } from '@nastavnik/contracts/packs';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeMeeting, makePair, turns } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import type { MeetingTask } from './meeting-form.ts';

const pair = makePair(50);
const held = makeMeeting(60, pair, { status: 'held' });
const taken = () =>
  refuse(409, 'meeting.day-taken', '24.11.2026 у пары уже записана рабочая встреча.', {
    details: { meetingId: held.id, date: held.date, type: 'REGULAR', status: 'held' },
  });
const isAgain = (body: unknown) => (body as { again?: true }).again === true;
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const button = (name: string) => dialog().getByRole('button', { name, hidden: true });

function open(task: MeetingTask) {
  const onClose = vi.fn<() => void>();
  return { onClose, ...openPage(() => <MeetingDialog task={task} onClose={onClose} />) };
}
const fresh = (kind: 'log' | 'plan'): MeetingTask => ({
  kind,
  pairs: [{ pair, nextType: 'REGULAR', turns }],
  date: '2026-11-24',
});

beforeEach(() => {
  // as browsers have it: it answers with a promise, which is no clean-up of an effect
  Element.prototype.scrollIntoView = () => Promise.resolve() as never;
  serve(freeTimeRoutes.ofPair, { items: [], byTimetable: false, unknown: [] });
  serve(freeTimeRoutes.lessons, { items: [] });
  serve(packRoutes.show, pack);
});

describe('a day that the pair has met on already', () => {
  it.each([
    ['log', 'Записать', 'Записать ещё одну'],
    ['plan', 'Запланировать', 'Запланировать ещё одну'],
  ] as const)('offers to %s one more, which takes one tap', async (kind, first, again) => {
    const calls = serve(meetingRoutes.log, ({ body }) => (isAgain(body) ? held : taken()));
    const { user, onClose } = open(fresh(kind));

    await user.type(await screen.findByLabelText('Тема'), 'Дроби');
    await user.click(button(first));
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain(
      'уже записана рабочая встреча',
    );
    expect(onClose).not.toHaveBeenCalled();
    await user.click(button(again));

    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(calls.map(({ body }) => isAgain(body))).toEqual([false, true]);
    expect(calls[1]?.body).toMatchObject({ date: '2026-11-24', topic: 'Дроби' });
    const keys = calls.map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(2);
  });

  it('may be kept for both when one is moved to it', async () => {
    const calls = serve(meetingRoutes.correct, ({ body }) => (isAgain(body) ? held : taken()));
    const { user, onClose } = open({ kind: 'change', meeting: makeMeeting(61, pair) });

    await screen.findByLabelText('День');
    await user.click(button('Сохранить'));
    await screen.findByRole('alert', { hidden: true });
    await user.click(button('Оставить обе в этот день'));

    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(calls.map(({ body }) => isAgain(body))).toEqual([false, true]);
  });

  it('offers nothing of the kind for another refusal', async () => {
    serve(meetingRoutes.log, () => refuse(409, 'meeting.out-of-order', 'Не по порядку.'));
    const { user } = open(fresh('log'));

    await screen.findByLabelText('Тема');
    await user.click(button('Записать'));
    await screen.findByRole('alert', { hidden: true });
    expect(dialog().queryByRole('button', { name: /ещё одну/, hidden: true })).toBeNull();
  });
});

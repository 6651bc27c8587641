import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { screen, waitFor, within } from '@testing-library/react';
import { useEffect } from 'react';
import { useDispatch } from 'react-redux';
import { describe, expect, it, vi } from 'vitest';
import { idOf } from '../../testing/people.ts';
import { mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import type { StoreExtra } from '../api.ts';
import type { Call } from '../connection.ts';
import { PulseAsks } from './pulse-ask.tsx';

const questions = ['A', 'B', 'C'].map((code) => ({ code, title: `Вопрос ${code}` }));
const ask = { pairId: idOf(50), mentor, mentees: [mentee], side: 'mentee' as const, questions };
const open = () => openPage(() => <PulseAsks side="mentee" />);
type User = ReturnType<typeof open>['user'];

async function tap(user: User, ...marks: number[]) {
  for (const [place, mark] of marks.entries()) {
    const scale = await screen.findByRole('radiogroup', { name: questions[place]?.title });
    await user.click(within(scale).getByRole('radio', { name: String(mark) }));
  }
}
/** A device that takes whatever cannot be sent. */
function Keeping({ into }: { into: Call[] }) {
  const dispatch = useDispatch();
  useEffect(() => {
    const { slot } = dispatch(
      ((_d: unknown, _s: unknown, extra: StoreExtra) => extra) as never,
    ) as StoreExtra;
    slot.keep = async (call) => into.push(call) > 0;
  }, [dispatch, into]);
  return null;
}

const body = (...marks: number[]) => ({
  marks: marks.map((mark, place) => ({ question: questions[place]?.code, mark })),
});

describe('the short questions about a pair', () => {
  it('take three taps and leave by themselves', async () => {
    serve(pulseRoutes.mine, { items: [ask, { ...ask, side: 'mentor', pairId: idOf(51) }] });
    const calls = serve(pulseRoutes.answer, { asksFrom: '2026-12-24' });
    const { user } = open();

    await tap(user, 5, 4);
    expect(screen.queryByText(/уйдёт через/)).toBeNull();
    expect(screen.getAllByRole('radiogroup')).toHaveLength(3);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await tap(user, 5, 4, 2);
    expect(screen.getByText(/Ответ уйдёт через 5 секунд/)).toBeTruthy();
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();

    await waitFor(() => expect(calls.map((call) => call.body)).toEqual([body(5, 4, 2)]));
  });

  it('are not lost when one leaves the page after the last tap', async () => {
    serve(pulseRoutes.mine, { items: [ask] });
    const calls = serve(pulseRoutes.answer, { asksFrom: '2026-12-24' });
    const { user, unmount } = open();

    await tap(user, 1, 2, 3);
    unmount();

    await waitFor(() => expect(calls[0]?.body).toEqual(body(1, 2, 3)));
  });

  it('are asked of a pair, of a group, and of whoever is led', async () => {
    const group = { ...ask, side: 'mentor' as const, mentees: [mentee, mentor] };
    serve(pulseRoutes.mine, {
      items: [
        { ...ask, side: 'mentor' },
        { ...group, pairId: idOf(51) },
      ],
    });
    const { unmount } = openPage(() => <PulseAsks side="mentor" />);
    expect(await screen.findByRole('region', { name: 'Как у вас в паре?' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Как у вас в группе?' })).toBeTruthy();
    unmount();

    serve(pulseRoutes.mine, { items: [ask] });
    open();
    expect(await screen.findByRole('region', { name: 'Как у вас с наставником?' })).toBeTruthy();
  });

  it('are kept on the device while the service is away, and not asked again meanwhile', async () => {
    serve(pulseRoutes.mine, { items: [ask] });
    serve(pulseRoutes.answer, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    const kept: Call[] = [];
    const { user } = openPage(() => (
      <>
        <Keeping into={kept} />
        <PulseAsks side="mentee" />
      </>
    ));

    await tap(user, 1, 2, 3);
    await user.click(screen.getByRole('button', { name: 'Отправить сейчас' }));

    expect(await screen.findByText(/сохранена на этом устройстве/)).toBeTruthy();
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(kept.map((call) => call.body)).toEqual([body(1, 2, 3)]);
  });

  it('keep the taps when they are refused, and say why', async () => {
    serve(pulseRoutes.mine, { items: [ask] });
    serve(pulseRoutes.answer, () => refuse(409, 'pulse.other-questions', 'Вопросы изменились.'));
    const { user } = open();

    await tap(user, 1, 2, 3);
    await user.click(screen.getByRole('button', { name: 'Отправить сейчас' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Вопросы изменились.');
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(3);
  });
});

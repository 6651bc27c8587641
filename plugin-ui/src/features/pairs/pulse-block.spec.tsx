import type { PulseLine } from '@nastavnik/contracts/pulse';
import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makePair, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { PulseBlock } from './pulse-block.tsx';

const pair = makePair(50);
const questions = ['A', 'B', 'C'].map((code) => ({ code, title: `Вопрос ${code}` }));
const point = (on: string, mark: number) => ({
  on,
  mean: mark,
  marks: questions.map(({ code }) => ({ question: code, mark })),
  enteredBy: null,
});
const line = (over: Partial<PulseLine> = {}): PulseLine => ({
  person: mentee,
  side: 'mentee',
  points: [point('2026-10-01', 5), point('2026-11-01', 3)],
  trouble: 'falls',
  questions,
  asksFrom: '2026-12-01',
  ...over,
});
const open = (of = pair) => openPage(() => <PulseBlock pair={of} />);

describe('the pulse of a pair', () => {
  it('is a line in time with a warning when it falls', async () => {
    serve(pulseRoutes.ofPair, {
      everyDays: 30,
      lines: [line({ person: mentor, side: 'mentor', points: [], trouble: null }), line()],
    });
    open();

    expect(await screen.findByRole('img', { name: /Гайсин.*от 1 до 5: 5; 3/ })).toBeTruthy();
    expect(screen.getByText(/Оценки заметно упали/)).toBeTruthy();
    expect(screen.getByText(/ответов ещё нет/)).toBeTruthy();
    expect(screen.getAllByText(/следующий раз с 01\.12/)).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /Со слов/ })).toBeNull();
  });

  it('is written down from a mentee’s words, each question once', async () => {
    const due = line({ points: [], trouble: null, asksFrom: '2026-11-24' });
    serve(pulseRoutes.ofPair, { everyDays: 30, lines: [due] });
    const calls = serve(pulseRoutes.answer, { asksFrom: '2026-12-24' });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: /Со слов…\s*Гайсин/ }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    for (const { title } of questions) {
      const scale = dialog.getByRole('radiogroup', { name: title, hidden: true });
      await user.click(within(scale).getByRole('radio', { name: '4', hidden: true }));
    }
    await user.click(dialog.getByRole('button', { name: 'Записать ответы', hidden: true }));

    await expect
      .poll(() => calls[0]?.body)
      .toEqual({ personId: mentee.id, marks: point('', 4).marks });
  });

  it('says why nobody is asked, and the words of a refusal', async () => {
    const closed = line({ asksFrom: null, trouble: null });
    serve(pulseRoutes.ofPair, { everyDays: 30, lines: [closed] });
    const { unmount } = open(makePair(50, { status: 'finished' }));
    expect(await screen.findByText(/Пара завершена/)).toBeTruthy();
    unmount();

    const group = { status: 'finished', mentees: [mentee, mentor] } as const;
    const second = open(makePair(50, { ...group, mentees: [...group.mentees] }));
    expect(await screen.findByText(/Группа завершена/)).toBeTruthy();
    second.unmount();

    serve(pulseRoutes.ofPair, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

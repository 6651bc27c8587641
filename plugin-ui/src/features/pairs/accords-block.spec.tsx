import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeAccord } from '../../testing/accords.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { makeTeacher } from '../../testing/people.ts';
import { makePlan } from '../../testing/plans.ts';
import { PairPage } from './pair-page.tsx';

const proposed = makePair(50, { status: 'proposed', order: null, startedOn: null, agreedOn: null });
const at = { at: `/pairs/${proposed.id}`, path: '/pairs/:pairId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(substituteRoutes.ofPair, { items: [] });
  serve(pairCardRoutes.card, makeCard(proposed));
  serve(planRoutes.show, makePlan(proposed));
});

describe('what the sides say', () => {
  const said = makeAccord({
    side: 'mentor',
    person: mentor,
    word: 'no',
    reason: 'другая смена',
    heardBy: 'paper',
    enteredBy: makeTeacher(9, 'Фёдорова'),
    saidAt: '2026-11-24T08:00:00Z',
  });

  it('is shown with who is silent, and an answer got on paper is entered', async () => {
    serve(accordRoutes.ofPair, { asks: 'proposal', items: [said, makeAccord()] });
    const calls = serve(accordRoutes.enter, { asks: 'proposal', items: [said] });
    const { user } = openPage(PairPage, at);

    const block = within(await screen.findByRole('region', { name: 'Ответы сторон' }));
    expect(block.getByText('Орлова Полина: не подходит')).toBeTruthy();
    expect(block.getByText(/другая смена – .*на бумаге, внесено: Фёдорова/)).toBeTruthy();
    expect(block.getByText('Гайсин Полина: ещё не ответил(а)')).toBeTruthy();

    await user.click(block.getByRole('button', { name: 'Внести ответ…' }));
    await user.click(dialog().getByRole('radio', { name: 'Подходит', hidden: true }));
    await user.click(dialog().getByRole('checkbox', { hidden: true }));
    await user.click(dialog().getByRole('button', { name: 'Внести', hidden: true }));
    await waitFor(() =>
      expect(calls[0]?.body).toEqual({
        personId: mentee.id,
        stage: 'proposal',
        word: 'fits',
        heardBy: 'paper',
        byGuardian: true,
        reason: null,
      }),
    );
  });

  it('against it the curator decides for a reason only', async () => {
    serve(accordRoutes.ofPair, { asks: 'proposal', items: [said] });
    const calls = serve(pairRoutes.agree, ({ body }) =>
      (body as { reason: string | null }).reason
        ? proposed
        : refuse(409, 'pair.not-agreed', 'Согласия нет: Орлова Полина.'),
    );
    const { user } = openPage(PairPage, at);

    await user.click(await screen.findByRole('button', { name: 'Отметить согласие сторон' }));
    await user.click(dialog().getByRole('button', { name: 'Отметить согласие', hidden: true }));
    await dialog().findByText(/Согласия нет: Орлова/);
    const decide = dialog().getByRole('button', { name: 'Решить за стороны', hidden: true });
    expect(decide.getAttribute('aria-disabled')).toBe('true');
    await user.type(dialog().getByLabelText(/Почему так решено/), 'поговорили');
    await user.click(decide);

    await waitFor(() =>
      expect(calls.at(-1)?.body).toEqual({ heardBy: 'voice', reason: 'поговорили' }),
    );
  });

  it('after a no the first way out is another pair; going on takes a reason', async () => {
    const refused = makePair(50, { needsDecision: 'said_no', stage: 'PLANNING' });
    serve(pairCardRoutes.card, makeCard(refused));
    serve(accordRoutes.ofPair, {
      asks: 'trial',
      items: [makeAccord({ stage: 'trial', word: 'no' })],
    });
    const calls = serve(pairRoutes.keep, refused);
    const { user } = openPage(PairPage, at);

    await screen.findByText('Нужно ваше решение: сторона ответила «не подходит».');
    await user.click(screen.getByRole('button', { name: 'Подобрать заново…' }));
    await waitFor(() =>
      expect(dialog().getByLabelText<HTMLSelectElement>(/Причина/).value).toBe('MISMATCH'),
    );
    await user.click(dialog().getByRole('button', { name: 'Не завершать', hidden: true }));

    await user.click(screen.getByRole('button', { name: 'Пара продолжает…' }));
    await user.type(dialog().getByLabelText(/Почему пара продолжает/), 'поговорили');
    await user.click(dialog().getByRole('button', { name: 'Пара продолжает', hidden: true }));
    await screen.findByText('Решено: пара продолжает работу');
    expect(calls[0]?.body).toEqual({ reason: 'поговорили' });
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { packRoutes } from '@nastavnik/contracts/packs';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeLeader } from '../../testing/mentors.ts';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makePupil } from '../../testing/people.ts';
import { makePlan } from '../../testing/plans.ts';
import { PairPage } from './pair-page.tsx';

const next = makePupil(7, 'Новикова', { classTitle: '10А' });
const second = makePupil(3, 'Белова');
const left = makePair(50, { mentees: [mentee, second], needsDecision: 'person_left' });
const at = { at: `/pairs/${left.id}`, path: '/pairs/:pairId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const button = (name: string) => screen.findByRole('button', { name });

const show = (card: PairCard) => serve(pairCardRoutes.card, card);

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(substituteRoutes.ofPair, { items: [] });
  serve(accordRoutes.ofPair, { asks: null, items: [] });
  serve(planRoutes.show, makePlan(left));
  serve(mentorRoutes.list, { items: [makeLeader(next)], next: null });
});

describe('when somebody has left the school', () => {
  it('the curator reads who, and cannot let the pair go on without them', async () => {
    show(makeCard(left, { gone: [second] }));
    openPage(PairPage, at);
    expect(await screen.findByText(/Выбыли по данным журнала: Белова Полина\./)).toBeTruthy();
    expect(screen.getByText(/Пока участник не вернулся в школу/)).toBeTruthy();
    expect(await button('Заменить наставника…')).toBeTruthy();
  });

  it('gives the mentees who stay another mentor, and goes to the new pair', async () => {
    show(makeCard(left, { gone: [mentor, second] }));
    const calls = serve(pairRoutes.replace, makePair(70));
    const { user, visited } = openPage(PairPage, at);
    await user.click(await button('Заменить наставника…'));
    expect(dialog().getByText(/новая будет предложена: Гайсин Полина\./)).toBeTruthy();
    expect(dialog().getByText('Выберите нового наставника.')).toBeTruthy();
    await user.click(await dialog().findByRole('button', { name: /^Выбрать: Нов/, hidden: true }));
    await user.click(dialog().getByRole('button', { name: 'Заменить', hidden: true }));
    await waitFor(() => expect(visited?.at(-1)).toBe(`/pairs/${idOf(70)}`));
    expect(calls[0]?.body).toEqual({ mentorId: next.id, reason: 'MOVED', note: null });
  });

  it('says why another mentor was refused and keeps the choice', async () => {
    show(makeCard(left, { gone: [mentor] }));
    serve(pairRoutes.replace, () => refuse(409, 'mentor.full', 'У наставника нет места.'));
    const { user } = openPage(PairPage, at);
    await user.click(await button('Заменить наставника…'));
    await user.click(await dialog().findByRole('button', { name: /^Выбрать: Нов/, hidden: true }));
    await user.click(dialog().getByRole('button', { name: 'Заменить', hidden: true }));
    expect(await dialog().findByText('У наставника нет места.')).toBeTruthy();
    expect(dialog().getByText('Новикова Полина Олеговна', { exact: false })).toBeTruthy();
  });
});

describe('when classes have come too near', () => {
  it('the pair may stay by one press, or end for the change of class', async () => {
    show(makeCard(makePair(50, { needsDecision: 'class_gap' })));
    const calls = serve(pairRoutes.keep, makePair(50));
    const { user } = openPage(PairPage, at);
    expect(await screen.findByText(/после смены класса разница в классах мала/)).toBeTruthy();
    await user.click(await button('Завершить пару…'));
    expect(dialog().getByLabelText<HTMLSelectElement>(/^Причина/).value).toBe('MOVED');
    await user.click(dialog().getByRole('button', { name: 'Не завершать', hidden: true }));
    await user.click(await button('Пара продолжает'));
    await waitFor(() => expect(calls).toHaveLength(1));
  });
});

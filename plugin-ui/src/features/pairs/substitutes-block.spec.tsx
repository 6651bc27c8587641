import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { planRoutes } from '@nastavnik/contracts/plans';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeLeader } from '../../testing/mentors.ts';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePlan } from '../../testing/plans.ts';
import { makeSubstitute } from '../../testing/substitutes.ts';
import { PairPage } from './pair-page.tsx';

const pair = makePair(50);
const at = { at: `/pairs/${pair.id}`, path: '/pairs/:pairId' };
const now = makeSubstitute();
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const block = async () =>
  within(await screen.findByRole('region', { name: 'Замещение наставника' }));

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(pairCardRoutes.card, makeCard(pair));
  serve(accordRoutes.ofPair, { asks: null, items: [] });
  serve(planRoutes.show, makePlan(pair));
});

describe('a substitute', () => {
  it('is named by the curator for some days with a reason; the mentor is not offered', async () => {
    serve(substituteRoutes.ofPair, { items: [] });
    const asked = serve(mentorRoutes.list, {
      items: [makeLeader(mentor), makeLeader(now.person)],
      next: null,
    });
    const calls = serve(substituteRoutes.name, { items: [now] });
    const { user } = openPage(PairPage, at);

    await user.click((await block()).getByRole('button', { name: 'Назначить замещающего…' }));
    expect(dialog().getByText('Выберите, кто замещает.')).toBeTruthy();
    const choose = await dialog().findByRole('button', { name: /^Выбрать: Замят/, hidden: true });
    expect(dialog().queryByRole('button', { name: /^Выбрать: Орл/, hidden: true })).toBeNull();
    expect(asked[0]?.query).toMatchObject({ view: 'free', room: '1', roomFrom: '2026-11-24' });
    await user.click(choose);
    await user.type(dialog().getByLabelText('Последний день'), '2026-11-30');
    await user.type(dialog().getByLabelText(/^Почему/), 'лечится');
    await user.click(dialog().getByRole('button', { name: 'Назначить', hidden: true }));
    await waitFor(() =>
      expect(calls[0]?.body).toEqual({
        mentorId: now.person.id,
        from: '2026-11-24',
        until: '2026-11-30',
        reason: 'лечится',
        order: null,
      }),
    );
    await screen.findByText('Замещающий назначен');
  });

  it('has an order with both its number and its date, or none', async () => {
    serve(substituteRoutes.ofPair, { items: [] });
    serve(mentorRoutes.list, { items: [makeLeader(now.person)], next: null });
    const { user } = openPage(PairPage, at);
    await user.click((await block()).getByRole('button', { name: 'Назначить замещающего…' }));
    await user.click(await dialog().findByRole('button', { name: /^Выбрать: Зам/, hidden: true }));
    await user.type(dialog().getByLabelText('Последний день'), '2026-11-30');
    await user.type(dialog().getByLabelText(/^Почему/), 'о');
    await user.type(dialog().getByLabelText(/^Приказ/), '1');
    expect(dialog().getByText('У приказа укажите и номер, и дату.')).toBeTruthy();
    await user.type(dialog().getByLabelText('от'), '2026-11-19');
    expect(dialog().queryByText('У приказа укажите и номер, и дату.')).toBeNull();
  });

  it('is refused in the words of the server, and what was typed stays', async () => {
    serve(substituteRoutes.ofPair, { items: [] });
    serve(mentorRoutes.list, { items: [makeLeader(now.person)], next: null });
    serve(substituteRoutes.name, () => refuse(409, 'mentor.full', 'У наставника нет места.'));
    const { user } = openPage(PairPage, at);
    await user.click((await block()).getByRole('button', { name: 'Назначить замещающего…' }));
    await user.type(dialog().getByLabelText('Последний день'), '2026-11-30');
    await user.type(dialog().getByLabelText(/^Почему/), 'о');
    await user.click(await dialog().findByRole('button', { name: /^Выбрать: Зам/, hidden: true }));
    await user.click(dialog().getByRole('button', { name: 'Назначить', hidden: true }));
    expect(await dialog().findByText('У наставника нет места.')).toBeTruthy();
    expect(dialog().getByLabelText<HTMLInputElement>(/^Почему/).value).toBe('о');
  });

  it('is shown with days, why and the order, and is let go when the mentor is back', async () => {
    serve(substituteRoutes.ofPair, {
      items: [now, makeSubstitute({ id: pair.id, state: 'over' })],
    });
    const calls = serve(substituteRoutes.end, { items: [] });
    const { user } = openPage(PairPage, at);

    const shown = await block();
    expect(
      shown.getByText('20.11 – 30.11 · замещает сейчас · отпуск · приказ № 12-од от 19.11'),
    ).toBeTruthy();
    await user.click(shown.getByRole('button', { name: 'Наставник вернулся…' }));
    expect(dialog().getByText(/Запланированные встречи вернутся наставнику/)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Закончить', hidden: true }));
    await waitFor(() => expect(calls[0]?.params).toEqual({ substituteId: now.id }));
    await screen.findByText('Замещение закончено');
  });

  it('is seen by the pair without a word of why, and changed by nobody of it', async () => {
    serve(substituteRoutes.ofPair, { items: [{ ...now, reason: null }] });
    openPage(PairPage, { ...at, session: { person: mentee, roles: ['mentee' as const] } });
    const shown = await block();
    expect(shown.getByText(/замещает сейчас/)).toBeTruthy();
    expect(shown.queryByRole('button')).toBeNull();
  });

  it('stands in the history by name and days', async () => {
    serve(substituteRoutes.ofPair, { items: [] });
    const about = '2026-11-20/2026-11-30';
    const timeline = [
      { at: '2026-11-19T08:00:00Z', kind: 'substitute_named', by: mentor, about, whom: now.person },
    ] as const;
    serve(pairCardRoutes.card, makeCard(pair, { timeline: [...timeline] }));
    openPage(PairPage, at);
    expect(await screen.findByText(/Замятина Полина, 20.11 – 30.11 · записано/)).toBeTruthy();
  });
});

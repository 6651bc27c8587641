import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { groupRoutes } from '@nastavnik/contracts/groups';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePupil } from '../../testing/people.ts';
import { makePlan } from '../../testing/plans.ts';
import { PairPage } from './pair-page.tsx';

const second = makePupil(3, 'Белова');
const gone = makePupil(4, 'Вагина');
const group = makePair(50, { mentees: [mentee, second] });
const at = { at: `/pairs/${group.id}`, path: '/pairs/:pairId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const block = async () => within(await screen.findByRole('region', { name: 'Состав группы' }));
const show = (pair: Pair, over = {}) => serve(pairCardRoutes.card, makeCard(pair, over));

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(substituteRoutes.ofPair, { items: [] });
  serve(accordRoutes.ofPair, { asks: null, items: [] });
  serve(planRoutes.show, makePlan(group));
});

describe('the people of a group', () => {
  it('are named with who has left, when and why', async () => {
    const left = { person: gone, joinedOn: null, on: '2026-11-10', reason: 'MOVED' };
    show({ ...group, left: [{ ...left, note: 'в другой город', by: mentor }] });
    openPage(PairPage, at);
    const text = await (await block()).findByText(/^Вышел\(а\) из группы 10/);
    expect(text.textContent).toContain('в другой город');
    expect((await block()).getByText(/Вагина/)).toBeTruthy();
  });

  it('are named with who has been away meanwhile', async () => {
    const away = { person: second, joinedOn: null, on: '2026-11-10', reason: 'MOVED' };
    const order = { number: '7-нг', date: '2026-11-16' };
    show({
      ...group,
      joined: [{ personId: second.id, on: '2026-11-16', order }],
      earlier: [{ ...away, note: 'на лето', by: mentor }],
    });
    openPage(PairPage, at);
    const text = await (await block()).findByText(/^Выходил\(а\) из группы 10.*вернулся/);
    expect(text.textContent).toContain('на лето');
    expect((await block()).getByText(/^в группе с 16.*7-нг/)).toBeTruthy();
  });

  it('leave it by a day and a reason, and the others are named', async () => {
    show(group);
    const calls = serve(groupRoutes.leave, makePair(50));
    const { user } = openPage(PairPage, at);
    await user.click((await block()).getByRole('button', { name: /^Вывести.*Белова/ }));
    expect(dialog().getByText(/Группа продолжает: Гайсин Полина\./)).toBeTruthy();
    expect(dialog().getByText('Укажите причину: она нужна для нового подбора.')).toBeTruthy();
    await user.selectOptions(dialog().getByLabelText(/^Причина/), 'MOVED');
    await user.click(dialog().getByRole('button', { name: 'Вывести из группы', hidden: true }));
    await waitFor(() =>
      expect(calls[0]?.body).toEqual({
        menteeId: second.id,
        on: '2026-11-24',
        reason: 'MOVED',
        note: null,
      }),
    );
    await screen.findByText('Группа продолжает работу');
  });

  it('stay when the server refuses, in its words', async () => {
    show(group);
    serve(groupRoutes.leave, () => refuse(409, 'group.last-mentee', 'Это последний.'));
    const { user } = openPage(PairPage, at);
    await user.click((await block()).getByRole('button', { name: /^Вывести.*Белова/ }));
    await user.selectOptions(dialog().getByLabelText(/^Причина/), 'MOVED');
    await user.click(dialog().getByRole('button', { name: 'Вывести из группы', hidden: true }));
    expect(await dialog().findByText('Это последний.')).toBeTruthy();
  });

  it('do not leave a pair of two: it ends another way', async () => {
    show(makePair(50));
    openPage(PairPage, at);
    await screen.findByRole('button', { name: 'Добавить в группу…' });
    expect(screen.queryByRole('button', { name: /^Вывести/ })).toBeNull();
  });
});

describe('a group that waits for a decision', () => {
  const waits = { ...group, needsDecision: 'consent_withdrawn' as const };
  const lacks = (personId: string) => ({ personId, marks: [], lacks: ['PARTICIPATION' as const] });

  it('goes on without the one who lost a consent, by a press', async () => {
    show(waits, { consents: [lacks(second.id)] });
    const { user } = openPage(PairPage, at);
    await user.click(await screen.findByRole('button', { name: /^Группа продолжает без: Белова/ }));
    expect(dialog().getByLabelText<HTMLSelectElement>(/^Причина/).value).toBe('CONSENT_WITHDRAWN');
    expect(dialog().queryByLabelText('Кто выходит')).toBeNull();
  });

  it('is not offered to go on when nobody would be left', async () => {
    show(waits, { consents: [lacks(second.id), lacks(mentee.id)] });
    openPage(PairPage, at);
    await block();
    expect(screen.queryByRole('button', { name: /^Группа продолжает/ })).toBeNull();
  });
});

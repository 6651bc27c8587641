import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { matchingRoutes } from '@nastavnik/contracts/matching';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { planRoutes } from '@nastavnik/contracts/plans';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePupil } from '../../testing/people.ts';
import { makePlan } from '../../testing/plans.ts';
import { PairPage } from './pair-page.tsx';

const second = makePupil(3, 'Белова');
const broken = makePair(50, {
  mentees: [mentee, second],
  status: 'broken',
  endedOn: '2026-11-20',
  closeReason: 'MISMATCH',
});
const at = { at: `/pairs/${broken.id}`, path: '/pairs/:pairId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(substituteRoutes.ofPair, { items: [] });
  serve(pairCardRoutes.card, makeCard(broken));
  serve(accordRoutes.ofPair, { asks: null, items: [] });
  serve(planRoutes.show, makePlan(broken));
});

it('a pair that broke up leads to the board, the former mentor forbidden to each mentee', async () => {
  const calls = serve(matchingRoutes.lock, { locks: [] });
  const { user, visited } = openPage(PairPage, at);
  await user.click(await screen.findByRole('button', { name: 'Подобрать заново…' }));
  await user.click(dialog().getByRole('button', { name: 'К подбору', hidden: true }));
  await waitFor(() => expect(visited).toContain('/matching?form=PUPIL_PUPIL'));
  expect(calls.map(({ body }) => body)).toEqual(
    [mentee, second].map(({ id }) => ({ menteeId: id, mentorId: mentor.id, kind: 'never' })),
  );
});

it('stays where it is when the former mentor could not be forbidden', async () => {
  serve(matchingRoutes.lock, () => refuse(409, 'person.inactive', 'Выбыли: Гайсин Полина.'));
  const { user, visited } = openPage(PairPage, at);
  await user.click(await screen.findByRole('button', { name: 'Подобрать заново…' }));
  await user.click(dialog().getByRole('button', { name: 'К подбору', hidden: true }));
  expect(await dialog().findByText('Выбыли: Гайсин Полина.')).toBeTruthy();
  expect(visited).not.toContain('/matching?form=PUPIL_PUPIL');
});

it('forbids nobody when the curator does not want it', async () => {
  const { user, visited } = openPage(PairPage, at);
  await user.click(await screen.findByRole('button', { name: 'Подобрать заново…' }));
  await user.click(dialog().getByRole('checkbox', { hidden: true }));
  await user.click(dialog().getByRole('button', { name: 'К подбору', hidden: true }));
  await waitFor(() => expect(visited).toContain('/matching?form=PUPIL_PUPIL'));
});

import { screen } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { planRoutes } from '@nastavnik/contracts/plans';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makeMeeting, makePair, makePart, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, serve } from '../../testing/page.tsx';
import { makePlan } from '../../testing/plans.ts';
import { PairPage } from './pair-page.tsx';

const pair = makePair(50, { needsDecision: 'class_gap' });
const answered = makeMeeting(61, pair, {
  status: 'held',
  date: '2026-11-16',
  parts: [makePart(mentor, 'mentor', { answered: true, mark: 8 }), makePart(mentee, 'mentee')],
});

it('a curator of their own pair is told why there are no answers, and is asked for none', async () => {
  serve(packRoutes.show, pack);
  serve(substituteRoutes.ofPair, { items: [] });
  serve(planRoutes.show, makePlan(pair));
  serve(pairCardRoutes.card, makeCard(pair, { own: true, meetings: [answered] }));
  const session = { person: mentor, roles: ['curator' as const, 'mentor' as const] };
  openPage(PairPage, { at: `/pairs/${pair.id}`, path: '/pairs/:pairId', session });

  await screen.findByText('Ответы второй стороны вашей пары вам не показываются.');
  for (const name of ['Оценки встреч', 'Пульс отношений', 'Ответы сторон', 'Анкеты и результаты'])
    expect(screen.queryByRole('region', { name })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Со слов…' })).toBeNull();
  const keep = screen.getByRole('button', { name: /Пара продолжает/ });
  expect(keep.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText(/решение о ней принимает другой куратор/)).not.toEqual([]);
});

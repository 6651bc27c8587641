import { screen, waitFor } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes, type TimelineEntry } from '@nastavnik/contracts/pair-cards';
import { beforeEach, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makeCard, makePair, mentor } from '../../testing/pairs.ts';
import { PairTimeline } from './pair-timeline.tsx';

const pair = makePair(50);
const step = (day: number, about: string): TimelineEntry => ({
  at: `2026-10-${String(day).padStart(2, '0')}T08:00:00Z`,
  kind: 'fixed',
  by: mentor,
  about,
});
const newest = [9, 8, 7, 6, 5, 4].map((day) => step(day, `${day}-од`));
const card = makeCard(pair, { timeline: newest, earlier: 'older' });
const Timeline = () => <PairTimeline card={card} />;

beforeEach(() => {
  serve(packRoutes.show, pack);
});

it('shows the newest steps, then page by page all of them, and asks only when wanted', async () => {
  const calls = serve(pairCardRoutes.timeline, { items: newest, next: 'older' });
  const { user } = openPage(Timeline);
  await screen.findByText(/9-од/);
  expect(screen.queryByText(/4-од/)).toBeNull();
  expect(calls).toHaveLength(0);

  await user.click(screen.getByRole('button', { name: 'Вся история' }));
  await screen.findByText(/4-од/);
  await waitFor(() => expect(calls).toHaveLength(1));
  serve(pairCardRoutes.timeline, { items: [step(1, '1-од')], next: null });
  await user.click(await screen.findByRole('button', { name: 'Показать ещё' }));
  await screen.findByText(/1-од/);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Показать ещё' })).toBeNull());
  expect(screen.getByText('Показано 7')).toBeTruthy();
});

it('keeps what the card holds when the older steps cannot be read, and lets one try again', async () => {
  serve(pairCardRoutes.timeline, () => refuse(500, 'internal', 'Сбой'));
  const { user } = openPage(Timeline);
  await user.click(await screen.findByRole('button', { name: 'Вся история' }));
  await screen.findByText(/Сбой/);
  expect(screen.getByRole('button', { name: 'Повторить' })).toBeTruthy();
  expect(screen.getByText(/4-од/)).toBeTruthy();
});

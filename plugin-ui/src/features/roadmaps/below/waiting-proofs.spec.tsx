import { type WaitingProof, waitingProofRoutes } from '@nastavnik/contracts/waiting-proofs';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, serve } from '../../../testing/page.tsx';
import { idOf } from '../../../testing/people.ts';
import { WaitingProofs } from './waiting-proofs.tsx';
import { titles } from './words.ts';

const waits = (at: number, number: string): WaitingProof => ({
  orgId: idOf(at),
  roadmapId: idOf(80),
  itemId: idOf(81),
  proofId: idOf(100 + at),
  org: `СОШ № ${at}`,
  number,
  title: number === '1.4' ? 'Назначить куратора' : 'Собрать базу',
  turn: '2026-11-20',
  text: 'Приказ о назначении',
  paper: { number: '17', day: '2026-11-19' },
});
const open = () => openPage(() => <WaitingProofs of={titles.municipality} />);
const rows = () =>
  within(screen.getByRole('region', { name: 'Ждут подтверждения' })).getAllByRole('row').length - 1;

it('one item of many schools is chosen and confirmed by one press', async () => {
  const items = [waits(11, '1.4'), waits(12, '1.4'), waits(12, '2.1')];
  serve(waitingProofRoutes.list, { items, more: false, mayReview: true });
  const calls = serve(waitingProofRoutes.confirm, { confirmed: 1, left: 1 });
  const { user } = open();
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Пункт' }),
    '1.4. Назначить куратора (2)',
  );
  expect(rows()).toBe(2);
  for (const box of screen.getAllByRole('checkbox', { name: /СОШ/ })) await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Подтвердить исполнение' }));
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.body).toEqual({
    proofs: items
      .slice(0, 2)
      .map(({ orgId, roadmapId, itemId, proofId }) => ({ orgId, roadmapId, itemId, proofId })),
  });
  expect(await screen.findByText(/Подтверждено: 1. 1.отметка осталась/)).toBeTruthy();
});

it('whoever may only read has nothing to tick', async () => {
  serve(waitingProofRoutes.list, { items: [waits(11, '1.4')], more: true, mayReview: false });
  open();
  await screen.findByText('СОШ № 11');
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText(/Показаны первые 1/)).toBeTruthy();
});

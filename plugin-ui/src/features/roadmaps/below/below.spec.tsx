import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import type { OrgRoadmaps, RoadmapBelow } from '@nastavnik/contracts/roadmaps-below';
import type { ItemProof } from '@nastavnik/contracts/roadmaps';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, serve } from '../../../testing/page.tsx';
import { idOf } from '../../../testing/people.ts';
import { makeItem, makeRoadmap } from '../roadmap-fixture.ts';
import { RoadmapBelowPage } from './roadmap-below-page.tsx';
import { RoadmapsBelowPage } from './roadmaps-below-page.tsx';

const owner = { id: idOf(90), name: 'СОШ № 12', kind: 'school' as const };
const counts = { planned: 2, in_progress: 1, done: 3, confirmed: 1, overdue: 2, not_applicable: 1 };

const school = (at: number, over: Partial<OrgRoadmaps> = {}): OrgRoadmaps => ({
  org: { id: idOf(at), name: `СОШ № ${at}`, kind: 'school' },
  isOn: true,
  list: null,
  roadmaps: [],
  ...over,
});
const inForce: OrgRoadmaps['roadmaps'][number] = {
  id: idOf(80),
  title: 'Карта школы',
  period: { from: 2026, to: 2027 },
  state: 'approved',
  inForce: true,
  counts,
  waiting: 2,
  changedAt: '2026-11-20T06:00:00.000Z',
};

describe('the roadmaps below', () => {
  it('say who has one, how far it is, and what waits; a figure leads to its items', async () => {
    serve(roadmapBelowRoutes.list, {
      items: [
        school(12, { roadmaps: [inForce] }),
        school(13),
        school(14, { isOn: false }),
        school(15, {
          roadmaps: [{ ...inForce, inForce: false, title: '', state: 'draft', waiting: 0 }],
        }),
        // the next one is being written beside the one in force
        school(16, {
          roadmaps: [inForce, { ...inForce, id: idOf(81), inForce: false, state: 'draft' }],
        }),
        // only last year’s, which still waits
        school(17, { roadmaps: [{ ...inForce, period: { from: 2025, to: 2025 } }] }),
      ],
    });
    const { user } = openPage(RoadmapsBelowPage, {
      at: '/roadmaps/below',
      path: '/roadmaps/below',
    });

    const table = within(await screen.findByRole('region', { name: 'Дорожная карта' }));
    const [, first, second, third, draft] = table.getAllByRole('row');
    expect(first?.textContent).toMatch(/4 из 9.пунктов/);
    const links = within(first!).getAllByRole('link');
    expect(links.map((each) => each.getAttribute('href'))).toEqual([
      `/municipality/${idOf(12)}`,
      `/roadmaps/below/${idOf(12)}/${idOf(80)}`,
      `/roadmaps/below/${idOf(12)}/${idOf(80)}?items=overdue`,
      `/roadmaps/below/${idOf(12)}/${idOf(80)}?items=waiting`,
    ]);
    expect(second?.textContent).toContain('карты нет');
    expect(third?.textContent).toContain('наставничество не включено');
    // a draft is nobody's but the school's
    expect(within(draft!).getAllByRole('link')).toHaveLength(1);
    expect(draft?.textContent).toContain('ещё не утверждена');

    await user.click(screen.getByRole('link', { name: /Без действующей карты 3/ }));
    const missing = table.getAllByRole('row').map((row) => /СОШ № \d+/.exec(row.textContent)?.[0]);
    expect(missing.slice(1)).toEqual(['СОШ № 13', 'СОШ № 15', 'СОШ № 17']);
  });

  it('say what to wait for where nobody is below', async () => {
    serve(roadmapBelowRoutes.list, { items: [] });
    openPage(RoadmapsBelowPage, { at: '/roadmaps/below', path: '/roadmaps/below' });
    expect(await screen.findByText('Организаций пока нет')).toBeTruthy();
  });
});

const proof: ItemProof = {
  id: idOf(82),
  turn: '2026-11-20',
  kind: 'document',
  text: 'Перечень',
  number: '17',
  day: '2026-11-19',
  by: 'СОШ № 12',
  at: '2026-11-20T06:00:00.000Z',
  confirmed: null,
  review: null,
};
const below = (over: Partial<ItemProof> = {}): RoadmapBelow => ({
  ...makeRoadmap({
    items: [
      makeItem({ state: 'done', proofs: [{ ...proof, ...over }] }),
      makeItem({ id: idOf(83), number: '2.2', title: 'Провести слёт' }),
    ],
    may: { write: false, confirm: false },
  }),
  owner,
  mayReview: true,
});
const at = {
  at: `/roadmaps/below/${owner.id}/${idOf(80)}`,
  path: '/roadmaps/below/:orgId/:roadmapId',
};

describe('a roadmap below', () => {
  const openItem = async (user: ReturnType<typeof openPage>['user']) =>
    user.click(await screen.findByRole('button', { name: 'Сформировать базу наставников' }));

  it('is read, and what it shows is confirmed', async () => {
    serve(roadmapBelowRoutes.show, below());
    const calls = serve(roadmapBelowRoutes.confirm, below());
    const { user } = openPage(RoadmapBelowPage, at);
    await openItem(user);
    expect(screen.queryByRole('button', { name: /Отметить|Изменить|Принять|Убрать/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Подтвердить исполнение' }));
    await waitFor(() => expect(calls[0]?.params).toMatchObject({ proofId: proof.id }));
  });

  it('is told as what is in force while the next edition is written', async () => {
    serve(roadmapBelowRoutes.show, { ...below(), state: 'draft' });
    openPage(RoadmapBelowPage, at);
    expect(await screen.findByText('утверждена')).toBeTruthy();
    expect(screen.getByText(/редакция 1 · готовится изменение/)).toBeTruthy();
  });

  it('is sent back only with a remark', async () => {
    serve(roadmapBelowRoutes.show, below());
    const calls = serve(roadmapBelowRoutes.giveBack, below());
    const { user } = openPage(RoadmapBelowPage, at);
    await openItem(user);
    await user.click(screen.getByRole('button', { name: 'Вернуть с замечанием…' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Вернуть', hidden: true }));
    expect(dialog.getByText('Напишите, чего не хватает.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.type(dialog.getByLabelText('Чего не хватает'), 'Нет подписи');
    await user.click(dialog.getByRole('button', { name: 'Вернуть', hidden: true }));
    await waitFor(() => expect(calls[0]?.body).toEqual({ remark: 'Нет подписи' }));
  });

  it('asks nothing of what the plugin has counted itself', async () => {
    serve(roadmapBelowRoutes.show, below({ kind: 'data' }));
    const { user } = openPage(RoadmapBelowPage, at);
    await openItem(user);
    expect(screen.queryByRole('button', { name: /Подтвердить|Вернуть/ })).toBeNull();
  });

  it('says what was said of it from above', async () => {
    const said = { by: 'Управление образования, Дёмина', at: proof.at };
    serve(
      roadmapBelowRoutes.show,
      below({ review: { ...said, state: 'returned', remark: 'Нет подписи' } }),
    );
    openPage(RoadmapBelowPage, at);
    expect(await screen.findByText('возвращён с замечанием')).toBeTruthy();
    expect(
      screen.getByText(/вернули: Управление образования, Дёмина – «Нет подписи»/),
    ).toBeTruthy();
  });

  it('keeps an item among those that wait when its next turn has opened', async () => {
    const { items, ...rest } = below();
    const next = { state: 'in_progress' as const, by: '2026-12-20', lastDay: '2026-12-20' };
    const [first, ...others] = items;
    serve(roadmapBelowRoutes.show, { ...rest, items: [{ ...first!, ...next }, ...others] });
    const { user } = openPage(RoadmapBelowPage, { ...at, at: `${at.at}?items=waiting` });
    await openItem(user);
    expect(screen.getByRole('button', { name: 'Подтвердить исполнение' })).toBeTruthy();
  });

  it('shows the items alone that wait, and leads back to all', async () => {
    serve(roadmapBelowRoutes.show, below());
    const { user } = openPage(RoadmapBelowPage, { ...at, at: `${at.at}?items=waiting` });
    await screen.findByRole('button', { name: 'Сформировать базу наставников' });
    expect(screen.queryByText('Провести слёт')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Показать все пункты' }));
    expect(screen.getByText('Провести слёт')).toBeTruthy();
  });
});

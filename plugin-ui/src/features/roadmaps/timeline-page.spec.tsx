import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import { submissionRoutes } from '@nastavnik/contracts/approval-routes';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { makeItem, makeRoadmap } from './roadmap-fixture.ts';
import { RoadmapPage } from './roadmap-page.tsx';

const path = '/roadmaps/:roadmapId';
const address = `/roadmaps/${idOf(80)}`;
const items = [
  makeItem({
    due: { kind: 'between', from: '2026-09-01', to: '2026-09-20' },
    from: '2026-09-01',
    by: '2026-09-20',
  }),
  makeItem({
    id: idOf(83),
    number: '2.2',
    title: 'Провести слёт',
    due: null,
    dueNote: 'по отдельному графику',
    by: null,
    state: 'planned',
  }),
];
const timeline = async () =>
  within(await screen.findByRole('region', { name: 'Лента дорожной карты' }));
const views = () => within(screen.getByRole('navigation', { name: 'Вид дорожной карты' }));

beforeEach(() => {
  const receiver = { name: 'Министерство', office: 'org' as const };
  serve(consultationRoutes.list, { items: [] });
  serve(submissionRoutes.list, { receiver, due: null, today: '2026-11-24', rounds: [] });
  serve(roadmapRoutes.show, makeRoadmap({ items }));
});

describe('a roadmap as a timeline', () => {
  it('is chosen above the table, and the table again', async () => {
    const { user } = openPage(RoadmapPage, { at: address, path });
    await screen.findByRole('region', { name: 'Пункты дорожной карты' });
    await user.click(views().getByRole('link', { name: 'Лента' }));

    expect((await timeline()).getByText('2. Базы')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Пункты дорожной карты' })).toBeNull();
    expect(views().getByRole('link', { name: 'Лента' }).getAttribute('aria-current')).toBe('true');
    await user.click(views().getByRole('link', { name: 'Таблица' }));
    expect(await screen.findByRole('region', { name: 'Пункты дорожной карты' })).toBeTruthy();
  });

  it('says the days and the state of each strip, and the words of an item without days', async () => {
    openPage(RoadmapPage, { at: `${address}?view=timeline`, path });
    const lines = await timeline();
    const row = within(lines.getByRole('row', { name: /Сформировать базу/ }));
    expect(row.getByRole('img', { name: 'с 1 по 20 сентября, просрочено' })).toBeTruthy();
    expect(row.getByText(/просрочен на 65.дней/)).toBeTruthy();

    const undated = within(lines.getByRole('row', { name: /Провести слёт/ }));
    expect(undated.getByText('по отдельному графику')).toBeTruthy();
    expect(undated.queryByRole('img')).toBeNull();
  });

  it('keeps the school year in the address', async () => {
    const { user } = openPage(RoadmapPage, { at: `${address}?view=timeline&year=2028`, path });
    const year = await screen.findByLabelText<HTMLSelectElement>('Учебный год');
    expect(year.value).toBe('2028');
    expect((await timeline()).getByText(/не в этом учебном году: 01.09.2026/)).toBeTruthy();

    await user.selectOptions(year, '2026/27');
    expect((await timeline()).getByRole('img', { name: /с 1 по 20 сентября/ })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Учебный год'), '2025/26');
    await user.click(views().getByRole('link', { name: 'Таблица' }));
    await user.click(views().getByRole('link', { name: 'Лента' }));
    expect(screen.getByLabelText<HTMLSelectElement>('Учебный год').value).toBe('2026');
  });

  it('opens an item by its name, as the table does', async () => {
    const { user } = openPage(RoadmapPage, { at: `${address}?view=timeline`, path });
    await user.click(
      (await timeline()).getByRole('button', { name: 'Сформировать базу наставников' }),
    );
    expect(await screen.findByRole('button', { name: 'Отметить исполнение…' })).toBeTruthy();
    expect((await timeline()).getByRole('row', { selected: true })).toBeTruthy();
  });
});

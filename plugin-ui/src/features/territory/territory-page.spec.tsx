import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { assignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import type { Coverage, Territory, TerritoryRow } from '@nastavnik/contracts/indicators';
import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { targetRoutes } from '@nastavnik/contracts/targets';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { TerritoryPage } from './territory-page.tsx';

const id = (end: string) => `01930000-0000-7000-8000-0000000000${end}`;
const REGION = id('01');
const TOWN = id('02');
const SCHOOL = id('03');
const target = { percent: 70, orgId: REGION, orgName: 'Заречная область', example: true };

const makeCoverage = (over: Partial<Coverage> = {}): Coverage => ({
  pupils: 19_350,
  involved: 12_507,
  mentees: 9000,
  mentors: 3507,
  percent: 64.6,
  target,
  targetPeople: 13_545,
  gap: 1038,
  awaitingOrder: 690,
  forecast: 13_197,
  toFind: 348,
  ...over,
});

const none = { off: 0, uncounted: 0, untargeted: 0, reached: 0, near: 0, below: 0 };

const town: TerritoryRow = {
  org: { id: TOWN, kind: 'municipality', name: 'Тальменский МО' },
  coverage: makeCoverage({ pupils: 1290, involved: 609, percent: 47.2, gap: 294 }),
  schools: { ...none, near: 1, off: 1 },
  countedAt: '2026-11-24T01:00:00.000Z',
};

const makeTerritory = (over: Partial<Territory> = {}): Territory => ({
  org: { id: REGION, kind: 'region', name: 'Заречная область' },
  today: '2026-11-24',
  year: 2026,
  countedOn: '2026-12-25',
  coverage: makeCoverage(),
  ladder: [
    { year: 2025, target: null, percent: 61.7, forecastPercent: null },
    { year: 2026, target, percent: 64.6, forecastPercent: 68.2 },
  ],
  rows: [town],
  ...over,
});

const makeRow = (orgId: string, name: string, schools: TerritoryRow['schools']): TerritoryRow => ({
  org: { id: orgId, kind: 'school', name },
  coverage: makeCoverage({ pupils: 612, involved: 371, percent: 60.6, gap: 58 }),
  schools,
  countedAt: '2026-11-24T01:00:00.000Z',
});

const ofTown = makeTerritory({
  org: town.org,
  coverage: town.coverage,
  rows: [
    makeRow(SCHOOL, 'СОШ № 3', { ...none, near: 1 }),
    makeRow(id('04'), 'СОШ № 7', { ...none, off: 1 }),
  ],
});

const centre = { session: { roles: ['regional_centre' as const] } };
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

const issued = { all: 0, open: 0, overdue: 0, to_accept: 0, accepted: 0, withdrawn: 0 };
beforeEach(() => {
  serve(assignmentRoutes.sums, issued);
  serve(approvalRoutes.list, {
    items: [],
    missing: [],
    counts: { waiting: 0, returned: 0, agreed: 0, withdrawn: 0 },
  });
  serve(roadmapRoutes.list, { items: [] });
  serve(roadmapBelowRoutes.list, { items: [] });
});

describe('a territory from above', () => {
  it('says how many people are missing, then the shares', async () => {
    serve(indicatorRoutes.territory, makeTerritory());
    openPage(TerritoryPage, centre);

    const block = await screen.findByRole('region', { name: 'Цель 2026 года' });

    expect(plain(block.textContent)).toContain('1 038человек не хватает до цели');
    expect(block.textContent).toContain('пример для демонстрации');
    expect(plain(within(block).getByRole('img').ariaLabel)).toBe(
      'Сейчас 64,6 %, прогноз 68,2 %, цель 70 %',
    );
  });

  it('lists municipalities, each a way down, with how many schools stand where', async () => {
    serve(indicatorRoutes.territory, makeTerritory());
    openPage(TerritoryPage, centre);

    const row = await screen.findByRole('row', { name: /Тальменский МО/ });

    expect(plain(row.textContent)).toContain('609 из 1 290');
    expect(within(row).getByRole('link', { name: 'Тальменский МО' })).toHaveProperty(
      'href',
      expect.stringContaining(`/region/${TOWN}`),
    );
    expect(plain(row.textContent)).toContain('1 – 55–70 %');
    expect(plain(row.textContent)).toContain('1 – не включено');
    expect(within(row).getAllByRole('link')).toHaveLength(1);
  });

  it('names no figures in the legend where municipalities have targets of their own', async () => {
    const own = { ...target, percent: 45 };
    const beside = { ...town, org: { ...town.org, id: id('05'), name: 'Заводской МО' } };
    const coverage = makeCoverage({ target: own });
    serve(indicatorRoutes.territory, makeTerritory({ rows: [town, { ...beside, coverage }] }));
    openPage(TerritoryPage, centre);

    expect(await screen.findByText('близко к цели')).toBeTruthy();
  });

  it('opens one municipality with its schools, each a way down', async () => {
    const calls = serve(indicatorRoutes.territory, ofTown);
    openPage(TerritoryPage, { ...centre, at: `/region/${TOWN}`, path: '/region/:orgId' });

    const row = await screen.findByRole('row', { name: /СОШ №\u00a03/ });

    expect(calls[0]?.query).toEqual({ orgId: TOWN });
    expect(within(row).getByRole('link')).toHaveProperty(
      'href',
      expect.stringContaining(`/region/${SCHOOL}`),
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Тальменский МО');
    expect(screen.getByRole('row', { name: /СОШ №\u00a07/ }).textContent).toContain('не включено');
  });

  it('opens one school, which has nobody below it', async () => {
    const org = { id: SCHOOL, kind: 'school' as const, name: 'СОШ № 3' };
    const calls = serve(indicatorRoutes.territory, makeTerritory({ org, rows: [] }));
    openPage(TerritoryPage, { ...centre, at: `/region/${SCHOOL}`, path: '/region/:orgId' });

    expect(await screen.findByRole('region', { name: 'Цель 2026 года' })).toBeTruthy();
    expect(calls[0]?.query).toEqual({ orgId: SCHOOL });
    expect(screen.queryByText('Школ пока нет')).toBeNull();
  });

  it('says that no target is set, and takes one', async () => {
    const none = { target: null, targetPeople: null, gap: null, toFind: null };
    serve(indicatorRoutes.territory, makeTerritory({ coverage: makeCoverage(none), rows: [] }));
    const set = serve(targetRoutes.set, { target });
    const { user } = openPage(TerritoryPage, centre);

    expect(await screen.findByText(/в парах; цель не установлена/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Установить цель' }));
    const dialog = screen.getByRole('dialog', { name: 'Цель 2026 года: Заречная область' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Цель, %' }), '70,5 %');
    await user.click(within(dialog).getByRole('button', { name: 'Сохранить цель' }));

    expect(await screen.findByText(/Цель 2026 года: 70,5/)).toBeTruthy();
    expect(set[0]?.body).toEqual({
      orgId: REGION,
      indicator: 'COVERAGE',
      year: 2026,
      percent: 70.5,
    });
  });

  it('takes its own target away, and refuses what is not a share', async () => {
    serve(indicatorRoutes.territory, makeTerritory());
    const set = serve(targetRoutes.set, { target: null });
    const { user } = openPage(TerritoryPage, centre);
    await user.click(await screen.findByRole('button', { name: 'Изменить цель' }));
    const box = screen.getByRole('textbox', { name: 'Цель, %' });

    await user.clear(box);
    await user.type(box, '170');
    await user.click(screen.getByRole('button', { name: 'Сохранить цель' }));
    expect(screen.getByText('Укажите число от 0 до 100.')).toBeTruthy();
    expect(set).toHaveLength(0);

    await user.click(screen.getByRole('button', { name: 'Снять цель' }));
    await expect.poll(() => set[0]?.body).toMatchObject({ percent: null });
  });

  it('names replies that wait to be accepted, and assignments that are late', async () => {
    serve(indicatorRoutes.territory, makeTerritory());
    serve(assignmentRoutes.sums, { ...issued, all: 3, overdue: 1, to_accept: 2 });
    openPage(TerritoryPage, centre);
    expect(await screen.findByText('Выданные поручения с просрочкой: 1')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Открыть' }).getAttribute('href')).toBe(
      '/assignments?view=to_accept',
    );
  });

  it('shows the words of a refused target', async () => {
    serve(indicatorRoutes.territory, makeTerritory());
    serve(targetRoutes.set, () => refuse(403, 'access.denied', 'У вас нет прав на это действие.'));
    const { user } = openPage(TerritoryPage, centre);

    await user.click(await screen.findByRole('button', { name: 'Изменить цель' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить цель' }));

    expect((await screen.findByRole('alert')).textContent).toContain('У вас нет прав');
  });

  it('lets a ministry read but not set targets', async () => {
    serve(indicatorRoutes.territory, makeTerritory());
    openPage(TerritoryPage, { session: { roles: ['ministry'] } });

    await screen.findByRole('region', { name: 'Цель 2026 года' });

    expect(screen.queryByRole('button', { name: /цель/ })).toBeNull();
  });

  it('shows the ladder of targets as a table too', async () => {
    serve(indicatorRoutes.territory, makeTerritory());
    const { user } = openPage(TerritoryPage, centre);

    await user.click(await screen.findByRole('button', { name: 'Таблицей' }));

    const table = screen.getByRole('region', { name: 'Цель и факт по годам' });
    expect(within(table).getByRole('row', { name: /2025/ }).textContent).toContain(
      'цель не установлена',
    );
  });

  it('does not call a target reached where nobody has been counted', async () => {
    const nobody = { pupils: 0, involved: 0, percent: 0, gap: 0, forecast: 0, targetPeople: 0 };
    serve(indicatorRoutes.territory, makeTerritory({ coverage: makeCoverage(nobody) }));
    openPage(TerritoryPage, centre);

    expect(await screen.findByText(/ни одна школа ещё не посчитана/)).toBeTruthy();
    expect(screen.queryByText(/цель достигнута, не хватает/)).toBeNull();
  });

  it('says what to wait for when there are no schools, and why nothing is shown', async () => {
    serve(indicatorRoutes.territory, makeTerritory({ rows: [] }));
    const { unmount } = openPage(TerritoryPage, centre);
    expect(await screen.findByText('Школ пока нет')).toBeTruthy();
    unmount();

    serve(indicatorRoutes.territory, () => refuse(404, 'entity.not-found', 'Запись не найдена.'));
    openPage(TerritoryPage, { ...centre, at: `/region/${TOWN}`, path: '/region/:orgId' });
    expect((await screen.findByRole('alert')).textContent).toContain('Запись не найдена.');
  });
});

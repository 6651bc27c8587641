import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { assignmentRoutes, receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import type { Territory } from '@nastavnik/contracts/indicators';
import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { RoadmapBelowBrief } from '@nastavnik/contracts/roadmaps-below';
import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { TerritoryPage } from './territory-page.tsx';

const counts = { planned: 0, in_progress: 0, done: 0, confirmed: 0, overdue: 0, not_applicable: 0 };
const inForce: RoadmapBelowBrief = {
  id: idOf(80),
  title: 'Карта школы',
  period: { from: 2026, to: 2027 },
  state: 'approved',
  inForce: true,
  counts,
  waiting: 0,
  changedAt: '2026-11-20T06:00:00.000Z',
};
const school = (at: number, ...roadmaps: RoadmapBelowBrief[]) => ({
  org: { id: idOf(at), name: `СОШ № ${at}`, kind: 'school' as const },
  isOn: true,
  list: null,
  roadmaps,
});
const nobody = {
  pupils: 0,
  involved: 0,
  mentees: 0,
  mentors: 0,
  percent: 0,
  target: null,
  targetPeople: null,
  gap: null,
  awaitingOrder: 0,
  forecast: 0,
  toFind: null,
};
const territory: Territory = {
  org: { id: idOf(1), kind: 'municipality', name: 'Тальменский МО' },
  today: '2026-11-24',
  year: 2026,
  countedOn: '2026-12-25',
  coverage: nobody,
  ladder: [],
  rows: [],
};
const none = { all: 0, open: 0, overdue: 0, to_accept: 0, accepted: 0, withdrawn: 0 };
const coordinator = { session: { roles: ['municipal_coordinator' as const] } };

function serveNothing() {
  serve(indicatorRoutes.territory, territory);
  serve(assignmentRoutes.sums, none);
  serve(receivedAssignmentRoutes.sums, {
    all: 0,
    open: 0,
    overdue: 0,
    answered: 0,
    accepted: 0,
    withdrawn: 0,
  });
}

it('names what waits for a coordinator, the late first, and leads to where it is done', async () => {
  serveNothing();
  serve(approvalRoutes.list, {
    items: [],
    missing: [11, 12].map((at) => ({
      subject: 'roadmap' as const,
      sender: { id: idOf(at), name: `СОШ № ${at}` },
      due: '2026-11-01',
      late: true,
    })),
    counts: { waiting: 3, returned: 0, agreed: 0, withdrawn: 0 },
  });
  const own = {
    ...inForce,
    level: 'municipality' as const,
    edition: 1,
    act: { kind: 'Приказ', number: '1', date: '2026-09-01' },
    inForce: 1,
    agreed: null,
    counts: { ...counts, overdue: 2 },
    version: 1,
  };
  // nobody is late any more with what the years of a roadmap have left undone
  const past = { ...own, id: idOf(99), period: { from: 2024, to: 2025 } };
  serve(roadmapRoutes.list, { items: [own, past] });
  serve(roadmapBelowRoutes.list, {
    items: [
      school(11, { ...inForce, waiting: 4, counts: { ...counts, overdue: 1 } }),
      school(12),
      { ...school(13), isOn: false },
    ],
  });
  openPage(TerritoryPage, coordinator);
  await screen.findByText(/Просрочка в дорожных картах 1.школы/);
  const links = screen.getAllByRole('link').map((each) => each.getAttribute('href'));
  expect(links).toEqual([
    '/approvals',
    `/roadmaps/${idOf(80)}?items=overdue`,
    '/roadmaps/below?view=overdue',
    '/approvals?state=waiting',
    '/roadmaps/below?view=waiting',
    '/roadmaps/below?view=missing',
  ]);
  expect(screen.getByText(/Не передали дорожную карту: 2.школы/)).toBeTruthy();
  expect(screen.getByText(/Ждут подтверждения: 4.пункта/)).toBeTruthy();
  expect(screen.getByText(/Нет действующей дорожной карты у 1.школы/)).toBeTruthy();
});

it('asks no confirmation of the ministry, which gives none', async () => {
  serveNothing();
  serve(approvalRoutes.list, {
    items: [],
    missing: [],
    counts: { waiting: 0, returned: 0, agreed: 0, withdrawn: 0 },
  });
  serve(roadmapRoutes.list, { items: [] });
  serve(roadmapBelowRoutes.list, {
    items: [school(11, { ...inForce, waiting: 4, counts: { ...counts, overdue: 1 } })],
  });
  openPage(TerritoryPage, { session: { roles: ['ministry' as const] } });
  await screen.findByText(/Просрочка в дорожных картах/);
  expect(screen.queryByText(/Ждут подтверждения/)).toBeNull();
});

import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import type { RoadmapPackVersion } from '@nastavnik/contracts/roadmap-packs';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { http } from 'msw';
import { API, openPage, refuse, serve } from '../../../testing/page.tsx';
import { idOf } from '../../../testing/people.ts';
import { server } from '../../../testing/server.ts';
import { makeSession } from '../../../testing/session.ts';
import { RoadmapPacksPage } from './roadmap-packs-page.tsx';

const example: RoadmapPackVersion = {
  id: idOf(70),
  code: 'island',
  version: 1,
  title: 'Карта острова',
  territory: 'Остров',
  level: 'region',
  items: 2,
  orgName: null,
  effectiveFrom: '2020-07-01',
  loadedAt: '2026-09-01T06:00:00.000Z',
  standing: 'example',
};
const { org } = makeSession();
const session = makeSession({ roles: ['regional_centre'], org: { ...org, kind: 'region' } });

it('an example is taken after a question, and only by whoever is high enough', async () => {
  serve(roadmapPackRoutes.list, { items: [example] });
  const calls = serve(roadmapPackRoutes.take, { ...example, standing: 'in_force' });
  const { user } = openPage(RoadmapPacksPage, { session });
  await user.click(await screen.findByRole('button', { name: 'Работать по образцу…' }));
  expect(calls).toHaveLength(0);
  const dialog = within(screen.getByRole('dialog', { hidden: true }));
  await user.click(dialog.getByRole('button', { name: 'Работать по нему', hidden: true }));
  await waitFor(() => expect(calls[0]?.params).toEqual({ packId: example.id }));
});

it('a municipality cannot take a region’s', async () => {
  serve(roadmapPackRoutes.list, { items: [example] });
  const town = makeSession({
    roles: ['municipal_coordinator'],
    org: { ...org, kind: 'municipality' },
  });
  openPage(RoadmapPacksPage, { session: town });
  expect(await screen.findByText('Карта острова')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Работать по образцу…' })).toBeNull();
});

it('an own file with slips is answered by all of them, each with its line', async () => {
  serve(roadmapPackRoutes.list, { items: [] });
  const trouble = { column: 1, path: 'items[0].due', message: 'такого дня нет' };
  const troubles = [
    { ...trouble, line: 14 },
    { ...trouble, line: 40 },
  ];
  server.use(
    http.post(API + roadmapPackRoutes.upload.path, () =>
      refuse(400, 'roadmap-pack.wrong', 'Файл не принят, мест с ошибками – 2.', {
        details: { file: 'карта.json', troubles },
      }),
    ),
  );
  const { user } = openPage(RoadmapPacksPage, { session });
  await user.upload(
    await screen.findByLabelText(/Файл образца/),
    new File(['{}'], 'карта.json', { type: 'application/json' }),
  );
  await user.click(screen.getByRole('button', { name: 'Загрузить' }));
  expect(await screen.findByText(/карта.json, строка 14/)).toBeTruthy();
  expect(screen.getByText(/карта.json, строка 40/)).toBeTruthy();
});

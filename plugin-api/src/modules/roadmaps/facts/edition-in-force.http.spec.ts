import { calendarRoutes } from '@nastavnik/contracts/calendar';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { item, roadmapCast } from '../testing/roadmap-cast.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const coordinator: ItemDraft['proof'] = {
  kind: 'data',
  facts: [{ fact: 'COORDINATOR_APPOINTED', at: 'municipality' }],
};
const soon = { kind: 'by' as const, date: daysAgo(-20) };

it('while the next edition is written, only what is in force is noted as done and has days', async () => {
  const { town, show, inForce } = await roadmapCast(app);
  const params = await inForce(
    item('1', { due: soon, proof: coordinator }),
    item('3', { due: soon }),
  );
  const { version, items } = await show(params);
  await town.send(roadmapRoutes.reopen, { params, version });
  await town.send(roadmapRoutes.changeItem, {
    params: { ...params, itemId: items[0]!.id },
    version: items[0]!.version,
    body: item('1', { due: soon }),
  });
  await town.send(roadmapRoutes.addItem, {
    params,
    body: item('2', { due: soon, proof: coordinator }),
  });
  await app.settle('facts');
  const draft = await show(params);
  expect(draft).toMatchObject({ state: 'draft', inForce: 1 });
  // the first asks for a paper only in the draft, the second stands in nothing that is in force
  expect(draft.items.map(({ proofs }) => proofs.length)).toEqual([1, 0, 0]);
  const titles = async () => {
    const query = { from: daysAgo(0), to: daysAgo(-40) };
    const { body } = await town.send(calendarRoutes.show, { query });
    const told = [...body.late, ...body.entries].filter(({ kind }) => kind === 'roadmap');
    return told.map(({ title }) => title);
  };
  expect(await titles()).toEqual(['1. Мероприятие 1', '3. Мероприятие 3']);
  await town.send(roadmapRoutes.removeItem, {
    params: { ...params, itemId: draft.items[2]!.id },
    version: draft.items[2]!.version,
  });
  // what has been dropped could not be shown from its day
  expect(await titles()).toEqual(['1. Мероприятие 1']);
});

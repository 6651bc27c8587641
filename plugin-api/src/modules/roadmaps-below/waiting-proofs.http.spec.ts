import { setTimeout as sleep } from 'node:timers/promises';
import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { waitingProofRoutes } from '@nastavnik/contracts/waiting-proofs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { item, makeLevels, roadmapOf, show } from '../approvals/approvals-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** A municipality that has shown these items of its roadmap in force. */
async function shown(...numbers: string[]) {
  const levels = await makeLevels(app);
  const { town, centre } = levels;
  const own = await roadmapOf(town, ...numbers.map((number) => item(number)));
  const { version, items } = await show(town, own);
  const act = { kind: 'Приказ', number: '1', date: daysAgo(0) };
  await town.send(roadmapRoutes.approve, { params: own, body: act, version });
  for (const { id: itemId } of items)
    await town.send(roadmapRoutes.prove, {
      params: { ...own, itemId },
      body: { turn: null, text: 'Приказ управления', number: '5', day: daysAgo(1) },
    });
  await app.settle('facts');
  const waiting = async () => (await centre.send(waitingProofRoutes.list)).body;
  return { ...levels, own, waiting };
}

const refsOf = ({ items }: Awaited<ReturnType<Awaited<ReturnType<typeof shown>>['waiting']>>) =>
  items.map(({ orgId, roadmapId, itemId, proofId }) => ({ orgId, roadmapId, itemId, proofId }));

it('lists what nobody above has looked at, by item, and confirms many at once', async () => {
  const { at, town, centre, own, waiting } = await shown('2', '10', '3');
  const listed = await waiting();
  expect(listed).toMatchObject({ more: false, mayReview: true });
  expect(listed.items.map(({ number }) => number)).toEqual(['2', '3', '10']);
  expect(listed.items[0]).toMatchObject({
    orgId: at.municipalityId,
    turn: null,
    text: 'Приказ управления',
    paper: { number: '5', day: daysAgo(1) },
  });
  expect(JSON.stringify(listed)).not.toContain('Дёмина');
  const proofs = refsOf(listed);
  const { body } = await centre.send(waitingProofRoutes.confirm, { body: { proofs } });
  expect(body).toEqual({ confirmed: 3, left: 0 });
  expect((await waiting()).items).toEqual([]);
  expect((await show(town, own)).items.map(({ state }) => state)).toEqual([
    'confirmed',
    'confirmed',
    'confirmed',
  ]);
});

it('leaves what was decided on meanwhile, and confirms the others', async () => {
  const { centre, waiting } = await shown('1', '2');
  const proofs = refsOf(await waiting());
  await centre.send(roadmapBelowRoutes.giveBack, {
    params: proofs[0]!,
    body: { remark: 'Нет подписи' },
  });
  const { body } = await centre.send(waitingProofRoutes.confirm, { body: { proofs } });
  expect(body).toEqual({ confirmed: 1, left: 1 });
  expect((await waiting()).items).toEqual([]);
});

it('an org that is not below any more leaves its own, and the others are confirmed', async () => {
  const { centre, waiting } = await shown('1');
  const stranger = await shown('1');
  const [theirs] = refsOf(await stranger.waiting());
  const proofs = [theirs!, ...refsOf(await waiting())];
  const { status, body } = await centre.send(waitingProofRoutes.confirm, { body: { proofs } });
  expect({ status, body }).toMatchObject({ status: 200, body: { confirmed: 1, left: 1 } });
  expect((await stranger.waiting()).items).toHaveLength(1);
});

it('does not confirm what is being sent back at that moment', async () => {
  const { centre, waiting } = await shown('1');
  const proofs = refsOf(await waiting());
  const { roadmapId, proofId } = proofs[0]!;
  const bytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
  const { sql: other } = app.schema;
  await other.beginTransaction();
  await other.query('SELECT id FROM roadmaps WHERE id = ? FOR UPDATE', [bytes(roadmapId)]);
  const confirming = centre.send(waitingProofRoutes.confirm, { body: { proofs } });
  await sleep(500);
  const review = {
    state: 'returned',
    by: 'Центр',
    at: new Date().toISOString(),
    remark: 'Нет подписи',
  };
  await other.query('UPDATE roadmap_proofs SET review = ?, version = version + 1 WHERE id = ?', [
    JSON.stringify(review),
    bytes(proofId),
  ]);
  await other.commit();
  expect((await confirming).body).toEqual({ confirmed: 0, left: 1 });
});

it('is of those directly below alone', async () => {
  const { ministry, town, waiting } = await shown('1');
  const stranger = await makeLevels(app);
  const proofs = refsOf(await waiting());
  const confirm = (by: typeof town) => by.send(waitingProofRoutes.confirm, { body: { proofs } });
  expect((await confirm(stranger.centre)).status).toBe(404);
  expect((await stranger.centre.send(waitingProofRoutes.list)).body.items).toEqual([]);
  expect((await ministry.send(waitingProofRoutes.list)).body.mayReview).toBe(false);
  expect((await confirm(ministry)).status).toBe(403);
});

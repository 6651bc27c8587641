import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { expect } from 'vitest';
import type { TestApp, TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';

const year = Number(daysAgo(0).slice(0, 4));

/** A published roadmap that whoever asks has taken for these years and put in force. */
export async function territoryRoadmap(app: TestApp, by: TestClient, code: string) {
  const { body: packs } = await by.send(roadmapPackRoutes.list);
  const packId = packs.items.find((each) => each.code === code)?.id ?? '';
  const made = await by.send(roadmapRoutes.create, {
    body: {
      title: 'Дорожная карта',
      period: { from: year, to: year + 1 },
      from: { kind: 'pack', packId },
    },
  });
  expect(made.status).toBe(201);
  const params = { roadmapId: made.body.id };
  const inForce = await by.send(roadmapRoutes.approve, {
    params,
    body: { kind: 'Приказ', number: '1', date: daysAgo(0) },
    version: made.body.version,
  });
  expect(inForce.status).toBe(200);
  /** What shows that an item is done, once all that has happened is counted; null while nothing does. */
  return async (number: string): Promise<string | null> => {
    await app.settle('outbox');
    await app.settle('facts');
    const { body } = await by.send(roadmapRoutes.show, { params });
    const item = body.items.find((each) => each.number === number);
    const [proof] = item?.proofs ?? [];
    expect(item?.state === 'done', `${number} is ${item?.state}`).toBe(proof !== undefined);
    if (proof) expect(proof).toMatchObject({ kind: 'data', by: 'по данным системы' });
    return proof?.text ?? null;
  };
}

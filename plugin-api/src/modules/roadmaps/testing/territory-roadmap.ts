import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { proofFacts } from '@nastavnik/contracts/roadmap-proofs';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { expect } from 'vitest';
import type { TestApp, TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { draftOf } from '../roadmap-content.ts';

const year = Number(daysAgo(0).slice(0, 4));

/** One record is enough, where records are counted to a target of years long past. */
const countedTo = ({ proof, targets }: ItemDraft) =>
  proof.kind === 'data' && proof.facts.some(({ fact }) => proofFacts[fact].measure === 'count')
    ? targets.map((each) => ({ ...each, years: { [year]: 1 } }))
    : targets;

/**
 * A published roadmap that whoever asks has taken for these years and put in force. All that data prove is
 * due today, so that the tests mean the same on every day of a year.
 */
export async function takenRoadmap(by: TestClient, code: string) {
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
  let { version } = made.body;
  for (const item of made.body.items.filter(({ proof }) => proof.kind === 'data')) {
    const body = {
      ...draftOf(item),
      due: { kind: 'on' as const, date: daysAgo(0) },
      targets: countedTo(item),
    };
    const changed = await by.send(roadmapRoutes.changeItem, {
      params: { ...params, itemId: item.id },
      version: item.version,
      body,
    });
    expect(changed.status).toBe(200);
    ({ version } = changed.body);
  }
  const inForce = await by.send(roadmapRoutes.approve, {
    params,
    body: { kind: 'Приказ', number: '1', date: daysAgo(0) },
    version,
  });
  expect(inForce.status).toBe(200);
  return params;
}

/** The same; gives what asks how an item of it stands. */
export async function territoryRoadmap(app: TestApp, by: TestClient, code: string) {
  const params = await takenRoadmap(by, code);
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

import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { makeLevels } from '../approvals/approvals-fixture.ts';
import { takenRoadmap } from '../roadmaps/testing/territory-roadmap.ts';
import { levelsWorkTogether } from '../roadmaps/testing/year/between-levels.ts';
import { done } from '../roadmaps/testing/year/done.ts';
import { listsAreKept } from '../roadmaps/testing/year/lists-kept.ts';
import { workBegins, workEnds } from '../roadmaps/testing/year/school-year.ts';

/** The five published roadmaps: whose they are, how many items they have, and how many of them data prove. */
const roadmaps = [
  ['bashkortostan', 'centre', 19, 11],
  ['chagoda', 'town', 25, 21],
  ['muya', 'town', 12, 8],
  ['irkutsk', 'centre', 25, 9],
  ['tambov', 'centre', 15, 10],
] as const;
type Code = (typeof roadmaps)[number][0];

interface Office {
  keeper: TestClient;
  /** Somebody else of the same office: nobody accepts what they have shown themselves. */
  colleague: TestClient;
}

let app: TestApp;
let offices: Record<'town' | 'centre', Office>;
const taken = new Map<Code, { roadmapId: string }>();

const show = async (by: TestClient, code: Code) =>
  done(await by.send(roadmapRoutes.show, { params: taken.get(code)! }));

const count = async () => {
  await app.settle('outbox');
  await app.settle('facts');
};

/** One year of a territory: five roadmaps in force, then all the work that they ask for. */
beforeAll(async () => {
  app = await startApp();
  const levels = await makeLevels(app);
  const { at, town, centre, officer } = levels;
  const other = await officer('Лыкова', 'municipal_coordinator', at.municipalityId);
  const second = await officer('Соседова', 'regional_centre', at.regionId);
  offices = {
    town: { keeper: town, colleague: other },
    centre: { keeper: centre, colleague: second },
  };
  for (const [code, office] of roadmaps)
    taken.set(code, await takenRoadmap(offices[office].keeper, code));
  await listsAreKept(levels);
  const work = await workBegins(at);
  await levelsWorkTogether(app, levels);
  // what was true while the pair was at work stays shown when it has ended
  await count();
  await workEnds(at, work);
  await count();
}, 120_000);

afterAll(() => app.close());

describe.each(roadmaps)('the roadmap of %s', (code, office, items, byData) => {
  it(`ends with all ${items} items confirmed: ${byData} by data, the others by paper or word`, async () => {
    const { keeper, colleague } = offices[office];
    const before = await show(keeper, code);
    const byThemselves = before.items.filter(({ proof }) => proof.kind === 'data');
    expect(before.items).toHaveLength(items);
    expect(byThemselves).toHaveLength(byData);
    expect(byThemselves.filter(({ state }) => state !== 'done').map(said)).toEqual([]);

    for (const { id, proof, by } of before.items.filter(({ proof }) => proof.kind !== 'data')) {
      const params = { ...taken.get(code)!, itemId: id };
      const paper = proof.kind === 'document' ? { number: '17', day: daysAgo(0) } : {};
      const body = { turn: by, text: 'Сделано', ...paper };
      const shown = done(await keeper.send(roadmapRoutes.prove, { params, body }));
      const { proofs } = shown.items.find((each) => each.id === id)!;
      const proven = { ...params, proofId: proofs[0]!.id };
      done(await colleague.send(roadmapRoutes.confirm, { params: proven }));
    }

    const after = await show(keeper, code);
    const isDone = (state: string) => state === 'done' || state === 'confirmed';
    expect(after.items.filter(({ state }) => !isDone(state)).map(said)).toEqual([]);
    expect(after.counts).toMatchObject({
      done: byData,
      confirmed: items - byData,
      overdue: 0,
      planned: 0,
    });
  });
});

const said = ({ number, state, facts }: Awaited<ReturnType<typeof show>>['items'][number]) =>
  [number, state, ...facts.filter(({ met }) => !met).map(({ fact }) => fact)].join(' ');

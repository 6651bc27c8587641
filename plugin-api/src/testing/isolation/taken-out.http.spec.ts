import { rolesWith } from '@nastavnik/contracts/access';
import { namedRoutes } from '@nastavnik/contracts/index';
import type { May } from '@nastavnik/contracts/route';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../app.ts';
import type { Actor } from './places.ts';
import type { Sample } from './sample.ts';
import { mayConflict, samples } from './samples.ts';
import { makeWorld, type World } from './world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  world = await makeWorld(app, '2026-09-15', 2027);
}, 120_000);
afterAll(() => app.close());

const files = namedRoutes.filter(
  ({ name, route }) =>
    route.produces !== undefined && route.may !== 'public' && samples[name]?.kind !== 'none',
);
const callerOf = (may: May): Exclude<Actor, 'nobody'> =>
  typeof may === 'string' && may !== 'public' ? rolesWith(may)[0]! : 'platform_client';

const kept = async () => {
  const [rows] = await app.schema.sql.query(
    "SELECT entity, note FROM history WHERE action = 'exported'",
  );
  return rows as { entity: string; note: string }[];
};

describe('who has taken a file', () => {
  it.each(files)('is kept of $name as its contract says', async ({ name, route }) => {
    const actor = callerOf(route.may);
    const client = await app.signedIn(world.callers[actor]);
    const before = await kept();
    const input = (samples[name] as Sample).input(world.spots['own-pair'], actor);
    const { status, body } = await client.send(route, input);
    const isEmpty = status === 409 && !route.takesOut && mayConflict.has(name);
    const said = JSON.stringify(body).slice(0, 300);
    expect([isEmpty ? 200 : status, said]).toEqual([200, expect.anything()]);

    const added = (await kept()).slice(before.length);
    if (route.takesOut === false) expect(added).toEqual([]);
    else
      expect(added).toEqual([
        { entity: route.takesOut, note: expect.stringMatching(/^[1-9]\d*( [A-Z_]+)?$/) },
      ]);
  });
});

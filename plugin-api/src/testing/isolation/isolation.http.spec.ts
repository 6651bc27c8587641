import { isDeepStrictEqual } from 'node:util';
import { roles } from '@nastavnik/contracts/access';
import { namedRoutes } from '@nastavnik/contracts/index';
import type { RouteSpec } from '@nastavnik/contracts/route';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../app.ts';
import { expected, maySee } from './expect.ts';
import { type Actor, type Place, places } from './places.ts';
import { mayConflict, samples } from './samples.ts';
import type { Sample } from './sample.ts';
import type { Spot } from './spot.ts';
import { aboveMarker } from './roadmap-spot.ts';
import { PRIVATE } from './work-spot.ts';
import { makeWorld, type World } from './world.ts';

const actors: Actor[] = [...roles, 'platform_client', 'nobody'];
/** Readings come first: calls that change things fill the schools, and lists would grow with them. */
const guarded = namedRoutes
  .filter(({ route }) => route.may !== 'public')
  .toSorted((a, b) => Number(a.route.method !== 'GET') - Number(b.route.method !== 'GET'));
const UNKNOWN = '0193f6d0-0000-7000-8000-00000000dead';

let app: TestApp;
let world: World;
const clients = new Map<Actor, TestClient>();
let cases = 0;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  world = await makeWorld(app, '2026-09-15', 2027);
  for (const actor of actors)
    clients.set(actor, actor === 'nobody' ? app.as() : await app.signedIn(world.callers[actor]));
}, 120_000);

afterEach(() => world.sweep());
afterAll(async () => {
  console.log(
    `isolation: ${cases} cases, ${guarded.length} routes × ${actors.length} callers × ${places.length} places`,
  );
  await app.close();
});

/** A mentor's own list is the one place where a private note may stand. */
const mayReadNotes = (name: string, actor: Actor) => name === 'notes.list' && actor === 'mentor';

/** Municipalities and regions other than the one that the actor is of. */
function strangersAbove(actor: Actor, { toldAbove }: Sample): string[] {
  const caller = actor === 'nobody' ? undefined : world.callers[actor];
  const own = caller?.kind === 'person' ? caller.orgId : undefined;
  const told = toldAbove
    ? places.flatMap((place) =>
        world.spots[place].regionId === own ? [world.spots[place].municipalityId] : [],
      )
    : [];
  return places
    .flatMap((place) => [world.spots[place].municipalityId, world.spots[place].regionId])
    .filter((org) => org !== own && !told.includes(org));
}

/** One cell of the matrix; returns what is wrong with it, or null. */
async function cell(
  name: string,
  route: RouteSpec,
  actor: Actor,
  place: Place,
): Promise<string | null> {
  cases++;
  const sample = samples[name] as Sample;
  const want = expected(route.may, actor, sample, place);
  const changes = route.method !== 'GET' && want === 'done';
  const kept = world.spotOf(place, actor);
  const named = fieldsNamed(sample, kept, actor);
  const spot = changes ? await world.fresh(place, actor, named) : kept;
  const input = sample.input(spot, actor);
  const { status, body } = await (clients.get(actor) as TestClient).send(route, input);
  const said = `${name} by ${actor} at ${place}: ${status} ${JSON.stringify(body)?.slice(0, 300)}`;
  if (status === 400 || status >= 500) return `invalid sample or fault – ${said}`;
  const leaked = places.filter(
    (other) =>
      !maySee(route.may, actor, other, sample) &&
      JSON.stringify(body).includes(world.spots[other].marker),
  );
  const above = strangersAbove(actor, sample).filter((org) =>
    JSON.stringify(body).includes(aboveMarker(org)),
  );
  if (above.length > 0) return `leak of a territory – ${said}`;
  if (leaked.length > 0) return `leak of ${leaked.join()} – ${said}`;
  if (!mayReadNotes(name, actor) && JSON.stringify(body).includes(PRIVATE))
    return `leak of a private note – ${said}`;
  if (want === 'no-session') return status === 401 ? null : `should be 401 – ${said}`;
  if (want === 'denied')
    return status === 403 && /"(access\.denied|forbidden)"/.test(JSON.stringify(body))
      ? null
      : `should be 403 – ${said}`;
  if (want === 'not-found')
    return status === 404
      ? await sameAsUnknown(route, actor, sample, { body, spot })
      : `should be 404 – ${said}`;
  if (status < 300 && !isDeepStrictEqual(route.response.parse(body), body))
    return `off the contract – ${said}`;
  return status < 300 || (mayConflict.has(name) && [409, 412].includes(status))
    ? null
    : `should be done – ${said}`;
}

/** The fields of a spot that a call names. */
function fieldsNamed({ input }: Sample, spot: Spot, actor: Actor): Set<string> {
  const named = new Set<string>();
  const noted = new Proxy(spot, {
    get(target, field, receiver) {
      named.add(String(field));
      return Reflect.get(target, field, receiver) as unknown;
    },
  });
  input(noted, actor);
  return named;
}

/** A foreign thing answers like one that never was. */
async function sameAsUnknown(
  route: RouteSpec,
  actor: Actor,
  sample: Sample,
  { body, spot }: { body: object; spot: Spot },
): Promise<string | null> {
  const nowhere = new Proxy({}, { get: () => UNKNOWN });
  const answer = await (clients.get(actor) as TestClient).send(
    route,
    sample.input(nowhere as never, actor),
  );
  const plain = (problem: object) =>
    JSON.stringify({ ...problem, requestId: '' })
      .replaceAll(UNKNOWN, '')
      .replaceAll(spot.sourcedId, '');
  return plain(answer.body) === plain(body)
    ? null
    : `differs from unknown: ${plain(answer.body)} / ${plain(body)}`;
}

describe('nobody gets past the table of access', () => {
  it('has a valid sample of every route', () => {
    expect(guarded.map(({ name }) => name).filter((name) => !samples[name])).toEqual([]);
  });

  it.each(guarded)(
    '$name',
    async ({ name, route }) => {
      const wrong: string[] = [];
      for (const actor of actors)
        for (const place of places) {
          const trouble = await cell(name, route, actor, place);
          if (trouble) wrong.push(trouble);
        }
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});

import { access } from '@nastavnik/contracts/access';
import { namedRoutes } from '@nastavnik/contracts/index';
import {
  formOf,
  headersOf,
  type LooseInput,
  type RouteSpec,
  urlOf,
} from '@nastavnik/contracts/route';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../platform/token/tokens.ts';
import { startApp, type TestApp } from './app.ts';
import type { Actor } from './isolation/places.ts';
import { samples } from './isolation/samples.ts';
import { makeWorld, type World } from './isolation/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  world = await makeWorld(app, '2026-09-15', 2027);
}, 60_000);
afterAll(() => app.close());

const ID = '0193d1a0-0000-7000-8000-000000000000';
const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
const days = ['2026-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01'];
const texts = [
  '',
  ' ',
  '\u0000',
  '😀'.repeat(300),
  '%_\\',
  "' OR 1=1 --",
  'constructor',
  '__proto__',
];
const inBody: unknown[] = [
  days,
  texts,
  [ID, '\ud800', 'x'.repeat(100_000)],
  [null, true, 0, -1, 1.5, 1e308, 2 ** 32, 2 ** 16, {}, [], [[]], [null], { $gt: '' }],
  [[ID, ID], Array.from({ length: 600 }, () => ID)],
].flat();
const inUrl = [
  days,
  texts,
  [ID, '-1', '1.5', '1e3', 'NaN', '9'.repeat(20), 'x'.repeat(2_000), '!!!'],
  ['', 'garbage', '2026-99-99', '\u0000', '😀', 'a\nb\nc', ID].map((name) => cursor([name, ID])),
  [{}, null, [1, 2]].map((place) => cursor(place)),
].flat();
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const bodies = ['', 'null', '"x"', '[]', '{', deep(5_000), deep(50_000), '{"__proto__":{"a":1}}'];
const types = ['text/plain', 'application/x-ndjson', 'application/json; charset=koi8-r', ';;'];
types.push('application/x-www-form-urlencoded', 'multipart/form-data; boundary=x');

interface Call {
  name: string;
  input: LooseInput;
  raw?: string;
  headers?: Record<string, string>;
}

const fieldsOf = (schema: unknown) =>
  Object.keys((schema as { shape?: object } | undefined)?.shape ?? {});
const sends = ({ method }: RouteSpec) => method !== 'GET';

/** The valid call with one thing in it spoilt, again and again. */
function* spoilt(route: RouteSpec, valid: LooseInput): Generator<Call> {
  const { body, query, params } = valid;
  const whole = typeof body === 'object' ? body : {};
  for (const field of fieldsOf(route.body))
    for (const value of inBody)
      yield { name: `body.${field}`, input: { ...valid, body: { ...whole, [field]: value } } };
  for (const field of fieldsOf(route.query))
    for (const value of inUrl)
      yield { name: `query.${field}`, input: { ...valid, query: { ...query, [field]: value } } };
  for (const field of fieldsOf(route.params))
    for (const value of inUrl)
      yield { name: `params.${field}`, input: { ...valid, params: { ...params, [field]: value } } };
  if (sends(route)) {
    for (const raw of bodies) yield { name: 'body', input: valid, raw };
    for (const type of types)
      yield { name: type, input: valid, raw: '[]', headers: { 'content-type': type } };
  }
  for (const tag of ['""', '"0"', '"9999999999"', '*', '"1", "2"'])
    if (route.ifMatch) yield { name: 'if-match', input: valid, headers: { 'if-match': tag } };
  for (const authorization of ['Bearer', 'Basic JTp4', `Bearer ${'a.'.repeat(4_000)}`])
    yield { name: 'authorization', input: valid, headers: { authorization } };
}

/** Somebody who may make the call. */
function callerOf({ may }: RouteSpec): Exclude<Actor, 'nobody'> {
  if (may === 'public') return 'curator';
  const right = typeof may === 'object' ? may.right : may;
  const actors = Object.keys(world.callers) as Exclude<Actor, 'nobody'>[];
  const holds = (actor: Actor) =>
    right !== undefined && (access as Record<string, object>)[actor]?.[right as never];
  return actors.find(holds) ?? 'platform_client';
}

async function statusOf(route: RouteSpec, token: string, { input, raw, headers }: Call) {
  const isForm = raw === undefined && route.accepts === 'multipart/form-data';
  const json = input.body === undefined ? undefined : JSON.stringify(input.body);
  const body = raw ?? (isForm ? formOf(input.body as object) : json);
  const response = await fetch(app.url + urlOf(route, input), {
    method: route.method,
    headers: {
      ...headersOf(route, input),
      authorization: `Bearer ${token}`,
      ...(!isForm && { 'content-type': route.accepts ?? 'application/json' }),
      ...headers,
    },
    body: sends(route) ? body : undefined,
  });
  const answer = await response.text();
  return { status: response.status, size: answer.length };
}

describe('rubbish is refused, never failed at', () => {
  it.each(namedRoutes)(
    '$name',
    async ({ name, route }) => {
      const actor = callerOf(route);
      const token = await app.nest.get(Tokens).sign(world.callers[actor], 600);
      const valid = samples[name]?.input(world.spots['own-pair'], actor) ?? { body: {} };
      const failed: string[] = [];
      for (const call of spoilt(route, valid)) {
        const { status, size } = await statusOf(route, token, call);
        const sent = call.raw ?? JSON.stringify(call.input.body ?? call.input).slice(0, 200);
        if (status >= 500 || (status >= 400 && size > 50_000))
          failed.push(`${call.name} ${sent} → ${status}, ${size} bytes`);
      }
      expect(failed).toEqual([]);
      // a whole pack is sent some hundreds of times
    },
    120_000,
  );
});

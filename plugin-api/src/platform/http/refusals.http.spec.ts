import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { grantRoutes } from '@nastavnik/contracts/grants';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeWorld, type World } from '../../testing/isolation/world.ts';
import { newId } from '../db/id.ts';
import { Tokens } from '../token/tokens.ts';
import { refuseConnection } from './refusals.ts';

let app: TestApp;
let world: World;
let logger: pino.Logger;
const lines: string[] = [];

beforeAll(async () => {
  // with files to serve, as in production: their plugin must not boot Fastify before our filter is set
  app = await startApp({ LOG_LEVEL: 'info', UI_DIR: import.meta.dirname });
  world = await makeWorld(app, '2026-09-15', 2027);
  logger = app.nest.getHttpAdapter().getInstance().log as pino.Logger;
  const { stream } = { stream: (logger as never)[pino.symbols.streamSym] as { write: unknown } };
  stream.write = (line: string) => lines.push(line);
}, 60_000);
beforeEach(() => lines.splice(0));
afterAll(() => app.close());

interface Logged {
  requestId: string;
  code: string;
}
const logged = (requestId: string) =>
  lines
    .map((line) => JSON.parse(line) as Logged)
    .filter((line) => line.requestId === requestId && line.code);

/** Sends bytes as they are and gives back the whole answer. */
async function raw(bytes: string) {
  const { port } = new URL(app.url);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), type: head.toLowerCase(), body };
}

const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'host: a', 'connection: close', ...headers, '', ''].join('\r\n');
const json = 'content-type: application/json';
const post = (body: string, ...headers: string[]) =>
  head('POST /api/v1/grants', `content-length: ${body.length}`, ...headers) + body;

describe('whatever is refused before a handler', () => {
  it.each([
    ['broken JSON', 400, 'input.invalid', post('{"a":', json)],
    ['a body that is too large', 413, 'input.too-large', post('1'.repeat(1_100_000), json)],
    ['another media type', 415, 'input.unsupported', post('<a/>', 'content-type: text/xml')],
    ['an address that is no address', 400, 'request.malformed', head('GET /api/v1/%E0%A4%A')],
    [
      'a parameter that is too long',
      400,
      'request.malformed',
      head(`GET /api/v1/pairs/${'x'.repeat(400)}`),
    ],
    ['an unknown address', 404, 'route.not-found', head('GET /nowhere?name=Ivanov')],
    ['another method', 404, 'route.not-found', head('DELETE /api/v1/session')],
    ['broken HTTP', 400, 'request.malformed', 'rubbish\r\n\r\n'],
    [
      'headers without end',
      431,
      'request.headers-too-large',
      head('GET /', `x: ${'x'.repeat(20_000)}`),
    ],
  ])('%s is a problem with a number that leads to a line', async (_, status, code, bytes) => {
    const answer = await raw(bytes);
    expect([answer.status, answer.type]).toEqual([
      status,
      expect.stringContaining('content-type: application/problem+json'),
    ]);
    const body = JSON.parse(answer.body) as { requestId: string };
    expect(body).toMatchObject({ status, code, detail: expect.stringMatching(/[а-я]/) });
    await vi.waitFor(() => expect(logged(body.requestId)).toMatchObject([{ status, code }]));
    expect(lines.join('')).not.toContain('Ivanov');
  });

  it('a sender that stalls is told so', async () => {
    const said: string[] = [];
    const socket = { writable: true, end: (words: string) => said.push(words) };
    const stalled = Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
    refuseConnection(logger)(stalled, socket as never);
    expect(said[0]).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n[^]*"code":"request\.timeout"/);
  });
});

describe('a refusal of a handler', () => {
  it('is logged with its route, caller and org, and without what was sent', async () => {
    const admin = await app.signedIn(world.callers.school_admin);
    const { grantId } = world.spots['other-school'];
    const { body } = await admin.send(grantRoutes.revoke, {
      params: { grantId },
      body: { reason: 'Переведён' },
      version: 1,
    });
    const [line] = logged(body.requestId ?? '');
    expect(line).toEqual({
      level: 30,
      time: expect.any(String),
      requestId: body.requestId,
      method: grantRoutes.revoke.method,
      route: grantRoutes.revoke.path,
      status: 404,
      code: 'entity.not-found',
      caller: 'person',
      org: world.spots['own-pair'].schoolId,
      ms: expect.any(Number),
    });
    expect(lines.join('')).not.toContain(grantId);
  });

  it('names the fields in Russian, the types of zod too', async () => {
    const admin = await app.signedIn(world.callers.school_admin);
    const body = { personId: 7, role: 'king', actNumber: '', extra: 1 } as never;
    const { errors = [] } = (await admin.send(grantRoutes.give, { body })).body;
    expect(Object.fromEntries(errors.map(({ pointer, message }) => [pointer, message]))).toEqual({
      '/body/personId': 'Здесь нужно: строка',
      '/body/role': expect.stringMatching(/^Здесь нужно одно из: curator, /),
      '/body/actNumber': 'Символов: не меньше 1',
      '/body/actDate': 'Обязательное поле не указано',
      '/body/from': 'Обязательное поле не указано',
      '/body': 'Лишние поля: extra',
    });
  });

  it('tells a program what a person is not told: the token, the type, the part of the path', async () => {
    const { connectionId } = world.callers.school_admin;
    const token = await app.nest
      .get(Tokens)
      .sign({ kind: 'client', clientId: 'host', connectionId, scopes: ['roster.write'] }, 60);
    const batch = `/sync/v1/runs/${newId()}/batches`;
    const put = async (path: string, headers: Record<string, string>) =>
      (await fetch(app.url + path, { method: 'PUT', body: '{}', headers })).json();
    const bearer = { authorization: `Bearer ${token}` };
    expect(await put(`${batch}/users/0`, {})).toMatchObject({
      detail: expect.stringMatching(/POST \/oauth2\/token/),
    });
    for (const header of ['origin', 'sec-fetch-site'])
      expect(await put(`${batch}/users/0`, { [header]: 'http://localhost:4300' })).toMatchObject({
        detail: expect.stringMatching(/^Сеанс завершён/),
      });
    const json = { ...bearer, 'content-type': 'application/json' };
    expect(await put(`${batch}/users/0`, json)).toMatchObject({
      detail: expect.stringMatching(/application\/x-ndjson/),
    });
    const ndjson = { ...bearer, 'content-type': 'application/x-ndjson' };
    expect(await put(`${batch}/user/0`, ndjson)).toMatchObject({
      code: 'entity.not-found',
      errors: [
        { pointer: '/params/entity', message: expect.stringMatching(/orgs, academicSessions/) },
      ],
    });
    const form = new URLSearchParams({ scope: 'roster.read' });
    const asked = await fetch(`${app.url}/oauth2/token`, { method: 'POST', body: form });
    expect(await asked.json()).toMatchObject({
      error_description: expect.stringMatching(/\/body\/grant_type: Обяз/),
    });
  });

  it('says to a machine what machines are not given', async () => {
    const connectionId = world.callers.school_admin.connectionId;
    const token = await app.nest
      .get(Tokens)
      .sign({ kind: 'client', clientId: 'host', connectionId, scopes: [] }, 60);
    const { status, body } = await app.as(token).send(sessionRoutes.show);
    expect([status, body.detail]).toEqual([
      403,
      'Это действие доступно только людям, вошедшим через журнал, а не программам.',
    ]);
  });

  it.each([
    ['abc', 400, 'input.invalid'],
    ['"1", "2"', 400, 'input.invalid'],
    ['*', 428, 'version.required'],
    ['"abc"', 412, 'version.stale'],
    ['"9"', 412, 'version.stale'],
  ])('If-Match: %s is %i %s', async (tag, status, code) => {
    const token = await app.nest.get(Tokens).sign(world.callers.school_admin, 60);
    const { grantId } = world.spots['own-class'];
    const path = grantRoutes.revoke.path.replace(':grantId', grantId);
    const answer = await fetch(app.url + path, {
      method: grantRoutes.revoke.method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'if-match': tag,
        'idempotency-key': newId(),
      },
      body: JSON.stringify({ reason: 'Переведён' }),
    });
    expect([answer.status, ((await answer.json()) as Logged).code]).toEqual([status, code]);
  });
});

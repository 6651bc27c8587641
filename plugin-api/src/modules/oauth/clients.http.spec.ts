import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ASSERTION_JWT, GRANT_CLIENT, oauthRoutes } from '@nastavnik/contracts/oauth';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { AUDIENCE, TestHost } from '../../testing/host.ts';
import { DEMO_SECRET, digestOf } from './client-proof.ts';

const SECRET = 'Qm9vbS1ib29tLWJvb20';
let app: TestApp;
let strict: TestApp;
let host: TestHost;
let keys: Server;
let key: CryptoKey;

beforeAll(async () => {
  app = await startApp();
  strict = await startApp({ DEMO: '0' });
  const pair = await generateKeyPair('ES256', { extractable: true });
  key = pair.privateKey;
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'c' }] });
  keys = createServer((_request, response) => response.end(jwks));
  await new Promise<void>((listening) => keys.listen(0, '127.0.0.1', listening));
  host = await TestHost.start(app, 'first');
  const connection_id = host.connectionId;
  const scopes = 'roster.read roster.write';
  const client = { connection_id, scopes };
  await host.put('connection_clients', {
    ...client,
    client_id: 'secret',
    secret_sha256: digestOf(SECRET),
  });
  const jwks_uri = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`;
  await host.put('connection_clients', { ...client, client_id: 'key', jwks_uri });
});
afterAll(async () => {
  keys.close();
  host.close();
  await app.close();
  await strict.close();
});

/** A request as a client's library would send it. */
async function ask(form: Record<string, string>, basic?: string, to = app) {
  const response = await fetch(`${to.url}${oauthRoutes.token.path}`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: GRANT_CLIENT, ...form }),
    headers: basic ? { authorization: `Basic ${Buffer.from(basic).toString('base64')}` } : {},
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, headers: response.headers };
}

const refused = { status: 401, body: { error: 'invalid_client', code: 'client.invalid' } };

describe('a client with a secret', () => {
  it('gets a token for all its scopes, or for those it asks for', async () => {
    expect(await ask({}, `secret:${SECRET}`)).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 900, scope: 'roster.read roster.write' },
    });
    expect((await ask({ scope: 'roster.read' }, `secret:${SECRET}`)).body).toMatchObject({
      scope: 'roster.read',
    });
  });

  it('is refused scopes that it does not have', async () => {
    expect(await ask({ scope: 'roster.read runs.approve' }, `secret:${SECRET}`)).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope', code: 'scope.denied' },
    });
  });

  it.each(['secret:wrong', 'unknown:wrong', 'key:', 'secret:', ':', `secret:${SECRET} `])(
    'is refused as «%s»',
    async (basic) => {
      const answer = await ask({}, basic);
      expect(answer).toMatchObject(refused);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Basic/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('is refused without any proof, under another name, and with its secret in the form', async () => {
    expect(await ask({})).toMatchObject(refused);
    expect(await ask({ client_id: 'key' }, `secret:${SECRET}`)).toMatchObject(refused);
    expect(await ask({ client_id: 'secret', client_secret: SECRET })).toMatchObject(refused);
  });

  it('cannot read what belongs to people', async () => {
    const { body } = await ask({}, `secret:${SECRET}`);
    const answer = await app.as(String(body.access_token)).send(sessionRoutes.show);
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  });

  it("of the demo is believed by the demo's API alone", async () => {
    const demo = { client_id: 'demo', scopes: 'roster.read', secret_sha256: digestOf(DEMO_SECRET) };
    const there = await TestHost.start(strict, 'demo');
    await host.put('connection_clients', { ...demo, connection_id: host.connectionId });
    await there.put('connection_clients', { ...demo, connection_id: there.connectionId });
    expect((await ask({}, `demo:${DEMO_SECRET}`)).status).toBe(200);
    expect(await ask({}, `demo:${DEMO_SECRET}`, strict)).toMatchObject(refused);
    there.close();
  });

  it('of a host that was switched off is refused', async () => {
    await app.schema.sql.query('UPDATE connections SET enabled = 0');
    expect(await ask({}, `secret:${SECRET}`)).toMatchObject(refused);
    await app.schema.sql.query('UPDATE connections SET enabled = 1');
  });
});

describe('a client with a key', () => {
  const assertion = (claims: Record<string, unknown> = {}, by = key) => {
    const at = Math.floor(Date.now() / 1_000);
    const own = { iss: 'key', sub: 'key', aud: `${AUDIENCE}/oauth2/token`, jti: newId() };
    return new SignJWT({ ...own, iat: at, exp: at + 60, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'c' })
      .sign(by);
  };
  const by = (client_assertion: string) =>
    ask({ client_assertion_type: ASSERTION_JWT, client_assertion });

  it('gets a token once for each assertion', async () => {
    const signed = await assertion();
    const answers = await Promise.all(Array.from({ length: 20 }, () => by(signed)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'client.replayed')).toHaveLength(19);
  });

  it.each<[string, Record<string, unknown>]>([
    ['for another client', { sub: 'secret' }],
    ['by a client without keys', { iss: 'secret', sub: 'secret' }],
    ['by somebody unknown', { iss: 'nobody', sub: 'nobody' }],
    ['for another server', { aud: 'https://other.example/oauth2/token' }],
    ['for an hour', { exp: Math.floor(Date.now() / 1_000) + 3_600 }],
    ['that is over', { iat: 1, exp: 200 }],
    ['without a mark', { jti: undefined }],
  ])('is refused an assertion %s', async (_, claims) => {
    expect(await by(await assertion(claims))).toMatchObject(refused);
  });

  it('is refused what another key has signed, and two proofs at once', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect(await by(await assertion({}, privateKey))).toMatchObject(refused);
    const both = { client_assertion_type: ASSERTION_JWT, client_assertion: await assertion() };
    expect(await ask(both, `secret:${SECRET}`)).toMatchObject(refused);
    expect(await ask({ ...both, client_assertion_type: 'x' })).toMatchObject(refused);
  });
});

describe('the token endpoint', () => {
  it('knows two ways to a token and no other', async () => {
    for (const grant_type of ['password', 'authorization_code', 'refresh_token', '']) {
      expect(await ask({ grant_type })).toMatchObject({
        status: 400,
        body: { error: 'unsupported_grant_type', code: 'grant.unsupported' },
      });
    }
  });

  it('answers what is not a form in the same words', async () => {
    const response = await fetch(`${app.url}/oauth2/token`, { method: 'POST', body: '{}' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});

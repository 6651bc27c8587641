import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GRANT_EXCHANGE, oauthRoutes, TYPE_JWT } from '@nastavnik/contracts/oauth';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { newId } from '../platform/db/id.ts';
import type { TestApp } from './app.ts';
import { type Put, putter } from './put.ts';

const now = new Date('2026-01-01T00:00:00Z');
export const AUDIENCE = 'http://localhost:4301';

/** What a test changes in a launch before it is signed; `undefined` takes a claim away. */
export interface Tampering {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: CryptoKey;
}

/** A journal of a test: its keys at a real address, one region with one school, its launches. */
export class TestHost {
  readonly connectionId = newId();
  readonly regionId = newId();
  readonly municipalityId = newId();
  readonly schoolId = newId();
  issuer = '';
  private readonly server;

  private constructor(
    readonly code: string,
    readonly put: Put,
    private readonly app: TestApp,
    readonly keys: { es: CryptoKey; rs: CryptoKey; rsPublic: CryptoKey },
    jwks: object,
  ) {
    this.server = createServer((_request, response) => response.end(JSON.stringify(jwks)));
  }

  static async start(app: TestApp, code: string, { enabled = true } = {}): Promise<TestHost> {
    const es = await generateKeyPair('ES256', { extractable: true });
    const rs = await generateKeyPair('RS256', { extractable: true });
    const jwks = {
      keys: [
        { ...(await exportJWK(es.publicKey)), kid: 'es', alg: 'ES256', use: 'sig' },
        { ...(await exportJWK(rs.publicKey)), kid: 'rs', alg: 'RS256', use: 'sig' },
      ],
    };
    const keys = { es: es.privateKey, rs: rs.privateKey, rsPublic: rs.publicKey };
    const host = new TestHost(code, putter(app.schema.sql), app, keys, jwks);
    await new Promise<void>((listening) => host.server.listen(0, '127.0.0.1', listening));
    host.issuer = `http://127.0.0.1:${(host.server.address() as AddressInfo).port}`;
    await host.register(enabled);
    return host;
  }

  close(): void {
    this.server.close();
  }

  /** A signed launch of the school's user. */
  launch(user: string, { header, claims, key }: Tampering = {}): Promise<string> {
    const at = Math.floor(Date.now() / 1_000);
    const payload = {
      iss: this.issuer,
      aud: AUDIENCE,
      sub: user,
      school: 'school',
      iat: at,
      exp: at + 300,
      jti: newId(),
      ...claims,
    } as JWTPayload;
    const protectedHeader = { alg: 'ES256', kid: 'es', typ: 'nastavnik-launch+jwt', ...header };
    return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(key ?? this.keys.es);
  }

  exchange(token: string) {
    const body = { grant_type: GRANT_EXCHANGE, subject_token: token, subject_token_type: TYPE_JWT };
    return this.app.as().send(oauthRoutes.token, { body });
  }

  /** The test's client with the access token of this user. */
  async signIn(user: string, claims?: Record<string, unknown>) {
    const { body } = await this.exchange(await this.launch(user, { claims }));
    if (!body.access_token) throw new Error(`not signed in: ${JSON.stringify(body)}`);
    return this.app.as(body.access_token);
  }

  /** A person of an org whom the host calls so. */
  async person(user: string, traits: Record<string, unknown> = {}, id = newId()): Promise<string> {
    await this.ref('user', user, id);
    await this.put('people', {
      school_id: this.schoolId,
      id,
      family_name: 'Котов',
      given_name: 'Егор',
      ...traits,
    });
    return id;
  }

  ref(type: string, sourcedId: string, id: string): Promise<void> {
    const connection_id = this.connectionId;
    return this.put('external_refs', { connection_id, type, sourced_id: sourcedId, id });
  }

  async grant(personId: string, role: string, row: Record<string, unknown> = {}): Promise<string> {
    const id = newId();
    await this.put('grants', {
      org_id: this.schoolId,
      id,
      person_id: personId,
      role,
      valid_from: '2026-01-01',
      given_kind: 'operator',
      given_at: now,
      ...row,
    });
    return id;
  }

  async org(id: string, kind: string, parentId: string | null, name: string): Promise<string> {
    const municipality = kind === 'region' ? null : kind === 'school' ? this.municipalityId : id;
    await this.put('orgs', {
      id,
      kind,
      parent_id: parentId,
      region_id: this.regionId,
      municipality_id: municipality,
      name,
      short_name: name,
      time_zone: kind === 'region' ? 'Asia/Yekaterinburg' : null,
      created_at: now,
      updated_at: now,
    });
    await this.put('connection_orgs', { connection_id: this.connectionId, org_id: id });
    await this.ref('org', name, id);
    return id;
  }

  install(orgId: string, enabled: boolean): Promise<void> {
    return this.put('installations', {
      connection_id: this.connectionId,
      org_id: orgId,
      enabled: enabled ? 1 : 0,
      since: now,
      by_kind: 'operator',
      version: 2,
    });
  }

  private async register(enabled: boolean) {
    await this.put('connections', {
      id: this.connectionId,
      code: this.code,
      title: `Журнал ${this.code}`,
      issuer: this.issuer,
      jwks_uri: `${this.issuer}/jwks.json`,
      created_at: now,
      updated_at: now,
    });
    await this.org(this.regionId, 'region', null, 'region');
    await this.org(this.municipalityId, 'municipality', this.regionId, 'municipality');
    await this.org(this.schoolId, 'school', this.municipalityId, 'school');
    if (enabled) await this.install(this.schoolId, true);
  }
}

import { readFileSync } from 'node:fs';
import type { MachineScope } from '@nastavnik/contracts/access';
import { Inject, Injectable } from '@nestjs/common';
import { importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { CONFIG, type Config } from '../../config.ts';

/** The connection of who came by a pass: no host's page, ours. */
export const OWN_PAGE = '';

/** A signed-in person: from a host's page, or by a pass from our own. */
export interface PersonCaller {
  kind: 'person';
  personId: string;
  orgId: string;
  connectionId: string;
  passId?: string;
}

export type CallerToken =
  | PersonCaller
  | { kind: 'client'; clientId: string; connectionId: string; scopes: MachineScope[] };

const ISSUER = 'nastavnik';
const TYP = 'at+jwt';

/** Access tokens of our own: signed by one Ed25519 key, short, carrying who and where only. */
@Injectable()
export class Tokens {
  private readonly jwk: JWK;
  private readonly verified = new LRUCache<string, { caller: CallerToken; until: number }>({
    max: 5_000,
  });

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.jwk = JSON.parse(readFileSync(config.TOKEN_KEY_FILE, 'utf8')) as JWK;
    if (this.jwk.crv !== 'Ed25519' || !this.jwk.d)
      throw new Error('TOKEN_KEY_FILE must hold an Ed25519 private JWK');
  }

  async sign(caller: CallerToken, seconds: number): Promise<string> {
    const claims: JWTPayload =
      caller.kind === 'person'
        ? {
            sub: caller.personId,
            org: caller.orgId,
            conn: caller.connectionId,
            pass: caller.passId,
          }
        : { sub: caller.clientId, conn: caller.connectionId, scope: caller.scopes.join(' ') };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: TYP })
      .setIssuer(ISSUER)
      .setAudience(this.config.PUBLIC_ORIGIN)
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .sign(await importJWK(this.jwk, 'EdDSA'));
  }

  /** Who the token speaks for, or null when it does not hold. */
  async verify(token: string): Promise<CallerToken | null> {
    const known = this.verified.get(token);
    if (known) return known.until > Date.now() ? known.caller : null;
    try {
      const { d: _, ...publicJwk } = this.jwk;
      const { payload } = await jwtVerify(token, await importJWK(publicJwk, 'EdDSA'), {
        algorithms: ['EdDSA'],
        typ: TYP,
        issuer: ISSUER,
        audience: this.config.PUBLIC_ORIGIN,
        requiredClaims: ['sub', 'exp'],
      });
      const caller = callerOf(payload);
      this.verified.set(token, { caller, until: (payload.exp as number) * 1_000 });
      return caller;
    } catch {
      return null;
    }
  }
}

const callerOf = ({ sub, org, conn, pass, scope }: JWTPayload): CallerToken =>
  typeof org === 'string'
    ? {
        kind: 'person',
        personId: sub as string,
        orgId: org,
        connectionId: String(conn),
        ...(typeof pass === 'string' && { passId: pass }),
      }
    : {
        kind: 'client',
        clientId: sub as string,
        connectionId: String(conn),
        scopes: String(scope).split(' ').filter(Boolean) as MachineScope[],
      };

import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  jwtVerify,
  type ProtectedHeaderParameters,
} from 'jose';
import { Jwks } from '../connections/jwks.ts';

const ALGORITHMS = ['ES256', 'RS256'];
/** Seconds by which two clocks may differ. */
export const SKEW = 30;
/** The longest life of a token that somebody else signs, in seconds. */
export const LIFE = 300;
const MAX_LENGTH = 8_000;
const REFUSED_HEADERS = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'];

export type TokenFault = 'malformed' | 'expired' | 'forged';

/** A token of a host or a client that does not hold. */
export class BadToken extends Error {
  constructor(readonly fault: TokenFault) {
    super(fault);
  }
}

/** What a token must say beside being signed. */
export interface Expected {
  issuer: string;
  audience: readonly string[];
  jwksUri: string;
  typ?: string;
}

/** The claims that every such token has. */
export type Claims = JWTPayload & { sub: string; jti: string; iat: number; exp: number };

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 255;

/** The issuer that a token names; nothing of it is proved yet. */
export function issuerOf(token: string): string {
  const { iss } = decoded(token, () => decodeJwt(token));
  if (typeof iss !== 'string') throw new BadToken('malformed');
  return iss;
}

/**
 * Verifies a short-lived token by the keys at the registered address: no key, address or algorithm
 * is taken from the token itself.
 */
export async function verified(token: string, expected: Expected, jwks: Jwks): Promise<Claims> {
  const header = decoded(token, () => decodeProtectedHeader(token));
  checkHeader(header, expected.typ);
  const key = await jwks.key(expected.jwksUri, { ...header, alg: header.alg });
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ALGORITHMS,
      issuer: expected.issuer,
      audience: [...expected.audience],
      clockTolerance: SKEW,
      requiredClaims: ['sub', 'jti', 'iat', 'exp'],
    });
    return checkClaims(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new BadToken('expired');
    throw error instanceof BadToken ? error : new BadToken('forged');
  }
}

function decoded<T>(token: string, decode: () => T): T {
  if (token.length > MAX_LENGTH) throw new BadToken('malformed');
  try {
    return decode();
  } catch {
    throw new BadToken('malformed');
  }
}

function checkHeader(header: ProtectedHeaderParameters, typ: string | undefined) {
  if (!ALGORITHMS.includes(header.alg ?? '')) throw new BadToken('forged');
  if (typ !== undefined && header.typ !== typ) throw new BadToken('forged');
  if (!isText(header.kid)) throw new BadToken('forged');
  if (REFUSED_HEADERS.some((name) => name in header)) throw new BadToken('forged');
}

function checkClaims(claims: JWTPayload): Claims {
  const { sub, jti, iat, exp, aud } = claims;
  if (!isText(sub) || !isText(jti) || typeof iat !== 'number' || typeof exp !== 'number')
    throw new BadToken('malformed');
  if (Array.isArray(aud) && aud.length !== 1) throw new BadToken('forged');
  if (exp <= iat || exp - iat > LIFE || iat > Date.now() / 1_000 + SKEW)
    throw new BadToken('forged');
  return claims as Claims;
}

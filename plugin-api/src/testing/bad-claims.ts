import { AUDIENCE } from './host.ts';

type Claims = Record<string, unknown>;

/** What each wrong claim is told, where it is not simply invalid. */
export const codes: Record<string, string> = {
  'expired by a minute': 'launch.expired',
  'expired a year ago': 'launch.expired',
  'unknown issuer': 'launch.unknown-issuer',
  'issuer with a slash more': 'launch.unknown-issuer',
  'issuer in capitals': 'launch.unknown-issuer',
  'empty issuer': 'launch.unknown-issuer',
  'an org of another host': 'school.unknown',
  'an org with a word more': 'school.unknown',
  'somebody unknown': 'user.not-rostered',
};

/** Claims to put over good ones; `undefined` takes a claim away. */
export function badClaims(issuer: string): Record<string, Claims> {
  const at = Math.floor(Date.now() / 1_000);
  const absent = Object.fromEntries(
    ['iss', 'aud', 'sub', 'school', 'iat', 'exp', 'jti'].map((claim) => [
      `without ${claim}`,
      { [claim]: undefined },
    ]),
  );
  const empty = Object.fromEntries(
    ['aud', 'sub', 'school', 'jti'].map((claim) => [`empty ${claim}`, { [claim]: '' }]),
  );
  const strange = Object.fromEntries(
    ['iss', 'aud', 'sub', 'school', 'jti'].flatMap((claim) =>
      [7, true, {}, ['a', 'b'], null].map((value) => [
        `${claim} is ${JSON.stringify(value)}`,
        { [claim]: value },
      ]),
    ),
  );
  return {
    ...absent,
    ...empty,
    ...strange,
    'expired by a minute': { iat: at - 360, exp: at - 60 },
    'expired a year ago': { iat: at - 31_536_000, exp: at - 31_535_700 },
    'valid for an hour': { exp: at + 3_600 },
    'valid a second too long': { exp: at + 301 },
    'valid for ever': { exp: 9_999_999_999 },
    'ends before it begins': { iat: at + 20, exp: at + 10 },
    'issued in the future': { iat: at + 60, exp: at + 300 },
    'not yet valid': { nbf: at + 120 },
    'iat as text': { iat: String(at) },
    'exp as text': { exp: String(at + 300) },
    'nbf as text': { nbf: String(at) },
    'unknown issuer': { iss: 'https://evil.example' },
    'issuer with a slash more': { iss: `${issuer}/` },
    'issuer in capitals': { iss: issuer.toUpperCase() },
    'empty issuer': { iss: '' },
    'another audience': { aud: 'https://other.example' },
    'audience with a slash more': { aud: `${AUDIENCE}/` },
    'several audiences': { aud: [AUDIENCE, 'https://other.example'] },
    'no audience in a list': { aud: [] },
    'an org of another host': { school: 'foreign' },
    'an org with a word more': { school: 'school x' },
    'somebody unknown': { sub: 'nobody-at-all' },
    'a name too long': { sub: 'x'.repeat(256) },
    'a mark too long': { jti: 'x'.repeat(256) },
  };
}

/** Header fields to put over good ones. */
export const badHeaders: Record<string, Record<string, unknown>> = {
  'typ of an access token': { typ: 'at+jwt' },
  'typ JWT': { typ: 'JWT' },
  'typ in capitals': { typ: 'NASTAVNIK-LAUNCH+JWT' },
  'without typ': { typ: undefined },
  'without kid': { kid: undefined },
  'empty kid': { kid: '' },
  'unknown kid': { kid: 'unknown' },
  'kid of the other algorithm': { kid: 'rs' },
  'kid as a path': { kid: '../../../../dev/null' },
  'kid as SQL': { kid: "es' OR '1'='1" },
  'with jku': { jku: 'https://evil.example/jwks.json' },
  'with jwk': { jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } },
  'with x5u': { x5u: 'https://evil.example/cert.pem' },
  'with x5c': { x5c: ['MIIB'] },
  'with zip': { zip: 'DEF' },
};

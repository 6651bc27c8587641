import { createHmac, createPublicKey, randomBytes } from 'node:crypto';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { newId } from '../platform/db/id.ts';
import { badClaims, badHeaders, codes } from './bad-claims.ts';
import { AUDIENCE, type Tampering, type TestHost } from './host.ts';

const b64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export type BadToken = [name: string, token: string, code: string];

const INVALID = 'launch.invalid';

/** Tokens that must never open a session: whatever is wrong with each stands in its name. */
export async function badTokens(
  host: TestHost,
  other: TestHost,
  user: string,
): Promise<BadToken[]> {
  const changed = async (name: string, tampering: Tampering, code = INVALID): Promise<BadToken> => [
    name,
    await host.launch(user, tampering),
    code,
  ];
  const claims = Object.entries(badClaims(host.issuer)).map(([name, value]) =>
    changed(name, { claims: value }, codes[name] ?? INVALID),
  );
  const headers = Object.entries(badHeaders).map(([name, header]) => changed(name, { header }));
  return [
    ...(await Promise.all([...claims, ...headers])),
    ...(await badKeys(host, other, user)),
    ...(await forgeries(host, user)),
    ...(await broken(host, user)),
  ];
}

async function badKeys(host: TestHost, other: TestHost, user: string): Promise<BadToken[]> {
  const ours = await generateKeyPair('ES256');
  const p384 = await generateKeyPair('ES384');
  const ed = await generateKeyPair('EdDSA');
  const signed = async (name: string, tampering: Tampering): Promise<BadToken> => [
    name,
    await host.launch(user, tampering),
    INVALID,
  ];
  return Promise.all([
    signed('a key of somebody else', { key: ours.privateKey }),
    signed('the key of another host', { key: other.keys.es }),
    signed('the RSA key of another host', {
      key: other.keys.rs,
      header: { alg: 'RS256', kid: 'rs' },
    }),
    signed('ES384', { key: p384.privateKey, header: { alg: 'ES384' } }),
    signed('EdDSA', { key: ed.privateKey, header: { alg: 'EdDSA' } }),
    ...['PS256', 'RS384', 'RS512'].map(async (alg) => {
      const { privateKey } = await generateKeyPair(alg);
      return signed(alg, { key: privateKey, header: { alg, kid: 'rs' } });
    }),
  ]);
}

/** Signed by nobody, or by what everybody knows. */
async function forgeries(host: TestHost, user: string): Promise<BadToken[]> {
  const good = await host.launch(user);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const spki = await exportSPKI(host.keys.rsPublic);
  const jwk = createPublicKey(spki).export({ format: 'jwk' });
  const hmac = (secret: string, alg = 'HS256') => {
    const head = b64({ alg, kid: 'rs', typ: 'nastavnik-launch+jwt' });
    const digest = createHmac(alg.replace('HS', 'sha'), secret).update(`${head}.${payload}`);
    return `${head}.${payload}.${digest.digest('base64url')}`;
  };
  const none = (alg: string, sign = '') =>
    `${b64({ alg, kid: 'es', typ: 'nastavnik-launch+jwt' })}.${payload}.${sign}`;
  const another = b64({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'boss' });
  const zeros = Buffer.alloc(64).toString('base64url');
  const crit = await new SignJWT({ iss: host.issuer, aud: AUDIENCE, sub: user, jti: newId() })
    .setProtectedHeader({
      alg: 'ES256',
      kid: 'es',
      typ: 'nastavnik-launch+jwt',
      b64: true,
      crit: ['b64'],
    })
    .sign(host.keys.es);
  const tokens: [string, string][] = [
    ['HS256 with the public key in PEM', hmac(spki)],
    ['HS256 with the public key as JWK', hmac(JSON.stringify(jwk))],
    ['HS512 with the public key in PEM', hmac(spki, 'HS512')],
    ['HS256 with an empty secret', hmac('')],
    ['alg none', none('none')],
    ['alg None', none('None')],
    ['alg NONE', none('NONE')],
    ['alg none with a signature', none('none', signature)],
    ['an empty alg', none('', signature)],
    ['an empty signature', `${header}.${payload}.`],
    ['a signature of zeros', `${header}.${payload}.${zeros}`],
    ['a signature of noise', `${header}.${payload}.${randomBytes(64).toString('base64url')}`],
    ['a signature cut short', `${header}.${payload}.${signature.slice(0, -10)}`],
    ['other claims under a good signature', `${header}.${another}.${signature}`],
    [
      'another header over a good signature',
      `${b64({ alg: 'RS256', kid: 'rs', typ: 'nastavnik-launch+jwt' })}.${payload}.${signature}`,
    ],
    ['a critical header', crit],
  ];
  return tokens.map(([name, token]) => [name, token, INVALID]);
}

/** Not a signed token at all. */
async function broken(host: TestHost, user: string): Promise<BadToken[]> {
  const good = await host.launch(user);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const tokens: [string, string][] = [
    ['nothing', ''],
    ['a word', 'token'],
    ['dots', '..'],
    ['two parts', `${header}.${payload}`],
    ['four parts', `${good}.x`],
    ['five parts, as if encrypted', `${header}.${payload}.x.y.z`],
    ['a space in front', ` ${good}`],
    ['a header that is no JSON', `${b64('{alg')}.${payload}.${signature}`],
    ['a header that is a list', `${b64([])}.${payload}.${signature}`],
    ['claims that are no JSON', `${header}.${b64('{iss')}.${signature}`],
    ['claims that are a list', `${header}.${b64([])}.${signature}`],
    ['claims that are null', `${header}.${b64('null')}.${signature}`],
    ['letters outside base64url', `${header}.${payload}.%%%`],
    ['bytes of another language', Buffer.from([0xff, 0xfe, 0x00]).toString('latin1')],
    ['a whole page', 'x'.repeat(7_999)],
  ];
  return tokens.map(([name, token]) => [name, token, INVALID]);
}

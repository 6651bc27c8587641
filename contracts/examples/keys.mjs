// The host's key: node keys.mjs serve | assertion CLIENT | launch USER SCHOOL
import { createHash, createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { API, AUDIENCE = API, HOST, KEY_FILE = 'host-key.json' } = process.env;
const [command, ...args] = process.argv.slice(2);

if (!existsSync(KEY_FILE)) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(KEY_FILE, JSON.stringify(privateKey.export({ format: 'jwk' })), { mode: 0o600 });
}
const { d, ...open } = JSON.parse(readFileSync(KEY_FILE, 'utf8'));
const kid = createHash('sha256')
  .update(open.x + open.y)
  .digest('base64url');
const key = createPrivateKey({ key: { ...open, d }, format: 'jwk' });

/** A JWT by ES256: at most 300 seconds long, its `jti` used once. */
function jwt(claims, header = {}) {
  const now = Math.floor(Date.now() / 1000);
  const payload = { aud: AUDIENCE, iat: now, exp: now + 300, jti: randomUUID(), ...claims };
  const parts = [{ alg: 'ES256', kid, ...header }, payload];
  const text = parts
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const bytes = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${bytes.toString('base64url')}`;
}

const commands = {
  serve() {
    const jwks = JSON.stringify({ keys: [{ ...open, kid, alg: 'ES256', use: 'sig' }] });
    const server = createServer((_, answer) =>
      answer.setHeader('content-type', 'application/json').end(jwks),
    );
    server.listen(new URL(HOST).port);
  },
  assertion: (client) => console.log(jwt({ iss: client, sub: client })),
  launch: (user, school) =>
    console.log(jwt({ iss: HOST, sub: user, school }, { typ: 'nastavnik-launch+jwt' })),
};
commands[command](...args);

import { createHmac, randomBytes } from 'node:crypto';

export interface ConsumerKey {
  key: string;
  secret: string;
  hash: 'SHA1' | 'SHA256';
}

/** RFC 3986, which `encodeURIComponent` keeps but for five characters. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** RFC 5849 §3.4.1: the text that is signed; `params` are those of the header and of a form. */
export function signatureBase(method: string, url: string, params: readonly [string, string][]) {
  const target = new URL(url);
  const pairs = [...target.searchParams, ...params].map(([name, value]) =>
    [encode(name), encode(value)].join('='),
  );
  const where = `${target.protocol}//${target.host}${target.pathname}`;
  // names and values are encoded already, so comparing the joined pairs is comparing both
  const sorted = pairs.toSorted((a, b) => (a.replace('=', '\0') < b.replace('=', '\0') ? -1 : 1));
  return [method.toUpperCase(), encode(where), encode(sorted.join('&'))].join('&');
}

/** RFC 5849 §3.4.2; the second key is the token's, which reading between two servers has not. */
export const signature = (base: string, hash: string, secret: string, tokenSecret = ''): string =>
  createHmac(hash, `${encode(secret)}&${encode(tokenSecret)}`)
    .update(base)
    .digest('base64');

/** The `Authorization` header of one request of a consumer without a token. */
export function oauth1Header(method: string, url: string, { key, secret, hash }: ConsumerKey) {
  const params: [string, string][] = [
    ['oauth_consumer_key', key],
    ['oauth_nonce', randomBytes(16).toString('hex')],
    ['oauth_signature_method', `HMAC-${hash}`],
    ['oauth_timestamp', String(Math.floor(Date.now() / 1_000))],
    ['oauth_version', '1.0'],
  ];
  params.push(['oauth_signature', signature(signatureBase(method, url, params), hash, secret)]);
  return `OAuth ${params.map(([name, value]) => `${name}="${encode(value)}"`).join(', ')}`;
}

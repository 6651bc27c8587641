import { expect, it } from 'vitest';
import { oauth1Header, signature, signatureBase } from './oauth1.ts';

it('makes the base text of RFC 5849 §3.4.1.1', () => {
  const url = 'http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b';
  const params: [string, string][] = [
    ['oauth_consumer_key', '9djdj82h48djs9d2'],
    ['oauth_token', 'kkk9d7dh3k39sjv7'],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', '137131201'],
    ['oauth_nonce', '7d8f3e4a'],
    ['c2', ''],
    ['a3', '2 q'],
  ];
  expect(signatureBase('post', url, params)).toBe(
    'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D' +
      '%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a' +
      '%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7d' +
      'h3k39sjv7',
  );
});

it('signs as the examples of RFC 5849 §1.2 are signed', () => {
  const sign = (
    method: string,
    url: string,
    rest: Record<string, string>,
    tokenSecret?: string,
  ) => {
    const params = { oauth_consumer_key: 'dpf43f3p2l4k3l03', oauth_signature_method: 'HMAC-SHA1' };
    const base = signatureBase(method, url, Object.entries({ ...params, ...rest }));
    return signature(base, 'SHA1', 'kd94hf93k423kf44', tokenSecret);
  };
  expect(
    sign('POST', 'https://photos.example.net/initiate', {
      oauth_timestamp: '137131200',
      oauth_nonce: 'wIjqoS',
      oauth_callback: 'http://printer.example.com/ready',
    }),
  ).toBe('74KNZJeDHnMBp0EMJ9ZHt/XKycU=');
  expect(
    sign(
      'GET',
      'http://photos.example.net/photos?file=vacation.jpg&size=original',
      {
        oauth_token: 'nnch734d00sl2jdk',
        oauth_timestamp: '137131202',
        oauth_nonce: 'chapoH',
      },
      'pfkkdhi9sl3r4s00',
    ),
  ).toBe('MdpQcU8iPSUjWoN/UDMsK2sui9I=');
});

it('says who asks, once and never the same', () => {
  const header = () =>
    oauth1Header('GET', 'https://a.example/users?limit=1', {
      key: 'k&y',
      secret: 's',
      hash: 'SHA256',
    });
  expect(header()).toMatch(
    /^OAuth oauth_consumer_key="k%26y", oauth_nonce="\w{32}", oauth_signature_method="HMAC-SHA256", oauth_timestamp="\d+", oauth_version="1\.0", oauth_signature="[\w%]+"$/,
  );
  expect(header()).not.toBe(header());
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddressRules } from './addresses.ts';
import { Outbound } from './outbound.ts';

let calls = 0;
const canary = createServer((request, response) => {
  calls++;
  if (request.url === '/redirect') {
    response.writeHead(302, { location: '/keys' }).end();
  } else if (request.url === '/huge') {
    response.end(JSON.stringify('x'.repeat(10_000)));
  } else {
    response.end('{"keys":[]}');
  }
});
let port: number;

beforeAll(async () => {
  await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening));
  ({ port } = canary.address() as AddressInfo);
});
afterAll(() => {
  canary.close();
});

const open = new Outbound({ OUTBOUND_ALLOW: [], DEMO: true });
const closed = new Outbound({ OUTBOUND_ALLOW: [], DEMO: false });

describe('an outbound call', () => {
  it('reaches loopback in a demo', async () => {
    await expect(open.json(`http://127.0.0.1:${port}/keys`, 1_000)).resolves.toEqual({ keys: [] });
    await expect(open.json(`http://localhost:${port}/keys`, 1_000)).resolves.toEqual({ keys: [] });
  });

  it('reaches what the operator has listed, by range or by name', async () => {
    for (const entry of ['127.0.0.0/8', '127.0.0.1', 'localhost']) {
      const listed = new Outbound({ OUTBOUND_ALLOW: [entry], DEMO: false });
      const host = entry === 'localhost' ? 'localhost' : '127.0.0.1';
      await expect(listed.json(`http://${host}:${port}/keys`, 1_000)).resolves.toBeDefined();
    }
  });

  it('follows no redirect and reads no more than was agreed', async () => {
    await expect(open.json(`http://127.0.0.1:${port}/redirect`, 1_000)).rejects.toThrow('302');
    await expect(open.json(`http://127.0.0.1:${port}/huge`, 1_000)).rejects.toThrow('too large');
  });

  it('reaches the canary by none of the ways around', async () => {
    const before = calls;
    const names = [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '127.0.0.1.',
      'localhost',
      'LOCALHOST',
      '0.0.0.0',
      '0',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[0:0:0:0:0:0:0:1]',
      'user:pass@127.0.0.1',
      '127.255.255.254',
      '①②⑦.0.0.1',
    ];
    for (const name of names)
      for (const scheme of ['http', 'https', 'ftp'])
        await expect(closed.json(`${scheme}://${name}:${port}/keys`, 1_000)).rejects.toThrow();
    for (const url of ['file:///etc/passwd', 'data:application/json,{}', 'gopher://127.0.0.1', ''])
      await expect(closed.json(url, 1_000)).rejects.toThrow();
    expect(calls).toBe(before);
  });
});

describe('addresses', () => {
  const rules = new AddressRules(['10.1.0.0/16', 'fd00::/8'], false);

  it.each([
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '0.0.0.0',
    '::',
    '::1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::1',
  ])('%s is closed', (address) => expect(rules.isPublic(address)).toBe(false));

  it.each(['8.8.8.8', '77.88.8.8', '172.32.0.1', '2a02:6b8::feed:0ff'])('%s is public', (address) =>
    expect(rules.isPublic(address)).toBe(true),
  );

  it('are opened one range at a time', () => {
    expect(rules.isListed('journal', '10.1.2.3')).toBe(true);
    expect(rules.isListed('journal', '10.2.2.3')).toBe(false);
    expect(rules.isListed('journal', 'fd12::1')).toBe(true);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddressRules } from './addresses.ts';
import { Outbound } from './outbound.ts';

let asked: string | undefined;
const canary = createServer((request, response) => {
  if (request.url === '/redirect') {
    response.writeHead(302, { location: '/keys' }).end();
  } else if (request.url === '/huge') {
    response.end(JSON.stringify('x'.repeat(10_000)));
  } else if (request.url === '/bomb') {
    asked = request.headers['accept-encoding'];
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(Buffer.alloc(10_000_000)));
  } else if (request.url === '/drip') {
    const drip = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(drip));
  } else if (request.url === '/late') {
    setTimeout(() => response.end('{"keys":[]}'), 150);
  } else if (request.url !== '/silence') {
    response.end('{"keys":[]}');
  }
});
let port: number;

beforeAll(async () => {
  await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening));
  ({ port } = canary.address() as AddressInfo);
});
afterAll(() => {
  canary.closeAllConnections();
  canary.close();
});

const open = new Outbound({ OUTBOUND_ALLOW: [], DEMO: true });

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

  it('neither asks for a packed answer nor unpacks one', async () => {
    const bomb = open.call({ url: `http://127.0.0.1:${port}/bomb`, maxBytes: 1_000_000 });
    await expect(bomb).rejects.toThrow('packed');
    expect(asked).toBeUndefined();
  });

  it.each(['silence', 'drip'])('ends in time when it meets %s', async (path) => {
    const url = `http://127.0.0.1:${port}/${path}`;
    const began = Date.now();
    await expect(open.call({ url, maxBytes: 1_000_000, timeoutMs: 100 })).rejects.toThrow();
    const { signal } = ((stop) => {
      setTimeout(() => stop.abort(), 100);
      return stop;
    })(new AbortController());
    await expect(open.call({ url, maxBytes: 1_000_000, signal })).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(2_000);
    await expect(
      open.call({ url: `http://127.0.0.1:${port}/late`, maxBytes: 100, timeoutMs: 5_000 }),
    ).resolves.toMatchObject({ status: 200 });
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

import { createServer, type AddressInfo, type Server } from 'node:net';
import { lookup } from 'node:dns/promises';
import { createServer as createHttp } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbound, OutboundRefused } from './outbound.ts';

vi.mock('node:dns/promises', () => ({ lookup: vi.fn() }));

/** What names lead to, one answer after another; the last one stays. */
const names: Record<string, string[][]> = {
  localhost: [['127.0.0.1']],
  'localhost.': [['127.0.0.1']],
  'ip6-localhost': [['::1']],
  'journal.localhost': [['127.0.0.1']],
  'inside.example.com': [['10.0.0.5']],
  'mixed.example.com': [['93.184.215.14', '127.0.0.1']],
  'mixed6.example.com': [['2a02:6b8::1', '::ffff:127.0.0.1']],
  'metadata.google.internal': [['169.254.169.254']],
  '127.0.0.1.nip.io': [['127.0.0.1']],
  'mapped.example.com': [['::ffff:7f00:1']],
  'nat64.example.com': [['64:ff9b::7f00:1']],
  'sixtofour.example.com': [['2002:7f00:1::1']],
  'teredo.example.com': [['2001:0:7f00:1::80ff:fffe']],
  'unique.example.com': [['fd00::1']],
  'linklocal.example.com': [['fe80::1']],
  'nothing.example.com': [[]],
  'rebinding.test': [['127.0.0.2'], ['127.0.0.1']],
  'rebound.test': [['127.0.0.1'], ['127.0.0.2']],
};

let connections = 0;
let port: number;
const servers: Server[] = [];

beforeAll(async () => {
  const canary = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening));
  ({ port } = canary.address() as AddressInfo);
  servers.push(canary);
  const second = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  const v6 = await new Promise<boolean>((done) => {
    second.once('error', () => done(false)).listen(port, '::1', () => done(true));
  });
  if (v6) servers.push(second);
});
beforeEach(() => {
  connections = 0;
  const asked = new Map<string, number>();
  vi.mocked(lookup).mockReset();
  vi.mocked(lookup).mockImplementation((async (name: string) => {
    const answers = names[name];
    if (!answers) throw new Error(`ENOTFOUND ${name}`);
    const count = asked.get(name) ?? 0;
    asked.set(name, count + 1);
    const found = answers[Math.min(count, answers.length - 1)] ?? [];
    return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  }) as never);
});
afterAll(() => {
  for (const server of servers) server.close();
});

const closed = new Outbound({ OUTBOUND_ALLOW: [], DEMO: false });

const words = (text: string) => text.trim().split(/\s+/);

/** Hosts by which the canary or something inside could be meant. */
const hosts = [
  words(`127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.1 0x7f.0x0.0x0.0x1 0177.0.0.1 0177.1
    00000177.0.0.1 017700000001 127.0.0.1. 127.1. 127.0.0.2 127.255.255.254 0.0.0.0 0 0x0 00
    255.255.255.255 10.0.0.1 172.16.0.1 192.168.0.1 169.254.169.254 100.64.0.1 2852039166
    0xA9FEA9FE 0251.0376.0251.0376 192.0.2.1 198.18.0.1 224.0.0.1 240.0.0.1`),
  // unicode that is normalised to digits and dots, percent-encoding
  words(`①②⑦.⓪.⓪.① １２７.０.０.１ 127。0。0。1 127．0．0．1 127｡0｡0｡1 %31%32%37.0.0.1
    127%2e0%2e0%2e1 ⓛⓞⓒⓐⓛⓗⓞⓢⓣ LOCALHOST loc%61lhost`),
  // IPv6 and IPv4 within it, zone ids
  words(`[::1] [::] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::127.0.0.1]
    [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:127.0.0.1] [::ffff:0:127.0.0.1]
    [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1] [2002:7f00:1::] [2001:0:7f00:1::]
    [fe80::1] [fd00::1] [fc00::1] [ff02::1] [fec0::1] [2001:db8::1] [100::1] [5f00::1]
    [::ffff:169.254.169.254] [fe80::1%25lo] [::1%lo]`),
  // userinfo and other tricks of reading
  words(String.raw`user:pass@127.0.0.1 example.com@127.0.0.1 @127.0.0.1 127.0.0.1\@example.com
    127.0.0.1#@example.com example.com%00@127.0.0.1 unknown.example.com rebound.test`),
  Object.keys(names).filter((name) => !name.endsWith('.test')),
].flat();
const urls = [
  hosts.flatMap((host) => [`http://${host}:PORT/keys`, `https://${host}:PORT/keys`]),
  words(String.raw`file:///etc/passwd data:application/json,{} gopher://127.0.0.1:PORT/_ javascript:1
    ftp://127.0.0.1:PORT/ ws://127.0.0.1:PORT/ jar:http://127.0.0.1:PORT/!/ blob:null/1 about:blank
    dict://127.0.0.1:PORT/ ldap://127.0.0.1:PORT/ unix:/var/run/docker.sock // //127.0.0.1:PORT/
    /keys http:///127.0.0.1:PORT/ http:127.0.0.1:PORT http:// HTTP://127.0.0.1:PORT/
    https://127.0.0.1:PORT:80/ https://[::1/ https://127.0.0.1:99999/ https:\\127.0.0.1:PORT/
    https://93.184.215.14:22/ https://93.184.215.14:25/`),
  ['', '\thttps://127.0.0.1:PORT/', 'ht\ntp://127.0.0.1:PORT/'],
].flat();

describe('the canary inside', () => {
  it('is reached by no address', async () => {
    for (const url of urls) {
      const call = closed.call({ url: url.replaceAll('PORT', String(port)), maxBytes: 1_000 });
      await expect(call, url).rejects.toThrow();
    }
    console.log(`SSRF: ${urls.length} addresses, ${connections} connections to the canary`);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.length).toBeGreaterThanOrEqual(60);
    expect(connections).toBe(0);
  });

  it('is refused by rule, not by luck: literal addresses never get as far as a socket', async () => {
    for (const host of hosts.filter((each) => /^[\d[]/.test(each)))
      for (const scheme of ['http', 'https'])
        await expect(
          closed.call({ url: `${scheme}://${host}:${port}/`, maxBytes: 1_000 }),
          host,
        ).rejects.toBeInstanceOf(OutboundRefused);
  });

  it('is not reached by a redirect of a permitted host', async () => {
    const teller = createHttp((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/keys` }).end(),
    );
    await new Promise<void>((listening) => teller.listen(0, '127.0.0.2', listening));
    const at = (teller.address() as AddressInfo).port;
    const open = new Outbound({ OUTBOUND_ALLOW: ['127.0.0.2/32'], DEMO: false });
    const answer = await open.call({ url: `http://127.0.0.2:${at}/`, maxBytes: 1_000 });
    expect([answer.status, connections]).toEqual([302, 0]);
    teller.close();
  });

  it('is not reached by a name that leads elsewhere the second time', async () => {
    const honest = createHttp((request, response) => response.end(request.headers.host));
    await new Promise<void>((listening) => honest.listen(port, '127.0.0.2', listening));
    const open = new Outbound({ OUTBOUND_ALLOW: ['127.0.0.2/32'], DEMO: false });
    const url = `http://rebinding.test:${port}/`;
    await expect(open.call({ url, maxBytes: 1_000 })).resolves.toMatchObject({
      body: `rebinding.test:${port}`,
    });
    expect(vi.mocked(lookup)).toHaveBeenCalledTimes(1);
    await expect(open.call({ url, maxBytes: 1_000 })).rejects.toThrow('closed address');
    expect(connections).toBe(0);
    honest.close();
  });
});

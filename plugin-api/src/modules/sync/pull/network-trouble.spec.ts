import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { Outbound } from '../../connections/outbound.ts';
import { networkTrouble } from './network-trouble.ts';

const open = new Outbound({ OUTBOUND_ALLOW: [], DEMO: true });
const closed = new Outbound({ OUTBOUND_ALLOW: [], DEMO: false });
const said = async (url: string, by = open, timeoutMs = 500) => {
  const error: unknown = await by.call({ url, maxBytes: 100, timeoutMs }).catch((e: unknown) => e);
  return networkTrouble(error).trouble;
};

it('each trouble of the network has its own words', async () => {
  const server = createServer((socket) =>
    socket.on('data', () => socket.end('HTTP/1.1 400 \r\n\r\n')),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  expect(await said(`https://127.0.0.1:${port}/`)).toContain('без https');
  server.close();
  expect(await said(`http://127.0.0.1:${port}/`)).toContain('проверьте порт');
  for (const [code, words] of [
    ['ENOTFOUND', 'имя сервера в адресе не найдено'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'сертификату сервера нельзя доверять'],
    ['CERT_HAS_EXPIRED', 'сертификату сервера нельзя доверять'],
    ['ETIMEDOUT', 'не ответил вовремя'],
    ['ECONNRESET', 'оборвал соединение'],
  ])
    expect(networkTrouble(Object.assign(new Error('x'), { code })).trouble).toContain(words);
});

it('a silent server is late', async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  expect(await said(`http://127.0.0.1:${port}/`, open, 100)).toContain('не ответил вовремя');
  server.close();
});

it('a closed address has one answer, whatever is behind it', async () => {
  const answers = new Set<string>();
  for (const url of ['http://127.0.0.1:1/', 'https://10.0.0.1/', 'https://169.254.169.254:9/'])
    answers.add(await said(url, closed));
  expect([...answers]).toEqual([expect.stringContaining('такой адрес не читаем')]);
});

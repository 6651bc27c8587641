import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { answers } from './ui-answers.ts';

/** What the build of the section wrote. */
export const dist = join(import.meta.dirname, '../../plugin-ui/dist');

/** Strict as a careful host's: our scripts alone, no code from strings, Trusted Types on. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "require-trusted-types-for 'script'",
].join('; ');

const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Журнал</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0"><script type="module" src="/stand.js"></script></body></html>`;

/** What the page's own script gives to the tests: one section in one element, by its lifecycles. */
const script = (entry: string) => `
import * as section from '/plugin/${entry}';
const errors = [];
const propsFor = (id, more) => {
  let element = document.getElementById(id);
  if (!element) {
    element = document.createElement('div');
    element.id = id;
    document.body.append(element);
  }
  return { name: id, domElement: element, contract: '1.0.0', apiBase: location.origin, connectionId: 'c',
    schoolId: 's', locale: 'ru', getLaunchToken: async () => 'launch',
    onError: (error) => errors.push(String(error)), ...more };
};
globalThis.stand = { section, propsFor, errors };
`;

const send = (to: ServerResponse, type: string, body: string | Buffer, status = 200) =>
  to.writeHead(status, { 'content-type': type, 'content-security-policy': policy }).end(body);

async function serveFile(path: string, to: ServerResponse): Promise<void> {
  const file = normalize(path).replace(/^(\.\.[/\\])+/, '');
  const body = await readFile(join(dist, file)).catch(() => undefined);
  if (body === undefined) {
    send(to, 'text/plain', 'none', 404);
    return;
  }
  to.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip' }).end(
    gzipSync(body, { level: 9 }),
  );
}

async function handle(request: IncomingMessage, to: ServerResponse, entry: string) {
  const { pathname } = new URL(request.url ?? '/', 'http://stand');
  if (pathname === '/stand.js') return send(to, 'text/javascript', script(entry));
  if (pathname.startsWith('/plugin/')) return serveFile(pathname.slice('/plugin/'.length), to);
  const answer = answers[`${request.method} ${pathname}`];
  if (answer !== undefined) return send(to, 'application/json', JSON.stringify(answer));
  if (pathname.startsWith('/api/')) {
    const problem = { code: 'entity.not-found', detail: 'Запись не найдена.', status: 404 };
    return send(to, 'application/problem+json', JSON.stringify(problem), 404);
  }
  return send(to, 'text/html', page);
}

export interface Stand {
  url: string;
  close(): Promise<void>;
}

/** A static host page around the built section, with an API that answers the curator. */
export async function openStand(): Promise<Stand> {
  const manifest = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8')) as {
    entries: { esm: { url: string } };
  };
  const server: Server = createServer((request, to) => {
    void handle(request, to, manifest.entries.esm.url);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

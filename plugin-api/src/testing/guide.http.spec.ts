import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONFIG, type Config } from '../config.ts';
import { readCommand, run } from '../operator/run.ts';
import { withToolbox } from '../operator/toolbox.ts';
import { startApp, type TestApp } from './app.ts';
import { AUDIENCE } from './host.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pages = [
  'README.md',
  'docs/feeds.md',
  'docs/readback.md',
  'docs/webhooks.md',
  'docs/launch.md',
];
const CLIENT_SECRET = 'a-secret-of-the-guide-alone';

let app: TestApp;
let dir: string;
let operator: Server;

beforeAll(async () => {
  app = await startApp();
  dir = mkdtempSync(join(tmpdir(), 'nm-guide-'));
  operator = createServer((request, response) => {
    void text(request)
      .then((typed) => operate(typed))
      .then((said) => response.end(said));
  });
  await new Promise<void>((done) => operator.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  operator.close();
  await app.close();
  rmSync(dir, { recursive: true });
});

/** `npm run operator` as the guide types it, in this process and on the test's schema. */
async function operate(typed: string): Promise<string> {
  const said: string[] = [];
  const command = readCommand(typed.split(' '));
  await withToolbox(
    app.nest.get<Config>(CONFIG),
    (line) => said.push(line),
    (tools) => run(tools, command, { CLIENT_SECRET }),
  );
  return `${said.join('\n')}\n`;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** What a reader of the guide would type, page after page, in one shell. */
function commands(): string {
  const blocks = pages.flatMap((page) => {
    const words = readFileSync(join(root, 'contracts', page), 'utf8');
    return [...words.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block);
  });
  return [
    'set -euo pipefail',
    `trap 'kill $(jobs -p)' EXIT`,
    `npm() { curl -sS --fail -d "\${*:4}" http://127.0.0.1:${portOf(operator)}; }`,
    ...blocks,
  ].join('\n');
}

/** What the commands print; when one fails, the last of it. */
async function typed(script: string): Promise<string> {
  const env = {
    ...process.env,
    API: app.url,
    HOST: `http://localhost:${await freePort()}`,
    RECEIVER: `http://localhost:${await freePort()}`,
    AUDIENCE,
    WORK: dir,
    CLIENT_SECRET,
  };
  try {
    return (await promisify(execFile)('bash', ['-c', script], { cwd: root, env })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`the guide fails after:\n${stdout.slice(-1_500)}\n${stderr}`, { cause: error });
  }
}

it('goes from an empty shell to applied runs and further, as the guide says', async () => {
  const stdout = await typed(commands());

  expect(stdout).toContain('Журнал «Первый»: 4 orgs, 2 clients, 1 origins');
  expect(stdout).toMatch(/^applied$[^]*^held$[^]*"code":"G8"[^]*"code":"enrolment\.dangling"/m);
  expect(stdout).toContain('{"sourcedId":"u-director","familyName":"Орлова","status":"active"}');
  expect(stdout).toMatch(/^applied \{"people":\{"created":2/m);
  expect(stdout.match(/"result":"accepted"/g)).toHaveLength(3);
  expect(stdout).toMatch(/^\{"ok":true,"steps":\[\{"step":"token"/m);
  expect(stdout).toMatch(/"way":"pull"[^]*"way":"upload"[^]*"file":"users.csv"/);
  expect(stdout).toMatch(/^\{"id":"[^"]+","guard":"G2"/m);
  expect(stdout).toMatch(/^\{"users":\[\{"sourcedId":"u-pupil-1"[^\n]*"familyName":"Котов"/m);
  expect(stdout.match(/^webhook\.test \{"webhookId"/gm)).toHaveLength(2);
  expect(stdout).toContain('подделка: 401');
  expect(stdout).toContain('"roles":["school_admin"');
  expect(stdout).toContain('{"available":true}');
}, 120_000);

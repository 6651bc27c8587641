import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { MatchInput, MatchSettings } from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../lib/chromium.mjs';
import { numbers } from './matching-cases.ts';
import { matchingPeople } from './matching-people.ts';

const root = join(import.meta.dirname, '../..');
const TURNS = 15;
const alone = `import { decide, prepare } from '/contracts/dist/matching/solve.js';
onmessage = ({ data: [input, settings] }) => postMessage(Array.from({ length: ${TURNS} }, () => {
  const began = performance.now();
  decide(prepare(input, settings));
  return performance.now() - began;
}));`;

/** Milliseconds, turn after turn. */
export interface InBrowser {
  /** Rules and score of 500 × 125 possible pairs, and the optimum: no explanations. */
  engine: number[];
  /** The section's own worker, as built: the same with all explanations. */
  worker: number[];
  /** What the page waits for that worker, the result handed over. */
  answered: number[];
}

/** A school's whole matching in module workers of Chromium. */
export async function inBrowser(): Promise<InBrowser> {
  const assets = await readdir(join(root, 'plugin-ui/dist'), { recursive: true });
  const chunk = assets.find((name) => /(^|\/)engine-[\w-]+\.js$/.test(name));
  if (!chunk) throw new Error('The section is not built: npm run build');
  const server = createServer((request, answer) => void serve(request, answer));
  server.listen(0, '127.0.0.1');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const input = matchingPeople(numbers(5), { mentees: 500, mentors: 125, places: 4 });
    const engine = await page.evaluate(ofEngine, [input, defaultSettings] as const);
    const given = [`/plugin-ui/dist/${chunk}`, TURNS, input, defaultSettings] as const;
    return { engine, ...(await page.evaluate(ofWorker, given)) };
  } finally {
    await browser.close();
    server.close();
  }
}

async function serve({ url = '/' }: IncomingMessage, answer: ServerResponse): Promise<void> {
  const script = url === '/alone.js' ? alone : await readFile(root + url).catch(() => '');
  answer.setHeader('content-type', url === '/' ? 'text/html' : 'text/javascript');
  answer.end(script);
}

/** Runs in the page. */
function ofEngine(given: readonly [MatchInput, MatchSettings]): Promise<number[]> {
  const thread = new Worker('/alone.js', { type: 'module' });
  return new Promise((done) => {
    thread.addEventListener('message', (event: MessageEvent<number[]>) => done(event.data));
    thread.postMessage(given, { transfer: [] });
  });
}

/** Runs in the page. */
async function ofWorker([chunk, turns, input, settings]: readonly [
  string,
  number,
  MatchInput,
  MatchSettings,
]): Promise<{ worker: number[]; answered: number[] }> {
  const thread = new Worker(chunk, { type: 'module' });
  const heard = () =>
    new Promise<{ answer?: { ms: number } }>((done) =>
      thread.addEventListener('message', (event: MessageEvent) => done(event.data), { once: true }),
    );
  const ask = (number: number, what: object) => {
    const answer = heard();
    thread.postMessage({ number, ask: what }, { transfer: [] });
    return answer;
  };
  await heard();
  await ask(0, { kind: 'load', input });
  const [worker, answered]: [number[], number[]] = [[], []];
  for (let turn = 1; turn <= turns; turn++) {
    const began = performance.now();
    const attempt = { settings, locks: input.locks, kept: input.kept };
    const { answer } = await ask(turn, { kind: 'attempt', attempt });
    answered.push(performance.now() - began);
    worker.push(answer?.ms ?? NaN);
  }
  return { worker, answered };
}

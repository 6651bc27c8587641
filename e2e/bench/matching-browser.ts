import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { MatchInput, MatchSettings } from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../lib/chromium.mjs';
import { numbers } from './matching-cases.ts';
import { matchingPeople } from './matching-people.ts';

const dist = join(import.meta.dirname, '../../contracts/dist');
const worker = `import { decide, prepare } from './matching/solve.js';
onmessage = ({ data: [input, settings] }) => {
  const took = Array.from({ length: 15 }, () => {
    const began = performance.now();
    decide(prepare(input, settings));
    return performance.now() - began;
  });
  postMessage(took);
};`;

/**
 * Milliseconds of a school's whole matching in a module worker of Chromium, turn after turn: rules
 * and score of 500 × 125 possible pairs, and the optimum. Explanations are not counted.
 */
export async function inBrowser(): Promise<number[]> {
  const server = createServer((request, answer) => void serve(request, answer));
  server.listen(0, '127.0.0.1');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const input = matchingPeople(numbers(5), { mentees: 500, mentors: 125, places: 4 });
    return await page.evaluate(timesOf, [input, defaultSettings] as const);
  } finally {
    await browser.close();
    server.close();
  }
}

async function serve({ url = '/' }: IncomingMessage, answer: ServerResponse): Promise<void> {
  const script = url === '/worker.js' ? worker : await readFile(dist + url).catch(() => '');
  answer.setHeader('content-type', url === '/' ? 'text/html' : 'text/javascript');
  answer.end(script);
}

/** Runs in the page. */
function timesOf(given: readonly [MatchInput, MatchSettings]): Promise<number[]> {
  const thread = new Worker('/worker.js', { type: 'module' });
  return new Promise((done) => {
    thread.addEventListener('message', (event: MessageEvent<number[]>) => done(event.data));
    thread.postMessage(given, { transfer: [] });
  });
}

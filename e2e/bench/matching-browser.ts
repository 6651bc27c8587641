import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { instanceOf } from '@nastavnik/contracts/matching-objective';
import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../lib/chromium.mjs';
import { matchingCase, numbers } from './matching-cases.ts';
import { SCHOOL, WEIGHTS } from './matching-sizes.ts';

const dist = join(import.meta.dirname, '../../contracts/dist');
const worker = `import { assign } from './assignment.js';
onmessage = ({ data }) => {
  const took = Array.from({ length: 9 }, () => {
    const began = performance.now();
    assign(data);
    return performance.now() - began;
  });
  postMessage(took);
};`;

interface Field {
  name: string;
  value: number | number[];
  whole: boolean;
}

/** Milliseconds of a school's matching in a module worker of Chromium, turn after turn. */
export async function inBrowser(): Promise<number[]> {
  const server = createServer((request, answer) => void serve(request, answer));
  server.listen(0, '127.0.0.1');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(timesOf, school());
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

function school(): Field[] {
  const { seekers, places } = matchingCase(numbers(5), SCHOOL);
  return Object.entries(instanceOf(seekers, places, WEIGHTS)).map(
    ([name, value]: [string, Int32Array | Float64Array | number]) => ({
      name,
      value: typeof value === 'number' ? value : [...value],
      whole: value instanceof Int32Array,
    }),
  );
}

/** Runs in the page. */
function timesOf(fields: Field[]): Promise<number[]> {
  const listOf = (value: number[], whole: boolean) =>
    whole ? Int32Array.from(value) : Float64Array.from(value);
  const instance = Object.fromEntries(
    fields.map(({ name, value, whole }) => [
      name,
      typeof value === 'number' ? value : listOf(value, whole),
    ]),
  );
  const thread = new Worker('/worker.js', { type: 'module' });
  return new Promise((done) => {
    thread.addEventListener('message', (event: MessageEvent<number[]>) => done(event.data));
    thread.postMessage(instance, { transfer: [] });
  });
}

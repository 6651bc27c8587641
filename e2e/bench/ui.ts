import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumArgs, chromiumPath } from '../lib/chromium.mjs';
import { cycle, heapGrowth, median, openPage } from './ui-cycles.ts';
import { dist, openStand } from './ui-stand.ts';

const kb = (bytes: number) => Math.round(bytes / 100) / 10;

/** Kilobytes, gzipped, of everything that Chromium fetched until the first screen showed. */
async function firstPaint(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  const fetched: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/plugin/')) return;
    fetched.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(`${url}/`);
  await page.waitForFunction(() => Boolean(globalThis.stand));
  await cycle(page, 1);
  const sizes = await Promise.all(fetched);
  await page.close();
  return kb(sizes.reduce((sum, size) => sum + size, 0));
}

async function total(): Promise<number> {
  const files = await readdir(dist, { recursive: true });
  const sizes = files
    .filter((file) => /\.(js|css)$/.test(file))
    .map(async (file) => gzipSync(await readFile(join(dist, file)), { level: 9 }).length);
  return kb((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0));
}

async function mountTime(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, url);
  const took = await cycle(page, 30);
  await page.close();
  return Math.round(median(took.slice(5)) * 10) / 10;
}

/**
 * Weighs the built section and mounts it in Chromium. Kilobytes are gzipped; `mountMs` is from the
 * call of `mount` to the curator's first screen with an API that answers at once, median of 25;
 * `heapGrowthPercent` is over the second hundred of mounts, median of three pages.
 */
export async function bench(): Promise<Record<string, number>> {
  const stand = await openStand();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const firstPaintKb = await firstPaint(browser, stand.url);
    const mountMs = await mountTime(browser, stand.url);
    const growths: number[] = [];
    for (let run = 0; run < 3; run++) growths.push(await heapGrowth(browser, stand.url));
    const heapGrowthPercent = Math.round(median(growths) * 100) / 100;
    return { firstPaintKb, totalKb: await total(), mountMs, heapGrowthPercent };
  } finally {
    await browser.close();
    await stand.close();
  }
}

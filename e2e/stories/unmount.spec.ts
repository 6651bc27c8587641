import { expect, test } from '@playwright/test';
import { cycle, heapGrowth, median, memoryOf, openPage } from '../bench/ui-cycles.ts';
import type { Stand } from '../bench/ui-stand.ts';
import { openStand } from '../bench/ui-stand.ts';

let stand: Stand;
test.beforeAll(async () => {
  stand = await openStand();
});
test.afterAll(() => stand.close());

test('a hundred mounts leave nothing on the host', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await openPage(browser, stand.url);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  const look = await memoryOf(page);
  const head = await page.evaluate(() => document.head.innerHTML);
  await cycle(page, 100);
  const warm = await look();

  await cycle(page, 100);

  const end = await look();
  const left = await page.evaluate(() => ({
    globals: Reflect.ownKeys(window)
      .filter((key) => !globalThis.before.includes(key))
      .map(String),
    head: document.head.innerHTML,
    title: document.title,
    body: document.body.getAttribute('style'),
    html: document.documentElement.getAttributeNames(),
    inside: document.getElementById('section')!.innerHTML,
    adopted: document.adoptedStyleSheets.length,
    storage: localStorage.length + sessionStorage.length,
    errors: globalThis.stand.errors,
    patched: [Reflect.get(history, 'pushState'), Reflect.get(window, 'fetch')].filter(
      (one) => !String(one).includes('[native code]'),
    ).length,
  }));
  expect(left).toEqual({
    globals: [],
    head,
    title: 'Журнал',
    body: 'margin:0',
    html: ['lang'],
    inside: '',
    adopted: 0,
    storage: 0,
    errors: [],
    patched: 0,
  });
  expect(refused).toEqual([]);
  expect(end.listeners).toBeLessThanOrEqual(warm.listeners);
  expect(end.nodes).toBeLessThanOrEqual(warm.nodes + 10);
  await page.close();
});

test('the second hundred of mounts grows the heap by at most 5 %', async ({ browser }) => {
  test.setTimeout(600_000);
  const growths: number[] = [];
  for (let run = 0; run < 3; run++) growths.push(await heapGrowth(browser, stand.url));

  expect(median(growths)).toBeLessThanOrEqual(5);
});

test('a section that cannot be drawn still lets the host go on within a second', async ({
  browser,
}) => {
  const page = await openPage(browser, stand.url);

  const took = await page.evaluate(async () => {
    const { section, propsFor } = globalThis.stand;
    const make = document.createElement.bind(document);
    document.createElement = (tag: string) => {
      if (tag !== 'div') throw new Error(`no ${tag} today`);
      return make(tag);
    };
    const props = propsFor('section');
    const began = performance.now();
    await section.mount(props);
    const mounted = performance.now();
    await section.unmount(props);
    const gone = performance.now();
    return { mount: mounted - began, unmount: gone - mounted };
  });

  expect(took.mount).toBeLessThan(1000);
  expect(took.unmount).toBeLessThan(1000);
  expect(await page.evaluate(() => globalThis.stand.errors[0])).toMatch('today');
  expect(await page.evaluate(() => document.getElementById('section')!.innerHTML)).toBe('');
  await page.close();
});

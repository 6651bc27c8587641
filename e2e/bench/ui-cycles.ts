import type { Browser, CDPSession, Page } from '@playwright/test';

interface StandGlobal {
  section: Record<'mount' | 'unmount', (props: object) => Promise<void>>;
  propsFor: (id: string, more?: object) => { domElement: HTMLElement };
  errors: string[];
}

declare global {
  var stand: StandGlobal;
  var before: PropertyKey[];
}

/** Bytes in use and listeners alive, after a forced collection. */
export interface Memory {
  heap: number;
  listeners: number;
  nodes: number;
}

/** Opens the stand and waits until the section's module is there. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(() => {
    globalThis.before = ['before', 'stand', ...Reflect.ownKeys(window)];
  });
  await page.goto(`${url}/`);
  await page.waitForFunction(() => Boolean(globalThis.stand));
  return page;
}

/** Mounts until the first screen shows its words, and unmounts; so many times. Milliseconds each. */
export const cycle = (page: Page, times: number): Promise<number[]> =>
  page.evaluate(async (count) => {
    const { section, propsFor } = globalThis.stand;
    const took: number[] = [];
    for (let turn = 0; turn < count; turn++) {
      const props = propsFor('section', { basePath: undefined });
      const began = performance.now();
      await section.mount(props);
      const shadow = props.domElement.firstElementChild!.shadowRoot!;
      const shown = () => shadow.querySelector('h1, h3') && !shadow.querySelector('.skel');
      while (!shown()) await new Promise((next) => setTimeout(next, 1));
      took.push(performance.now() - began);
      await section.unmount(props);
    }
    return took;
  }, times);

async function collect(session: CDPSession): Promise<Memory> {
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: usedSize, listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
}

/** A way to ask a page what it holds. */
export async function memoryOf(page: Page): Promise<() => Promise<Memory>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return () => collect(session);
}

/** The middle one. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Percent by which the heap grew over the second hundred mounts of a fresh page. */
export async function heapGrowth(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, url);
  const look = await memoryOf(page);
  await cycle(page, 100);
  const { heap: warm } = await look();
  await cycle(page, 100);
  const { heap: end } = await look();
  await page.close();
  return ((end - warm) / warm) * 100;
}

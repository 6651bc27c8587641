import type { Answers, Ask, Returned } from './engine.ts';

/** Asks the engine, wherever it works. */
export interface EngineHand {
  /** Where the work is done: beside the page, or in it where the host allows no worker. */
  place: 'worker' | 'page';
  ask<K extends Ask['kind']>(ask: Extract<Ask, { kind: K }>): Promise<Answers[K]>;
  close(): void;
}

/** Milliseconds that a worker may take to come up before the page does without. */
const COMES_UP = 3_000;

/**
 * The engine in a worker of its own. The section comes from another origin than the page, and a
 * worker may not be made from there: a blob of the page's origin imports the chunk instead. A host
 * whose policy forbids that gets the same engine in the page, a piece of work at a time.
 */
export async function openEngine(): Promise<EngineHand> {
  const { address, Engine } = await import('./engine.ts');
  const worker = await workerAt(address);
  return worker ? inWorker(worker) : inPage(new Engine());
}

/** A worker that has said that it is there; undefined where none may be. */
function workerAt(address: string): Promise<Worker | undefined> {
  if (typeof Worker === 'undefined') return Promise.resolve(undefined);
  const code = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  const url = URL.createObjectURL(code);
  return new Promise<Worker | undefined>((settle) => {
    const worker = new Worker(url, { type: 'module' });
    let known = false;
    const given = (there: boolean) => {
      if (known) return;
      known = true;
      if (!there) worker.terminate();
      settle(there ? worker : undefined);
    };
    worker.addEventListener('message', () => given(true), { once: true });
    worker.addEventListener('error', () => given(false), { once: true });
    setTimeout(() => given(false), COMES_UP);
  })
    .catch(() => undefined)
    .finally(() => URL.revokeObjectURL(url));
}

function inWorker(worker: Worker): EngineHand {
  const waiting = new Map<number, (returned: Returned) => void>();
  let number = 0;
  let died: string | undefined;
  worker.addEventListener('error', ({ message }) => {
    died = message || 'The worker has died';
    for (const [at, tell] of waiting) tell({ number: at, failed: died });
    waiting.clear();
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Returned>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  return {
    place: 'worker',
    ask: (ask) =>
      new Promise((done, fail) => {
        if (died !== undefined) return fail(new Error(died));
        number++;
        waiting.set(number, ({ answer, failed }) =>
          failed === undefined ? done(answer as never) : fail(new Error(failed)),
        );
        worker.postMessage({ number, ask }, { transfer: [] });
      }),
    close: () => worker.terminate(),
  };
}

/** Lets the page breathe before each piece of work. */
const breath = () => new Promise<void>((done) => setTimeout(done));

function inPage(engine: { answer(ask: Ask): unknown }): EngineHand {
  return {
    place: 'page',
    async ask(ask) {
      await breath();
      return engine.answer(ask) as never;
    },
    close: () => undefined,
  };
}

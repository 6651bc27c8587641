import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sent } from './engine.ts';
import { openEngine } from './open-engine.ts';

/** A worker as the browser gives it, with the engine left out. */
class FakeWorker extends EventTarget {
  static last: FakeWorker | undefined;
  alive = true;

  constructor() {
    super();
    FakeWorker.last = this;
  }

  says(data: unknown) {
    if (this.alive) this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fails() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }

  postMessage({ number }: Sent) {
    queueMicrotask(() => this.says({ number, answer: null }));
  }

  terminate() {
    this.alive = false;
  }
}

const load = { kind: 'load' as const, input: {} as never };
const opened = async (happens: () => void) => {
  const engine = openEngine();
  await vi.waitFor(() => expect(FakeWorker.last).toBeDefined());
  happens();
  return engine;
};

beforeEach(() => {
  FakeWorker.last = undefined;
  vi.stubGlobal('Worker', FakeWorker);
  // the page of the tests has no blobs with addresses
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the engine', () => {
  it('stays in its worker however long the page is open', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const engine = await opened(() => FakeWorker.last?.says('ready'));
    expect(engine.place).toBe('worker');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeWorker.last?.alive).toBe(true);
    expect(await engine.ask(load)).toBeNull();
  });

  it('works in the page where the host’s policy allows no worker', async () => {
    expect((await opened(() => FakeWorker.last?.fails())).place).toBe('page');
    const forbidden = vi.fn(function refuse() {
      throw new DOMException('Refused by the policy', 'SecurityError');
    });
    vi.stubGlobal('Worker', forbidden);
    expect((await openEngine()).place).toBe('page');
    vi.stubGlobal('Worker', undefined);
    const engine = await openEngine();
    expect([engine.place, await engine.ask(load)]).toEqual(['page', null]);
  });

  it('works in the page when a worker says nothing, and lets that one go', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const engine = await opened(() => void vi.advanceTimersByTime(3_000));
    expect([engine.place, FakeWorker.last?.alive]).toEqual(['page', false]);
  });

  it('fails what was asked of a worker that dies, and what is asked of it later', async () => {
    const engine = await opened(() => FakeWorker.last?.says('ready'));
    const asked = engine.ask(load);
    FakeWorker.last?.fails();
    await expect(asked).rejects.toThrow('out of memory');
    await expect(engine.ask(load)).rejects.toThrow('out of memory');
  });
});

import { describe, expect, it, vi } from 'vitest';

type Module = Record<string, { options?: unknown; safeParse(value: unknown): object } | undefined>;

const modules = import.meta.glob<Module>('../../../contracts/src/*.ts');
const words = Object.entries(modules).filter(
  ([path]) => !/spec\.ts$|\/(?:index|problems)\.ts$/.test(path),
);

const load = async () =>
  Promise.all(words.map(async ([path, open]) => [path, await open()] as const));

describe('zod of the browser', () => {
  it('carries every contract, its enums hold the same words, and nothing else is judged', async () => {
    const real = await load();
    vi.resetModules();
    vi.doMock('zod', () => import('./browser-zod.ts'));
    const light = await load();
    vi.doUnmock('zod');

    const enums = real.flatMap(([, module], place) =>
      Object.entries(module).flatMap(([name, schema]) =>
        Array.isArray(schema?.options)
          ? [{ name, real: schema, light: light[place]![1][name]! }]
          : [],
      ),
    );
    const session = light.find(([path]) => path.endsWith('/session.ts'))?.[1]['Session'];
    expect(() => session?.safeParse({})).toThrow(/ask the server/);
    expect(enums.length).toBeGreaterThan(5);
    for (const one of enums) {
      const first = (one.real.options as unknown[])[0];
      if (typeof first !== 'string') continue;
      expect([one.name, one.light.options]).toEqual([one.name, one.real.options]);
      expect(one.light.safeParse(first)).toEqual({ success: true, data: first });
      expect(one.light.safeParse('?')).toMatchObject({ success: false });
    }
  });
});

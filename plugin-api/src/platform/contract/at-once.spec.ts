import { expect, it } from 'vitest';
import { AtOnce } from './at-once.ts';

it('lets in so much work at a time, refuses more, and lets in again whatever became of the first', async () => {
  const atOnce = new AtOnce(2);
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const running = [atOnce.run(() => first.promise), atOnce.run(() => second.promise)];
  const busy = { code: 'server.busy', status: 503 };
  await expect(atOnce.run(() => Promise.resolve())).rejects.toMatchObject(busy);
  first.reject(new Error('failed'));
  await expect(running[0]).rejects.toThrow('failed');
  await expect(atOnce.run(() => Promise.resolve('done'))).resolves.toBe('done');
  second.resolve('late');
  await expect(running[1]).resolves.toBe('late');
});

import { expect, it } from 'vitest';
import { Problem } from '../../platform/problem/problem.ts';
import { heldAmong } from './held-among.ts';

const pairs = Array.from({ length: 300 }, (_, at) => ({ id: String(at) }));

/** Refuses whatever holds one of these pairs, and counts how often it was asked. */
function refusing(...ids: string[]) {
  const asked = { times: 0 };
  const hold = async (some: { id: string }[]) => {
    asked.times++;
    if (some.some(({ id }) => ids.includes(id))) throw new Problem('pair.self');
  };
  return { asked, hold };
}

it('leaves out those that are refused and no other, asking seldom', async () => {
  const { asked, hold } = refusing('7', '8', '299');
  const { held, left } = await heldAmong(pairs, hold);
  expect(left.map(({ pairId }) => pairId)).toEqual(['7', '8', '299']);
  expect(left[0]?.why).toBe(new Problem('pair.self').words);
  expect(held).toEqual(pairs.filter(({ id }) => !['7', '8', '299'].includes(id)));
  expect(asked.times).toBeLessThan(50);
});

it('may leave out all of them, and asks once when nothing stands against', async () => {
  expect((await heldAmong(pairs.slice(0, 2), refusing('0', '1').hold)).held).toEqual([]);
  const { asked, hold } = refusing();
  expect((await heldAmong(pairs, hold)).left).toEqual([]);
  expect(asked.times).toBe(1);
});

it('does not take a failure for a refusal', async () => {
  const fail = () => Promise.reject(new Error('no database'));
  await expect(heldAmong(pairs, fail)).rejects.toThrow('no database');
});

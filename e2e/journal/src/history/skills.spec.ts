import { expect, it } from 'vitest';
import { random } from '../roster/random.ts';
import type { Member } from './school-people.ts';
import { byCompetences, byRequest } from './skills.ts';

const people = Array.from({ length: 40 }, (_, at) => ({ id: `p${at}`, grade: 3 + (at % 8) }));
const members = people as unknown as Member[];

it('gives everybody one request, the same on every machine, and requests that differ', () => {
  const asked = byRequest(members, random('test'));

  expect(asked.flatMap(([, who]) => who)).toHaveLength(people.length);
  expect(new Set(asked.map(([{ request }]) => request)).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThan(5);
  expect(byRequest(members, random('test'))).toEqual(asked);
});

it('makes no mentor good at everything, and leaves no mentor without a skill', () => {
  const can = byCompetences(members, random('test'));

  expect(can.flatMap(([, who]) => who)).toHaveLength(people.length);
  for (const [{ competences }] of can) expect(competences).toHaveLength(4);
  expect(can.length).toBeGreaterThan(5);
});

import { expect, it } from 'vitest';
import { meetingsOfNorm } from './meetings-of-norm.ts';

it.each([
  ['week', 1, '2026-10-01', '2026-12-02', 9],
  ['two_weeks', 1, '2026-10-01', '2027-05-25', 17],
  ['month', 2, '2026-10-01', '2027-05-31', 16],
  ['programme', 12, null, null, 12],
  ['week', 1, '2026-10-01', '2026-10-02', 1],
  ['month', 2, '2026-10-01', null, null],
] as const)('a norm of %s × %i from %s to %s is %s meetings', (per, meetings, from, until, all) => {
  expect(meetingsOfNorm({ per, meetings }, from, until)).toBe(all);
});

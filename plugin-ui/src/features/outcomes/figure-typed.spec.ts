import { expect, it } from 'vitest';
import { figureOf, typedOf } from './figure-typed.ts';

it('reads figures as people type them, and nothing else', () => {
  expect(['3,5', '3.5', ' 1 200 ', '0', ''].map(figureOf)).toEqual([3.5, 3.5, 1200, 0, null]);
  expect(['-1', 'много', '1,2,3', '1e5', '12345678'].map(figureOf)).toEqual(
    Array.from({ length: 5 }),
  );
});

it('writes them back as they are read', () => {
  expect([3.46, 0, null].map(typedOf)).toEqual(['3,46', '0', '']);
});

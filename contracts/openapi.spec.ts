import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openApiText } from './openapi.ts';

it('openapi.json is printed from the contracts as they are now', () => {
  expect(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8') === openApiText()).toBe(
    true,
  );
});

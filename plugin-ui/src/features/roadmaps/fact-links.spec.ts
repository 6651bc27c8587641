import { expect, it } from 'vitest';
import { factLinks } from './fact-links.ts';

it('leads to the targets on the page of one’s own territory: the other may not be opened', () => {
  expect(factLinks('municipality').TARGETS_SET?.to).toBe('/municipality');
  expect(factLinks('region').TARGETS_SET?.to).toBe('/region');
});

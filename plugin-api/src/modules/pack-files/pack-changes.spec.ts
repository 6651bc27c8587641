import { expect, it } from 'vitest';
import { packChanges } from './pack-changes.ts';

const forms = [
  { code: 'ONE', title: 'первая' },
  { code: 'TWO', title: 'вторая' },
];

it('entries are told by their codes: what came, what went, what reads otherwise', () => {
  const after = {
    version: 2,
    forms: [
      { code: 'TWO', title: 'иначе' },
      { code: 'THREE', title: 'третья' },
    ],
    norms: { days: 30 },
  };
  expect(packChanges({ version: 1, forms, norms: { days: 30 } }, after)).toEqual([
    { part: 'forms', added: ['третья'], removed: ['первая'], changed: ['иначе'] },
  ]);
});

it('a value without entries is only said to be another one', () => {
  expect(packChanges({ norms: { days: 30 } }, { norms: { days: 14 } })).toEqual([
    { part: 'norms', added: [], removed: [], changed: [] },
  ]);
});

it('the same in another order is a change of the order alone', () => {
  expect(packChanges({ forms }, { forms: forms.toReversed() })).toEqual([
    { part: 'forms', added: [], removed: [], changed: [] },
  ]);
});

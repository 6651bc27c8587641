import { expect, it } from 'vitest';
import { unreadFields } from './unread-fields.ts';

it('names a field that nothing has read by its place, however deep it lies', () => {
  const given = {
    code: 'a',
    forms: [
      { code: 'B', vulnerble: true },
      { code: 'C', of: { ag: 1 } },
    ],
  };
  const read = { code: 'a', more: [], forms: [{ code: 'B' }, { code: 'C', of: {} }] };
  expect(unreadFields(given, read).map(({ path, key }) => [path.join('.'), key])).toEqual([
    ['forms.0.vulnerble', true],
    ['forms.1.of.ag', true],
  ]);
});

it('has nothing to say of what was read whole, with whatever was filled in', () => {
  expect(unreadFields({ a: [1, { b: null }] }, { a: [1, { b: null, c: 2 }], d: 3 })).toEqual([]);
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Secrets } from './secrets.ts';

const withKey = (d: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'key.json');
  writeFileSync(file, JSON.stringify({ d }));
  return new Secrets({ TOKEN_KEY_FILE: file });
};
const secrets = withKey('one');

it('opens what it sealed, and seals the same text differently each time', () => {
  const sealed = secrets.seal('пароль', 'host-1');
  expect(secrets.open(sealed, 'host-1')).toBe('пароль');
  expect(sealed.includes('пароль')).toBe(false);
  expect(secrets.seal('пароль', 'host-1').equals(sealed)).toBe(false);
});

it('derives the same bytes for the same owner alone', () => {
  const mine = secrets.derive('device key school person', 32);
  expect(mine).toHaveLength(32);
  expect(withKey('one').derive('device key school person', 32).equals(mine)).toBe(true);
  expect(secrets.derive('device key school other', 32).equals(mine)).toBe(false);
  expect(withKey('two').derive('device key school person', 32).equals(mine)).toBe(false);
});

it('opens nothing for another owner, by another key, or when a byte was changed', () => {
  const sealed = secrets.seal('пароль', 'host-1');
  expect(() => secrets.open(sealed, 'host-2')).toThrow();
  expect(() => withKey('two').open(sealed, 'host-1')).toThrow();
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => secrets.open(changed, 'host-1')).toThrow();
  }
});

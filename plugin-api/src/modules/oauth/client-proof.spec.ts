import { describe, expect, it } from 'vitest';
import { basicOf, digestOf, secretMatches } from './client-proof.ts';

const header = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('client_secret_basic', () => {
  it('is read with colons and percent signs in the secret', () => {
    expect(basicOf(header('journal:a:b'))).toEqual({ id: 'journal', secret: 'a:b' });
    expect(basicOf(header('journal%3A1:50%25+x'))).toEqual({ id: 'journal:1', secret: '50% x' });
  });

  it.each([
    undefined,
    'Bearer abc',
    'Basic',
    'Basic !!!',
    header('journal'),
    header(':x'),
    header('a:%'),
  ])('is not read from %s', (value) => expect(basicOf(value)).toBeNull());
});

describe('a secret', () => {
  it('matches its own digest only', () => {
    expect(secretMatches('right', digestOf('right'))).toBe(true);
    expect(secretMatches('wrong', digestOf('right'))).toBe(false);
  });

  it('never matches a client that has none', () => {
    expect(secretMatches('', null)).toBe(false);
    expect(secretMatches('anything', null)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { scanKind } from './scan-kind.ts';

const whole = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n'),
  jpeg: Buffer.from('ffd8ffe000104a4649460001ffd9', 'hex'),
  png: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('....IEND....')]),
};

describe('a scan is told by its content', () => {
  it.each(Object.entries(whole))('%s', (kind, content) => {
    expect(scanKind(content)).toBe(kind);
    expect(scanKind(content.subarray(0, 8))).toBe('damaged');
  });

  it.each([
    '',
    'MZ',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    'PK\u0003\u0004',
    ' %PDF-1.7 %%EOF',
  ])('and %j is none', (text) => expect(scanKind(Buffer.from(text))).toBeNull());

  it('with its end before more than a few words of another file it is no whole one', () => {
    expect(scanKind(Buffer.concat([whole.pdf, Buffer.alloc(5_000, 'x')]))).toBe('damaged');
  });
});

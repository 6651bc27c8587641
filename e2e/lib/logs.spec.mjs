import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { capLog } from './logs.mjs';

it('keeps what earlier starts wrote, until it is too much; then one older piece', () => {
  vi.useFakeTimers();
  const folder = mkdtempSync(join(tmpdir(), 'nastavnik-log-'));
  const file = join(folder, 'api.log');
  capLog(file, 10, 50);
  writeFileSync(file, 'earlier\n');
  vi.advanceTimersByTime(50);
  expect(readFileSync(file, 'utf8')).toBe('earlier\n');
  appendFileSync(file, 'later\n');
  vi.advanceTimersByTime(50);
  expect([readFileSync(file, 'utf8'), readFileSync(`${file}.1`, 'utf8')]).toEqual([
    '',
    'earlier\nlater\n',
  ]);
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

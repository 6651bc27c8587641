import { describe, expect, it } from 'vitest';
import { nextAt } from './pull-schedule.ts';

const at = (timeZone: string, times: string[], blackouts: { from: string; to: string }[] = []) => ({
  schedule: { kind: 'daily' as const, times },
  blackouts,
  timeZone,
});
const every = (hours: number, blackouts: { from: string; to: string }[] = []) => ({
  schedule: { kind: 'hours' as const, every: hours },
  blackouts,
  timeZone: 'Europe/Moscow',
});
const next = (following: Parameters<typeof nextAt>[0], now: string, random = 0) =>
  nextAt(following, new Date(now), random)?.toISOString() ?? null;

describe('times of day', () => {
  it.each([
    ['Europe/Moscow', '2026-11-25T00:00:00Z', '2026-11-25T00:30:00.000Z'],
    ['Europe/Moscow', '2026-11-25T00:30:00Z', '2026-11-25T11:00:00.000Z'],
    ['Europe/Moscow', '2026-11-25T11:00:00Z', '2026-11-26T00:30:00.000Z'],
    ['Asia/Kamchatka', '2026-11-25T00:00:00Z', '2026-11-25T02:00:00.000Z'],
    ['Asia/Kamchatka', '2026-11-25T02:00:00Z', '2026-11-25T15:30:00.000Z'],
    ['Europe/Kaliningrad', '2026-12-31T22:00:00Z', '2027-01-01T01:30:00.000Z'],
  ])('in %s after %s come at %s', (zone, now, due) =>
    expect(next(at(zone, ['14:00', '03:30']), now)).toBe(due),
  );

  it('keep the clock when it is put forward or back', () => {
    const berlin = at('Europe/Berlin', ['03:30']);
    expect(next(berlin, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(next(berlin, '2026-10-24T12:00:00Z')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('rest on blackout days, both ends included, and for good when there is no other day', () => {
    const summer = at('Europe/Moscow', ['03:00'], [{ from: '2026-06-15', to: '2026-08-25' }]);
    expect(next(summer, '2026-06-14T12:00:00Z')).toBe('2026-08-26T00:00:00.000Z');
    const ever = at('Europe/Moscow', ['03:00'], [{ from: '2026-01-01', to: '2099-12-31' }]);
    expect(next(ever, '2026-06-14T12:00:00Z')).toBeNull();
  });

  it('are spread over a quarter of an hour', () => {
    const due = next(at('UTC', ['03:00']), '2026-11-25T00:00:00Z', 0.999);
    expect(due).toBe('2026-11-25T03:14:59.100Z');
  });
});

describe('hours', () => {
  it('pass between two readings', () => {
    expect(next(every(6), '2026-11-25T00:00:00Z')).toBe('2026-11-25T06:00:00.000Z');
  });

  it('end a blackout with the midnight after it', () => {
    const holiday = every(6, [{ from: '2026-12-31', to: '2027-01-10' }]);
    expect(next(holiday, '2026-12-30T18:00:00Z')).toBe('2027-01-10T21:00:00.000Z');
  });
});

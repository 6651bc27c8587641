import { describe, expect, it } from 'vitest';
import { itemState, turnNow, type Turn } from './roadmap-states.ts';

const TODAY = '2026-11-27';
const turn = (by: string | null, more: Partial<Turn> = {}): Turn => ({
  from: null,
  by,
  proven: false,
  confirmed: false,
  returned: false,
  ...more,
});
const untold = { skipped: false, started: false, begun: false };

describe('the state of an item', () => {
  it.each([
    ['planned', turn('2026-12-01')],
    ['in_progress', turn('2026-12-31', { from: '2026-10-01' })],
    ['planned', turn('2027-02-28', { from: '2027-02-01' })],
    ['overdue', turn('2026-11-26')],
    ['planned', turn(TODAY)],
    ['planned', turn(null)],
    ['done', turn('2026-11-26', { proven: true })],
    ['confirmed', turn('2026-11-26', { proven: true, confirmed: true })],
  ])('is %s', (state, its) => {
    expect(itemState(its, untold, TODAY)).toBe(state);
  });

  it('is in progress as soon as it was started or something of it is there, if not late', () => {
    expect(itemState(turn('2026-12-01'), { ...untold, started: true }, TODAY)).toBe('in_progress');
    expect(itemState(turn('2026-12-01'), { ...untold, begun: true }, TODAY)).toBe('in_progress');
    expect(itemState(turn('2026-11-01'), { ...untold, begun: true }, TODAY)).toBe('overdue');
  });

  it('does not apply whatever else is known', () => {
    expect(itemState(turn('2020-01-01'), { ...untold, skipped: true }, TODAY)).toBe(
      'not_applicable',
    );
  });
});

describe('the turn that counts', () => {
  const shown = (by: string) => turn(by, { proven: true });

  it('is the first open one that nothing shows', () => {
    expect(turnNow([shown('2024-01-20'), turn('2025-01-20'), turn('2026-01-20')], TODAY)?.by).toBe(
      '2025-01-20',
    );
  });

  it('is not one that was missed before another was shown', () => {
    expect(turnNow([turn('2025-01-20'), shown('2026-01-20')], TODAY)?.by).toBe('2026-01-20');
  });

  it('is what was sent back, also of a turn before the last one that was shown', () => {
    const back = turn('2026-06-30', { returned: true });
    const open = turn('2026-12-31', { from: '2026-10-01' });
    expect(turnNow([back, shown('2026-09-30'), open], TODAY)).toBe(back);
    expect(turnNow([shown('2026-06-30'), shown('2026-09-30'), open], TODAY)).toBe(open);
  });

  it('is not what was sent back before its time, while an earlier one is late', () => {
    const late = turn('2026-09-30');
    expect(turnNow([late, turn('2027-09-30', { returned: true })], TODAY)).toBe(late);
  });

  it('is the last shown one until the next opens, two months before its day if it says no other', () => {
    const next = turn('2027-02-28', { from: '2027-02-01' });
    expect(turnNow([shown('2026-01-20'), next], TODAY)?.by).toBe('2026-01-20');
    expect(turnNow([shown('2026-01-20'), next], '2027-02-01')?.by).toBe('2027-02-28');
    const yearly = [shown('2026-01-20'), turn('2027-01-20')];
    expect(turnNow(yearly, '2026-11-20')?.by).toBe('2026-01-20');
    expect(turnNow(yearly, '2026-11-21')?.by).toBe('2027-01-20');
  });

  it('is the next one while nothing was shown', () => {
    expect(turnNow([turn('2027-10-20'), turn('2028-10-20')], TODAY)?.by).toBe('2027-10-20');
  });
});

import { describe, expect, it } from 'vitest';
import { lacksOf, lastDay, marksOf, readActs, stateOn } from './consent-state.ts';

const today = '2026-11-24';
const given = (until: string | null, from = '2026-09-01') =>
  ({ kind: 'PARTICIPATION', act: 'given', from, until }) as const;

describe('a consent', () => {
  it('is in force from its first day to its last', () => {
    expect(stateOn(given(null), today)).toBe('active');
    expect(stateOn(given(today), today)).toBe('active');
    expect(stateOn(given('2026-11-23'), today)).toBe('expired');
    expect(stateOn(given(null, '2026-11-25'), today)).toBe('none');
  });

  it('once withdrawn is withdrawn, whatever its period was', () => {
    expect(stateOn({ ...given(null), act: 'withdrawn' }, today)).toBe('withdrawn');
  });

  it('of a guardian ends on the eve of the child’s eighteenth birthday', () => {
    expect(lastDay(null, 'guardian', '2009-03-02')).toBe('2027-03-01');
    expect(lastDay('2027-01-31', 'guardian', '2009-03-02')).toBe('2027-01-31');
    expect(lastDay(null, 'self', '2009-03-02')).toBeNull();
    expect(lastDay('2027-01-31', 'guardian', null)).toBe('2027-01-31');
  });
});

describe('the consents of a person', () => {
  const acts = readActs(
    'PARTICIPATION:given:2026-09-01:,PD_PROCESSING:given:2025-09-01:2026-08-31',
  );

  it('are read from one column', () => {
    expect(acts).toEqual([
      { kind: 'PARTICIPATION', act: 'given', from: '2026-09-01', until: null },
      { kind: 'PD_PROCESSING', act: 'given', from: '2025-09-01', until: '2026-08-31' },
    ]);
    expect(readActs(null)).toEqual([]);
  });

  it('show the kinds asked for first, and those never given too', () => {
    expect(marksOf(acts, ['PD_PROCESSING', 'QUESTIONNAIRE'], today)).toEqual([
      { kind: 'PD_PROCESSING', state: 'expired', until: '2026-08-31' },
      { kind: 'QUESTIONNAIRE', state: 'none', until: null },
      { kind: 'PARTICIPATION', state: 'active', until: null },
    ]);
  });

  it('lack what is needed and not in force', () => {
    expect(lacksOf(acts, ['PARTICIPATION', 'PD_PROCESSING'], today)).toEqual(['PD_PROCESSING']);
    expect(lacksOf(acts, ['PARTICIPATION'], today)).toEqual([]);
  });
});

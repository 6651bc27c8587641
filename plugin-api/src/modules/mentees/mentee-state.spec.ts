import { describe, expect, it } from 'vitest';
import { keptState, mainPair } from './mentee-state.ts';

describe('a mentee', () => {
  it('waits for a consent before anything else', () => {
    expect(keptState(undefined, true)).toBe('no_consent');
    expect(keptState({ pairId: '1', status: 'proposed' }, true)).toBe('no_consent');
  });

  it('then for a mentor, for agreement, for an order', () => {
    expect(keptState(undefined, false)).toBe('no_mentor');
    expect(keptState({ pairId: '1', status: 'proposed' }, false)).toBe('proposed');
    expect(keptState({ pairId: '1', status: 'agreed' }, false)).toBe('awaits_order');
  });

  it('in an active pair is in a pair even when a consent has been withdrawn', () => {
    expect(keptState({ pairId: '1', status: 'active' }, true)).toBe('in_pair');
  });

  it('in several pairs shows the furthest, of equals the newest', () => {
    const pairs = [
      { pairId: '1', status: 'active' },
      { pairId: '2', status: 'proposed' },
      { pairId: '3', status: 'active' },
    ] as const;
    expect(mainPair([...pairs])?.pairId).toBe('3');
    expect(mainPair([])).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Decision } from './installations.repository.ts';
import { nearest, someEnabled } from './nearest.ts';

const path = ['school', 'municipality', 'region'];
const decision = (orgId: string, enabled: boolean, connectionId = 'host'): Decision => ({
  connectionId,
  orgId,
  enabled,
  since: '2026-09-01T00:00:00.000Z',
  byKind: 'host',
  byPerson: null,
  version: 2,
});

describe('an installation', () => {
  it('is what the school itself has decided, whatever stands above', () => {
    const decisions = [decision('region', true), decision('school', false)];
    expect(nearest(decisions, path)?.enabled).toBe(false);
  });

  it('is inherited from the municipality before the region', () => {
    const decisions = [decision('region', false), decision('municipality', true)];
    expect(nearest(decisions, path)?.orgId).toBe('municipality');
  });

  it('is absent when nobody on the path has decided', () => {
    expect(nearest([decision('other', true)], path)).toBeNull();
    expect(someEnabled([], path)).toBe(false);
  });

  it('is on when one of two hosts is on', () => {
    expect(someEnabled([decision('school', false), decision('region', true, 'b')], path)).toBe(
      true,
    );
  });

  it('is off when the only host is off at the school and on above', () => {
    expect(someEnabled([decision('school', false), decision('region', true)], path)).toBe(false);
  });
});

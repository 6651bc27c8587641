import { describe, expect, it } from 'vitest';
import { pathOf } from '../../orgs/orgs.service.ts';
import { nearestTarget } from '../nearest-target.ts';
import { ladderOf } from './ladder.ts';
import { liesIn } from './territories.ts';

const base = { name: '', shortName: '', timeZone: 'Europe/Moscow' };
const region = { ...base, id: 'r', kind: 'region', regionId: 'r', municipalityId: null } as const;
const town = {
  ...base,
  id: 'm',
  kind: 'municipality',
  regionId: 'r',
  municipalityId: 'm',
} as const;
const school = { ...base, id: 's', kind: 'school', regionId: 'r', municipalityId: 'm' } as const;
const target = (orgId: string, year: number, percent: number) => ({
  orgId,
  year,
  percent,
  orgName: orgId,
  example: false,
});

describe('a target', () => {
  const targets = [target('r', 2026, 70), target('m', 2026, 60), target('r', 2027, 80)];

  it('of the nearest org holds', () => {
    expect(nearestTarget(targets, pathOf(school), 2026)?.percent).toBe(60);
    expect(nearestTarget(targets, pathOf(region), 2026)?.percent).toBe(70);
    expect(nearestTarget(targets, pathOf(school), 2027)?.percent).toBe(80);
  });

  it('that nobody has set is none', () => {
    expect(nearestTarget(targets, pathOf(school), 2028)).toBeNull();
  });
});

describe('the ladder', () => {
  it('has a step for each year with a target or a fact, and this year', () => {
    const count = (year: number, mentees: number) => ({
      year,
      pupils: 100,
      mentees,
      mentors: 0,
      awaiting: 5,
    });
    const years = [count(2025, 40), count(2026, 55)];

    expect(ladderOf({ years, targets: [target('r', 2027, 80)], pathOf }, town, 2026)).toMatchObject(
      [
        { year: 2025, target: null, percent: 40, forecastPercent: null },
        { year: 2026, target: null, percent: 55, forecastPercent: 60 },
        { year: 2027, target: { percent: 80 }, percent: null, forecastPercent: null },
      ],
    );
  });
});

describe('a territory', () => {
  it('holds itself and all below it, not what lies above', () => {
    expect([liesIn(school, town), liesIn(town, region), liesIn(region, region)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([liesIn(region, town), liesIn(town, school)]).toEqual([false, false]);
  });
});

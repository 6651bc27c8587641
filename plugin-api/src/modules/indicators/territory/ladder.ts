import type { LadderStep } from '@nastavnik/contracts/indicators';
import type { Org } from '../../../platform/scope/scope.ts';
import { nobody, percentOf } from '../coverage.ts';
import { nearestTarget } from '../nearest-target.ts';
import type { TerritoryFacts } from './territory-reader.ts';

/** Targets and facts year by year: every year that has either, this one always; the forecast is of this year. */
export function ladderOf(
  { years: counted, targets, pathOf }: Pick<TerritoryFacts, 'years' | 'targets' | 'pathOf'>,
  org: Org,
  thisYear: number,
): LadderStep[] {
  const path = pathOf(org);
  const own = targets.filter(({ orgId }) => path.includes(orgId));
  const years = new Set([...counted, ...own].map(({ year }) => year)).add(thisYear);
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => {
      const found = counted.find((count) => count.year === year);
      const { pupils, mentees, mentors, awaiting } = found ?? nobody;
      const known = found !== undefined;
      return {
        year,
        target: nearestTarget(targets, path, year),
        percent: known ? percentOf(mentees + mentors, pupils) : null,
        forecastPercent:
          known && year === thisYear ? percentOf(mentees + mentors + awaiting, pupils) : null,
      };
    });
}

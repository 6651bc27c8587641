import {
  NEAR_TARGET,
  type SchoolStanding,
  type SchoolStandings,
} from '@nastavnik/contracts/indicators';
import type { SwitchedSchool } from '../../connections/installations.ts';
import { nobody, percentOf } from '../coverage.ts';
import type { TerritoryFacts } from './territory-reader.ts';

type Counts = TerritoryFacts['counts'];

/** How many of these schools stand where against the target that holds for them; each is counted once. */
export function standingsOf(
  schools: readonly SwitchedSchool[],
  counts: Counts,
  target: number | undefined,
): SchoolStandings {
  const found = { off: 0, uncounted: 0, untargeted: 0, reached: 0, near: 0, below: 0 };
  for (const school of schools) found[standingOf(school, counts, target)] += 1;
  return found;
}

function standingOf(
  { id, enabled }: SwitchedSchool,
  counts: Counts,
  target: number | undefined,
): SchoolStanding {
  if (!enabled) return 'off';
  const { pupils, mentees, mentors } = counts.get(id) ?? nobody;
  if (pupils === 0) return 'uncounted';
  if (target === undefined) return 'untargeted';
  const share = percentOf(mentees + mentors, pupils);
  if (share >= target) return 'reached';
  return share >= target - NEAR_TARGET ? 'near' : 'below';
}

import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { RoadmapEntity, RoadmapItemEntity } from '../roadmap.entity.ts';

interface Told {
  targets: RoadmapItemEntity['targets'];
  indicators: RoadmapEntity['indicators'];
}

/**
 * What an item asks of a fact in a year: the figure of the indicator that the system counts by it. Where
 * none is said to be counted so, that of the only one that it could be: a share in per cent, a number in
 * anything else. Of several nobody knows which: the figure is lacking. None where no indicator fits.
 */
export function targetOf(
  { targets, indicators }: Told,
  fact: ProofCode,
  year: number,
): number | 'unset' | 'none' {
  const own = targets.find(({ indicator }) => indicator === fact);
  // a year that names figures of the others asks nothing of this one
  if (own) return own.years[year] ?? (targets.some(({ years }) => year in years) ? 0 : 'unset');
  const inShares = new Set(indicators.flatMap(({ code, unit }) => (unit === '%' ? [code] : [])));
  const isShare = proofFacts[fact].measure === 'percent';
  const fitting = targets.filter(
    ({ indicator }) => !(indicator in proofFacts) && inShares.has(indicator) === isShare,
  );
  if (fitting.length === 0) return 'none';
  return (fitting.length === 1 ? fitting[0]?.years[year] : undefined) ?? 'unset';
}

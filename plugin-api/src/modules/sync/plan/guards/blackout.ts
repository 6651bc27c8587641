import { countOf } from '../plural.ts';
import { absentees } from '../absentees.ts';
import type { PlanInput } from '../plan-input.ts';
import { inBlackout } from '../summer.ts';

/** Whom the blackout spares, in words. */
export function blackoutWords(input: PlanInput): string | undefined {
  if (!inBlackout(input) || input.completeness.users !== 'bulk' || !input.removals)
    return undefined;
  const spared = absentees(input).length;
  if (spared === 0) return undefined;
  const people = countOf(spared, ['человек', 'человека', 'человек']);
  return `С 15 июня по 25 августа люди не отключаются. Нет в данных журнала, но остаются: ${people}.`;
}

import type { Loss } from '../losses.ts';
import type { Draft, PlanInput } from '../plan-input.ts';
import type { Dangling } from '../plan-enrolments.ts';
import type { Row } from '../roster.ts';
import type { Churn } from './churn.ts';
import type { Flips } from './flips.ts';
import type { Rule } from './policy.ts';
import type { Rollover } from './rollover.ts';

/** All that guards look at; each of them counts nothing that another one has counted. */
export interface Facts {
  input: PlanInput;
  people: ReadonlyMap<string, Row>;
  changes: Draft['changes'];
  lost: readonly Loss[];
  dangling: readonly Dangling[];
  flips: Flips;
  churn: Churn;
  rollover: Rollover | null;
}

/** Says in words, with its numbers, what stands against a plan; nothing when all is well. */
export type Judge = (facts: Facts, rule: Rule) => string | undefined;

/** «12 %»; a share of nothing is none. */
export const percentOf = (some: number, all: number): string =>
  `${all === 0 ? 0 : Math.round((some / all) * 100)} %`;

/** Whether some of all is more than the rule's share; exact, without fractions. */
export const above = (some: number, all: number, { percent }: Pick<Rule, 'percent'>): boolean =>
  some * 100 > all * percent;

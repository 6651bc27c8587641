import type { Outcome } from '@nastavnik/contracts/questionnaires';
import type { Change } from '@nastavnik/contracts/survey-results';
import { changeBetween } from '../surveys/results/figures.ts';
import type { GivenAnswer } from '../surveys/results/programme-answers.ts';

/** A figure out of questionnaires: the share of «да» among those who answered at both moments. */
export function countedOf(
  { question, side }: Outcome,
  given: readonly GivenAnswer[],
  least: number,
): Change | null {
  const marks = (moment: GivenAnswer['moment']) =>
    new Map(
      given.flatMap((each) =>
        each.moment === moment &&
        each.question === question &&
        each.side === side &&
        each.mark !== null
          ? [[each.personId, each.mark] as const]
          : [],
      ),
    );
  return changeBetween('YN', marks('entry'), marks('exit'), least);
}

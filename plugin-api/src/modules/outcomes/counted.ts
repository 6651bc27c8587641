import type { OutcomeRow } from '@nastavnik/contracts/outcomes';
import type { Outcome } from '@nastavnik/contracts/questionnaires';
import type { Change } from '@nastavnik/contracts/survey-results';
import { changeBetween, changeOf } from '../surveys/results/figures.ts';
import type { Passed } from './outcomes.repository.ts';
import type { GivenAnswer } from '../surveys/results/programme-answers.ts';

/** What figures are counted out of. */
export interface Counts {
  given: readonly GivenAnswer[];
  /** How many mentees passed in the programme and in the one before it. */
  passed: Passed;
  /** What is counted of fewer people is not shown. */
  least: number;
}
type Counted = Omit<Change, 'people'> & { people: number | null };

/** What a figure is counted out of; null for what is typed in. */
export function countedFrom({ question, counts }: Outcome): OutcomeRow['counted'] {
  if (counts) return 'completions';
  return question === undefined ? null : 'surveys';
}

/** The share of «да» among those who answered at both moments. */
function ofAnswers({ question, side }: Outcome, { given, least }: Counts): Counted | null {
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

/** A counted figure, before and after; passed are compared with those of the programme before. */
export function countedOf(outcome: Outcome, counts: Counts): Counted | null {
  const { before, after } = counts.passed;
  switch (countedFrom(outcome)) {
    case 'surveys':
      return ofAnswers(outcome, counts);
    case 'completions':
      return {
        people: null,
        ...changeOf(before, after),
      };
    default:
      return null;
  }
}

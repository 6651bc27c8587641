import { programmeSteps, ProgrammeStep } from '@nastavnik/contracts/programme-states';
import { Problem } from '../../../platform/problem/problem.ts';
import type { ProgrammeEntity } from '../programme.entity.ts';

/** What decides whether a programme may go on. */
export interface StepFacts {
  programme: ProgrammeEntity;
  /** Conditions of the checklist without which recruiting cannot begin, not met yet. */
  unmet: readonly string[];
  pairs: { open: number; active: number };
}

function emptyFields({ goal, tasks, results, startsOn, endsOn }: ProgrammeEntity): string[] {
  return [
    ...(goal ? [] : ['цель']),
    ...(tasks.length > 0 ? [] : ['задачи']),
    ...(results.length > 0 ? [] : ['ожидаемые результаты']),
    ...(startsOn && endsOn ? [] : ['сроки']),
  ];
}

const conditions: Record<ProgrammeStep, (facts: StepFacts) => Problem | null> = {
  approve: ({ programme }) => {
    const titles = emptyFields(programme);
    return titles.length > 0 ? new Problem('programme.incomplete', { titles }) : null;
  },
  revise: () => null,
  recruit: ({ unmet }) =>
    unmet.length > 0 ? new Problem('programme.not-ready', { titles: [...unmet] }) : null,
  start: ({ pairs }) => (pairs.active > 0 ? null : new Problem('programme.no-pairs')),
  wrap_up: ({ pairs: { open, active } }) =>
    open > active ? new Problem('programme.pairs-pending', { pairs: open - active }) : null,
  resume: () => null,
  finish: ({ pairs }) => stillOpen(pairs.open),
  cancel: ({ pairs }) => stillOpen(pairs.open),
};

const stillOpen = (pairs: number) =>
  pairs > 0 ? new Problem('programme.pairs-open', { pairs }) : null;

/** What stands in the way of a step; null when it can be made. */
export function refusalOf(step: ProgrammeStep, facts: StepFacts): Problem | null {
  const { state } = facts.programme;
  if (!programmeSteps[step].from.includes(state))
    return new Problem('programme.wrong-state', { state });
  return conditions[step](facts);
}

/** The steps from where a programme stands, each with the words of what it waits for. */
export function stepsFrom(facts: StepFacts): { step: ProgrammeStep; why: string | null }[] {
  return ProgrammeStep.options
    .filter((step) => programmeSteps[step].from.includes(facts.programme.state))
    .map((step) => {
      const refusal = refusalOf(step, facts);
      return { step, why: refusal && refusal.body().detail };
    });
}

import type { AdmissionLack, MarkedStanding } from '@nastavnik/contracts/admission';
import type { WholePack } from '@nastavnik/contracts/packs';
import type { MentorTraining } from '@nastavnik/contracts/selection';
import { admissionOn } from '../../mentors/mentor-admission.ts';
import { criteriaOf, holds, isFor, normOf, percentOf } from './admission-state.ts';
import type { SelectionEntity } from './selection.entity.ts';

/** What is kept about a mentor's selection, as far as a standing asks. */
export type Kept = Pick<SelectionEntity, 'marks' | 'outcome' | 'decision' | 'forms' | 'untilOn'>;

export const nothingKept: Kept = {
  marks: {},
  outcome: null,
  decision: null,
  forms: [],
  untilOn: null,
};

/** The hours that count for a form: of each training that the mentor came to and that suits it, once. */
export const hoursOf = (trainings: readonly MentorTraining[], form: string): number =>
  trainings
    .filter(({ attended, forms }) => attended && isFor(forms, form))
    .reduce((sum, { hours }) => sum + hours, 0);

/** What a full admission to the form asks and is not there yet. */
function normLacks({ outcome }: Kept, at: Figures): AdmissionLack[] {
  return [
    ...(outcome === 'ready' ? [] : [outcome ?? ('interview' as const)]),
    ...(outcome !== null && at.percent > (at.percentNow ?? 0) ? ['criteria' as const] : []),
    ...(at.hoursNeeded > at.hours ? ['hours' as const] : []),
  ];
}

type Figures = Pick<MarkedStanding, 'percent' | 'percentNow' | 'hours' | 'hoursNeeded'>;

/** Where a mentor stands for a form on a day. */
export function standingOf(
  pack: WholePack,
  form: string,
  kept: Kept,
  trainings: readonly MentorTraining[],
  today: string,
): Omit<MarkedStanding, 'programmes'> {
  const norm = normOf(pack, form);
  const figures = {
    percent: norm.percent,
    percentNow: percentOf(criteriaOf(pack, form), kept.marks),
    hours: hoursOf(trainings, form),
    hoursNeeded: norm.hours,
  };
  const decided = admissionOn(kept, today);
  const otherForm = holds(decided) && !isFor(kept.forms, form);
  const state = otherForm ? 'undecided' : decided;
  const missing: Partial<Record<typeof decided, AdmissionLack>> = {
    refused: 'refused',
    expired: 'expired',
    undecided: otherForm ? 'other_form' : 'decision',
  };
  const last = missing[state];
  return {
    form,
    ...figures,
    state,
    until: otherForm ? null : kept.untilOn,
    lacks:
      state === 'admitted'
        ? []
        : [...normLacks(kept, figures), ...(last === undefined ? [] : [last])],
  };
}

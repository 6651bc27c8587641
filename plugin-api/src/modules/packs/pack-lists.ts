import type { ConsentKind } from '@nastavnik/contracts/consents';
import type { Form, Pack, Side } from '@nastavnik/contracts/packs';
import { Problem } from '../../platform/problem/problem.ts';

type Lists = 'forms' | 'grounds' | 'bases' | 'closeReasons' | 'leaveReasons';

/** The entry of a pack's list; refuses a code that the pack does not have. */
export function entryOf<L extends Lists>(pack: Pack, list: L, code: string): Pack[L][number] {
  const entries: readonly { code: string }[] = pack[list];
  const entry = entries.find((each) => each.code === code);
  if (!entry) throw new Problem('pack.code-unknown', { code });
  return entry as Pack[L][number];
}

/** What somebody is at the school, as far as a form asks. */
export interface Standing {
  isPupil: boolean;
  isStaff: boolean;
}

/** Whether a person may stand on a side that asks for pupils, staff or people from outside. */
export function fits(side: Side, { isPupil, isStaff }: Standing): boolean {
  if (side === 'pupil') return isPupil;
  return side === 'staff' ? isStaff : !isPupil && !isStaff;
}

/** The form that is meant until one is chosen: the first that suits the person on this side. */
export const usualForm = (pack: Pack, side: 'mentor' | 'mentee', person: Standing) =>
  pack.forms.find((form) => fits(form[side], person));

/** The kinds of consent a participant needs for a pair of this form, each once. */
export function neededKinds(
  pack: Pack,
  form: Pick<Form, 'code'> | undefined,
  side: 'mentor' | 'mentee',
  minor: boolean,
): ConsentKind[] {
  const age = minor ? 'minor' : 'adult';
  const needs = pack.consentNeeds.filter(
    (need) =>
      form !== undefined &&
      need.forms.includes(form.code) &&
      (need.of === 'both' || need.of === side) &&
      (need.age === undefined || need.age === age),
  );
  return [...new Set(needs.flatMap(({ kinds }) => kinds))];
}

import type { FreeSlot } from '@nastavnik/contracts/roster';
import { fitInterests } from '../../shared/bases/interests-field.tsx';
import { fitSlots } from '../../shared/bases/free-slots.tsx';
import { fitsList, listOf } from '../../shared/bases/typed-list.ts';
import { blankMatching, matchingBody, type MatchingDraft } from './matching-draft.ts';

/** A request as it is typed; empty means not chosen. */
export interface Draft {
  form: string;
  grounds: readonly string[];
  deficits: string;
  wish: string;
  urgent: boolean;
  freeSlots: FreeSlot[];
  matching: MatchingDraft;
}

export const blank: Draft = {
  form: '',
  grounds: [],
  deficits: '',
  wish: '',
  urgent: false,
  freeSlots: [],
  matching: blankMatching,
};

/** The same as the API takes it. */
export const bodyOf = ({ form, grounds, deficits, wish, urgent, freeSlots, matching }: Draft) => ({
  form: form || null,
  grounds: [...grounds],
  deficits: listOf(deficits),
  wish: wish.trim() || null,
  urgency: urgent ? ('urgent' as const) : ('usual' as const),
  freeSlots,
  matching: matchingBody(matching),
});

/** Whether a request says anything. */
export const says = (draft: Draft): boolean => {
  const { grounds, deficits, wish } = bodyOf(draft);
  return grounds.length > 0 || deficits.length > 0 || wish !== null;
};

/** Whether the deficits are ones that the API takes. */
export const fitsDeficits = ({ deficits }: Draft): boolean => fitsList(deficits, 100);

/** Whether the API takes it. */
export const fits = (draft: Draft): boolean =>
  says(draft) &&
  fitsDeficits(draft) &&
  fitSlots(draft.freeSlots) &&
  fitInterests(draft.matching.interests);

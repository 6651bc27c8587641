import type { FreeSlot } from '@nastavnik/contracts/roster';

/** A request as it is typed; empty means not chosen. */
export interface Draft {
  form: string;
  grounds: readonly string[];
  deficits: string;
  wish: string;
  urgent: boolean;
  freeSlots: FreeSlot[];
}

export const blank: Draft = {
  form: '',
  grounds: [],
  deficits: '',
  wish: '',
  urgent: false,
  freeSlots: [],
};

const listOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

/** The same as the API takes it. */
export const bodyOf = ({ form, grounds, deficits, wish, urgent, freeSlots }: Draft) => ({
  form: form || null,
  grounds: [...grounds],
  deficits: listOf(deficits),
  wish: wish.trim() || null,
  urgency: urgent ? ('urgent' as const) : ('usual' as const),
  freeSlots,
});

/** Whether a request says anything. */
export const says = (draft: Draft): boolean => {
  const { grounds, deficits, wish } = bodyOf(draft);
  return grounds.length > 0 || deficits.length > 0 || wish !== null;
};

/** Whether the deficits are ones that the API takes. */
export const fitsDeficits = ({ deficits }: Draft): boolean => {
  const list = listOf(deficits);
  return list.length <= 20 && list.every((word) => word.length <= 100);
};

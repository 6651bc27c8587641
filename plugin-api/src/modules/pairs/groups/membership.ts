/** When a mentee was in a group: nothing before the day of joining, nothing after the last day. */
export interface Membership {
  id: string;
  /** Null: from the beginning of the pair. */
  joinedOn: string | null;
  /** Null: to its end. */
  leftOn: string | null;
}

type Days = Pick<Membership, 'joinedOn' | 'leftOn'>;

export const isPresent = ({ leftOn }: Days): boolean => leftOn === null;

/** Both days belong to the group. */
export const isInOn = ({ joinedOn, leftOn }: Days, day: string): boolean =>
  (joinedOn === null || joinedOn <= day) && (leftOn === null || day <= leftOn);

/** Later than any day on which somebody has left: only who is there reaches to it. */
export const FOR_EVER = "'9999-12-31'";

/** Narrows rows of `pair_mentees` to those that reach to the day in a column; without one, to all. */
export const stillInOn = (alias: string, day?: string): string =>
  day === undefined ? '' : ` AND (${alias}.left_on IS NULL OR ${alias}.left_on >= ${day})`;

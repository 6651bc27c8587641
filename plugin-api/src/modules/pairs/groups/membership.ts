/** Days on end in a group. */
export interface Days {
  /** Null: from the beginning of the pair. */
  joinedOn: string | null;
  /** Null: to its end. */
  leftOn: string | null;
}

/** When a mentee was in a group: their last stay, and those before it if they have come back. */
export interface Membership extends Days {
  id: string;
  earlier: readonly Days[];
}

export const isPresent = ({ leftOn }: Days): boolean => leftOn === null;

/** Both days belong to the group. */
const holds = ({ joinedOn, leftOn }: Days, day: string): boolean =>
  (joinedOn === null || joinedOn <= day) && (leftOn === null || day <= leftOn);

export const isInOn = ({ earlier, ...last }: Omit<Membership, 'id'>, day: string): boolean =>
  [last, ...earlier].some((each) => holds(each, day));

/** SQL that holds when the last stays of two in a group have a day in common. */
export const haveMetSql = (one: string, other: string): string =>
  `(${one}.joined_on IS NULL OR ${other}.left_on IS NULL OR ${one}.joined_on <= ${other}.left_on)
   AND (${other}.joined_on IS NULL OR ${one}.left_on IS NULL OR ${other}.joined_on <= ${one}.left_on)`;

/** Later than any day on which somebody has left: only who is there reaches to it. */
export const FOR_EVER = "'9999-12-31'";

/** Narrows rows of `pair_mentees` to those that reach to the day in a column; without one, to all. */
export const stillInOn = (alias: string, day?: string): string =>
  day === undefined ? '' : ` AND (${alias}.left_on IS NULL OR ${alias}.left_on >= ${day})`;

import type { Right } from '@nastavnik/contracts/access';
import type { PersonBrief } from '@nastavnik/contracts/roster';

export type HeldRow = Record<string, unknown>;

/**
 * One kind of thing that is held about a person. In its SQL `$school` is the school and `$me` the
 * person; the names of its columns are the names of the fields. Nobody else is named by it.
 */
export interface HeldSection {
  code: string;
  title: string;
  /** Without this right over the whole school the section is left out: a file is no way round it. */
  may?: Right;
  sql: string;
  /**
   * So many rows are read at once, the newest first: the SQL names its key `id`, asks for
   * `… < $before` and has no LIMIT of its own.
   */
  page?: number;
  /** What a row says, where the columns do not say it themselves. */
  told?: (row: HeldRow, person: PersonBrief['name']) => HeldRow[];
}

/** Whether a JSON list of ids, as a column keeps it, has the id in another column. */
export const holds = (list: string, id: string): string =>
  `INSTR(REPLACE(${list}, '-', ''), LOWER(HEX(${id}))) > 0`;

/** A pair `r` on either side of which the person stands. */
export const MY_PAIR = `(r.mentor_id = $me OR EXISTS (SELECT 1 FROM pair_mentees mine
  WHERE mine.school_id = $school AND mine.pair_id = r.id AND mine.mentee_id = $me))`;

/** A pair `r` whose only mentee is the person: what is written about its results is about them. */
export const ABOUT_ME = `(SELECT MIN(one.mentee_id = $me) FROM pair_mentees one
  WHERE one.school_id = $school AND one.pair_id = r.id AND one.left_on IS NULL) = 1`;

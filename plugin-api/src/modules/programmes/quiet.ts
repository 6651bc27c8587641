/** How long a pair `r` may be quiet by its programme; null without one. */
export const QUIET_DAYS = `(SELECT qg.quiet_days FROM programmes qg
  WHERE qg.school_id = r.school_id AND qg.id = r.programme_id)`;

/** Whether a pair `r` does not meet: quiet for longer than its programme, or else the pack, allows. Takes `Quiet`. */
export const QUIET = `(r.quiet_since IS NOT NULL AND DATEDIFF(?, r.quiet_since) > COALESCE(${QUIET_DAYS}, ?))`;

/** The day of asking, and the days that the pack allows. */
export type Quiet = readonly [today: string, norm: number];

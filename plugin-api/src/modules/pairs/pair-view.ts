import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { QUIET_DAYS } from '../programmes/quiet.ts';
import { daysBetween } from '../roster/age.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';

export type PairRow = Omit<Pair, 'mentor' | 'mentees' | 'order' | 'daysWithout' | 'notMeeting'> &
  BriefRow<'mentor'> & {
    orderNumber: string | null;
    orderDate: string | null;
    quietSince: string | null;
    quietDays: number | null;
  };

/** The columns of a pair `r` with its mentor `o` of the class `oc`. */
export const PAIR_COLUMNS = `r.id, r.form, r.model, r.programme_id AS programmeId, r.school_year AS schoolYear, r.status, r.stage,
  r.needs_decision AS needsDecision, r.order_number AS orderNumber, r.order_date AS orderDate,
  r.proposed_on AS proposedOn, r.agreed_on AS agreedOn, r.started_on AS startedOn,
  r.ended_on AS endedOn, r.close_reason AS closeReason, r.close_note AS closeNote, r.meetings,
  r.last_met_on AS lastMetOn, r.quiet_since AS quietSince,
  ${QUIET_DAYS} AS quietDays, r.version, r.changed_at AS changedAt,
  ${briefColumns('o', 'oc', 'mentor')}`;

export const PAIR_TABLES = `pairs r
  JOIN people o ON o.school_id = r.school_id AND o.id = r.mentor_id
  LEFT JOIN classes oc ON oc.school_id = o.school_id AND oc.id = o.class_id`;

/** Pairs that are at their end or behind it. */
export const isOver = ({ status, stage }: Pick<Pair, 'status' | 'stage'>) =>
  status === 'finished' || (status === 'active' && stage === 'DONE');

/** A pair as it stands on a day; it does not meet when it has been quiet for longer than its norm. */
export function pairOf(row: PairRow, mentees: PersonBrief[], today: string, norm: number): Pair {
  const mentor = briefOf(row, 'mentor');
  if (!mentor) throw new Error('a pair without a mentor');
  const { orderNumber, orderDate, quietSince, quietDays } = row;
  const daysWithout = quietSince === null ? null : daysBetween(quietSince, today);
  return {
    ...row,
    mentor,
    mentees,
    order: orderNumber && orderDate ? { number: orderNumber, date: orderDate } : null,
    daysWithout,
    notMeeting: daysWithout !== null && daysWithout > (quietDays ?? norm),
  };
}

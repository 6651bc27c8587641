import type {
  AdmissionDecision,
  AdmissionState,
  AdmissionView,
} from '@nastavnik/contracts/admission';
import type { Where } from '../../platform/db/where.ts';

/** A decision about a mentor as it is kept. */
export interface Decided {
  decision: AdmissionDecision | null;
  untilOn: string | null;
}

/** Where a decision stands on a day. */
export function admissionOn({ decision, untilOn }: Decided, today: string): AdmissionState {
  if (decision === null) return 'undecided';
  if (decision === 'refused') return 'refused';
  return untilOn !== null && untilOn < today ? 'expired' : decision;
}

/** The same in SQL over `mentor_selections` as `s`; each asks for the day. */
export const HOLDS = `s.decision IN ('admitted', 'conditional') AND (s.until_on IS NULL OR s.until_on >= ?)`;
export const BARRED = `(s.decision = 'refused' OR (s.decision IS NOT NULL AND s.until_on < ?))`;

/** Beside `mentors` as `m`: the decision, and the hours of the trainings that the mentor came to. */
export const SELECTION_JOIN =
  'LEFT JOIN mentor_selections s ON s.school_id = m.school_id AND s.id = m.id';
export const HOURS = `(SELECT COALESCE(SUM(t.hours), 0) FROM training_parts tp
     JOIN trainings t ON t.school_id = tp.school_id AND t.id = tp.training_id
     WHERE tp.school_id = m.school_id AND tp.mentor_id = m.id AND tp.attended = 1)`;

/** Narrows a list of mentors to those who stand so. */
export function narrow(where: Where, view: AdmissionView, today: string): void {
  if (view === 'no_interview') where.and('s.outcome IS NULL');
  if (view === 'undecided') where.and('s.decision IS NULL');
  if (view === 'barred') where.and(BARRED, today);
  if (view === 'admitted') where.and(HOLDS, today);
}

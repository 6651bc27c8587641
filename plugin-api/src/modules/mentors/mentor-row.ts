import type { Reserve } from '@nastavnik/contracts/mentor-records';
import type { Code } from '@nastavnik/contracts/packs';
import { actsColumn } from '../consents/consent-state.ts';
import { briefColumns, type BriefRow } from '../roster/brief.ts';
import { HAS_INTERESTS } from '../roster/match-facts.ts';
import { type Decided, HOURS, SELECTION_JOIN } from './mentor-admission.ts';

export interface MentorRow extends BriefRow<'person'>, Decided {
  hours: number;
  id: string;
  sortName: string;
  isPupil: boolean;
  isStaff: boolean;
  birthDate: string | null;
  state: string;
  base: Code;
  capacity: number;
  mentees: number;
  competences: string[];
  hasInterests: number;
  reserveYear: number | null;
  readiness: Reserve['readiness'] | null;
  wishes: string | null;
  acts: string | null;
  version: number;
  changedAt: string;
}

export type MentorPairRow = BriefRow<'mentee'> & { pairId: string; status: string; form: Code };

/** Reads rows of the base, of the mentor `m`. */
export const SELECT_MENTOR = `SELECT m.id, m.sort_name AS sortName, m.state, m.base, m.capacity,
    m.mentees_now AS mentees, m.competences, ${HAS_INTERESTS} AS hasInterests, m.reserve_year AS reserveYear, m.readiness, m.wishes, m.version, m.changed_at AS changedAt,
    p.is_pupil AS isPupil, p.is_staff AS isStaff, p.birth_date AS birthDate,
    s.decision, s.until_on AS untilOn, ${HOURS} AS hours,
    ${actsColumn('m.school_id', 'm.id')} AS acts, ${briefColumns('p', 'c', 'person')}
  FROM mentors m
  JOIN people p ON p.school_id = m.school_id AND p.id = m.id
  LEFT JOIN classes c ON c.school_id = m.school_id AND c.id = p.class_id
  ${SELECTION_JOIN}`;

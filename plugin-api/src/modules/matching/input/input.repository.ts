import type { MatchLock } from '@nastavnik/contracts/matching-data';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { actsColumn } from '../../consents/consent-state.ts';
import { HOLDS } from '../../record-checks/record-checks.repository.ts';
import { joinLead, leadBy } from '../../roster/own-class.ts';

interface PersonRow {
  id: string;
  grade: number | null;
  sex: string | null;
  birthDate: string | null;
  isPupil: boolean;
  isStaff: boolean;
  acts: string | null;
  freeSlots: FreeSlot[];
  interests: string[] | null;
  shift: number | null;
  building: string | null;
  language: string | null;
}

export interface MenteeRow extends PersonRow {
  teacherId: string | null;
  ground: string | null;
  request: string | null;
}

export interface MentorRow extends PersonRow {
  capacity: number;
  load: number;
  competences: string[];
  finished: number;
  /** A certificate was seen that holds. */
  checked: number;
}

const PERSON = `m.id, p.grade, p.sex, p.birth_date AS birthDate, p.is_pupil AS isPupil,
  p.is_staff AS isStaff, m.free_slots AS freeSlots, f.interests, f.shift, f.building, f.language,
  ${actsColumn('m.school_id', 'm.id')} AS acts`;

const JOINS = `JOIN people p ON p.school_id = m.school_id AND p.id = m.id
  LEFT JOIN matching_profiles f ON f.school_id = m.school_id AND f.person_id = m.id`;

/** All that matching reads of a school; nothing here writes. */
@Injectable()
export class InputRepository {
  constructor(private readonly db: Db) {}

  /** Mentees who ask for this form, or for none by name, and are in no open pair of the other one. */
  mentees(asked: string | null, form: string): Promise<MenteeRow[]> {
    return this.db.query<MenteeRow>(
      `SELECT ${PERSON}, m.ground, m.request, ${leadBy('lead')} AS teacherId
       FROM mentees m ${JOINS} ${joinLead('p', 'class_id', 'lead')}
       WHERE m.school_id = ? AND m.active = 1 AND p.active = 1
         AND ${asked === null ? 'm.form IS NULL' : 'm.form = ?'}
         AND NOT EXISTS (SELECT 1 FROM pair_mentees pm
           JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
           WHERE pm.school_id = m.school_id AND pm.mentee_id = m.id AND pm.is_open = 1 AND r.form = ?)
       ORDER BY m.id`,
      [this.db.school, ...(asked === null ? [] : [asked]), form],
    );
  }

  /** How many mentees are in an open pair of the form. */
  async paired(form: string): Promise<number> {
    const [row] = await this.db.query<{ mentees: number }>(
      `SELECT COUNT(*) AS mentees FROM pair_mentees pm
       WHERE pm.school_id = ? AND pm.is_open = 1 AND pm.form = ?`,
      [this.db.school, form],
    );
    return row?.mentees ?? 0;
  }

  /** Whoever stands in for another mentor on this day or later has so many places fewer. */
  mentors(today: string): Promise<MentorRow[]> {
    return this.db.query<MentorRow>(
      `SELECT ${PERSON}, m.capacity, m.competences,
         m.mentees_now + (SELECT COUNT(DISTINCT st.pair_id, sm.mentee_id) FROM pair_substitutes st
           JOIN pair_mentees sm ON sm.school_id = st.school_id AND sm.pair_id = st.pair_id AND sm.is_open = 1
           WHERE st.school_id = m.school_id AND st.mentor_id = m.id AND st.until_on >= ?
             AND st.from_on <= st.until_on) AS \`load\`,
         (SELECT COUNT(*) FROM pairs r WHERE r.school_id = m.school_id AND r.mentor_id = m.id
            AND r.status = 'finished') AS finished,
         EXISTS (SELECT 1 FROM record_checks k WHERE k.school_id = m.school_id AND k.id = m.id
           AND ${HOLDS}) AS checked
       FROM mentors m ${JOINS} WHERE m.school_id = ? AND m.active = 1 AND p.active = 1
       ORDER BY m.id`,
      [today, today, today, this.db.school],
    );
  }

  /** Who answers for whom among the people of the two bases. */
  guardians(): Promise<{ childId: string; guardianId: string }[]> {
    return this.db.query(
      `SELECT g.child_id AS childId, g.guardian_id AS guardianId FROM guardians g
       WHERE g.school_id = ? AND g.active = 1
         AND (EXISTS (SELECT 1 FROM mentees e WHERE e.school_id = g.school_id AND e.id = g.child_id AND e.active = 1)
           OR EXISTS (SELECT 1 FROM mentors o WHERE o.school_id = g.school_id AND o.id = g.child_id AND o.active = 1))`,
      [this.db.school],
    );
  }

  /** Pairs of the form that have ended, also for those alone who have left a group. */
  ended(
    form: string,
  ): Promise<{ menteeId: string; mentorId: string; status: string; schoolYear: number }[]> {
    return this.db.query(
      `SELECT pm.mentee_id AS menteeId, r.mentor_id AS mentorId, IF(pm.left_on IS NULL, r.status, 'broken') AS \`status\`,
         r.school_year AS schoolYear
       FROM pairs r JOIN pair_mentees pm ON pm.school_id = r.school_id AND pm.pair_id = r.id
       WHERE r.school_id = ? AND (r.status IN ('finished', 'broken') OR pm.left_on IS NOT NULL)
         AND r.form = ?`,
      [this.db.school, form],
    );
  }

  /** On what grounds those whom a mentor has now are mentees; of any form. */
  leads(): Promise<{ mentorId: string; ground: string }[]> {
    return this.db.query(
      `SELECT pm.mentor_id AS mentorId, e.ground FROM pair_mentees pm
       JOIN mentees e ON e.school_id = pm.school_id AND e.id = pm.mentee_id
       WHERE pm.school_id = ? AND pm.is_open = 1 AND e.ground IS NOT NULL`,
      [this.db.school],
    );
  }

  wishes(): Promise<{ fromId: string; toId: string; kind: string }[]> {
    return this.db.query(
      'SELECT w.from_id AS fromId, w.to_id AS toId, w.kind FROM matching_wishes w WHERE w.school_id = ?',
      [this.db.school],
    );
  }

  /**
   * Who was taken from whom: of pairs that broke up and of groups that somebody left, for whatever
   * reason. A «no» that was said in confidence is among the reasons, and is not told from the others.
   */
  parted(): Promise<{ menteeId: string; mentorId: string }[]> {
    return this.db.query(
      `SELECT DISTINCT pm.mentee_id AS menteeId, r.mentor_id AS mentorId
       FROM pairs r JOIN pair_mentees pm ON pm.school_id = r.school_id AND pm.pair_id = r.id
       WHERE r.school_id = ? AND (r.status = 'broken' OR pm.left_on IS NOT NULL)`,
      [this.db.school],
    );
  }

  locks(): Promise<MatchLock[]> {
    return this.db.query<MatchLock>(
      `SELECT l.mentee_id AS menteeId, l.mentor_id AS mentorId, l.kind FROM matching_locks l
       WHERE l.school_id = ? ORDER BY l.mentee_id, l.mentor_id`,
      [this.db.school],
    );
  }
}

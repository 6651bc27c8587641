import { LocalActCode } from '@nastavnik/contracts/register-kinds';
import type { OfficeMatter, SchoolMatter } from '@nastavnik/contracts/control-matters';
import { QUIET } from '../programmes/quiet.ts';

/** What a `?` may stand for. */
export type CountParameter = 'org' | 'today' | 'soon' | 'norm';

interface CountQuery {
  /** One row with one column, `value`: as many as the list behind it shows. */
  sql: string;
  params: readonly CountParameter[];
}

/** Items of roadmaps are counted by their turns, not by the database. */
type Counted<Matter> = Exclude<Matter, 'roadmap_overdue' | 'office_roadmap_overdue'>;

const OVERDUE_ASSIGNMENTS: CountQuery = {
  sql: `SELECT COUNT(*) AS value FROM received_assignments t
    WHERE t.org_id = ? AND t.state IN ('issued', 'returned') AND t.due < ?`,
  params: ['org', 'today'],
};

/** What a school is counted at. */
export const schoolCounts: Record<Counted<SchoolMatter>, CountQuery> = {
  roadmaps_returned: {
    sql: "SELECT COUNT(*) AS value FROM roadmaps t WHERE t.org_id = ? AND t.state = 'returned'",
    params: ['org'],
  },
  assignments_overdue: OVERDUE_ASSIGNMENTS,
  local_acts_missing: {
    sql: `SELECT ${LocalActCode.options.length} - COUNT(DISTINCT t.code) AS value FROM register_entries t
      WHERE t.org_id = ? AND t.kind = 'LOCAL_ACT' AND COALESCE(t.until_on, ?) >= ?`,
    params: ['org', 'today', 'today'],
  },
  mentees_without_consent: {
    sql: "SELECT COUNT(*) AS value FROM mentees m WHERE m.school_id = ? AND m.state = 'no_consent'",
    params: ['org'],
  },
  mentors_without_consent: {
    sql: "SELECT COUNT(*) AS value FROM mentors m WHERE m.school_id = ? AND m.state = 'no_consent'",
    params: ['org'],
  },
  consents_ending: {
    sql: `SELECT COUNT(*) AS value FROM consent_states s
      WHERE s.school_id = ? AND s.act = 'given' AND s.until_on BETWEEN ? AND ?`,
    params: ['org', 'today', 'soon'],
  },
  mentors_not_admitted: {
    sql: `SELECT COUNT(*) AS value FROM mentors m
      LEFT JOIN mentor_selections s ON s.school_id = m.school_id AND s.id = m.id
      WHERE m.school_id = ? AND m.active = 1 AND s.decision IS NULL`,
    params: ['org'],
  },
  pairs_without_order: {
    sql: "SELECT COUNT(*) AS value FROM pairs r WHERE r.school_id = ? AND r.status = 'agreed'",
    params: ['org'],
  },
  pairs_not_meeting: {
    sql: `SELECT COUNT(*) AS value FROM pairs r
      WHERE r.school_id = ? AND r.status = 'active' AND ${QUIET}`,
    params: ['org', 'today', 'norm'],
  },
  meetings_not_held: {
    sql: `SELECT COUNT(*) AS value FROM meetings m
      JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
      WHERE m.school_id = ? AND m.status = 'planned' AND m.held_on < ? AND r.status = 'active'`,
    params: ['org', 'today'],
  },
  meetings_unclosed: {
    sql: `SELECT COUNT(*) AS value FROM meetings m
      JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
      WHERE m.school_id = ? AND m.unclosed = 1 AND r.status = 'active'`,
    params: ['org'],
  },
};

/** What a municipality itself is counted at. */
export const officeCounts: Record<Counted<OfficeMatter>, CountQuery> = {
  office_assignments_overdue: OVERDUE_ASSIGNMENTS,
  replies_overdue: {
    sql: `SELECT COUNT(DISTINCT p.assignment_id) AS value FROM assignment_addressees p
      WHERE p.org_id = ? AND p.state IN ('issued', 'returned') AND p.due < ?`,
    params: ['org', 'today'],
  },
  approvals_waiting: {
    sql: `SELECT COUNT(*) AS value FROM approvals a
      WHERE a.org_id = ? AND a.is_last = 1 AND a.state = 'waiting'`,
    params: ['org'],
  },
};

import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';

/** What each count is asked with: the school, and the parameters named here in their order. */
type Parameter = 'school' | 'year' | 'nextYear' | 'from' | 'today';

interface Count {
  sql: string;
  params?: readonly Parameter[];
}

/** Years are school years; `from` is the first day of the one that runs. */
export const schoolFacts: Partial<Record<ProofCode, Count>> = {
  MENTEE_BASE_FORMED: {
    sql: 'SELECT COUNT(*) AS value FROM mentees t WHERE t.school_id = ? AND t.active = 1',
  },
  MENTOR_BASE_FORMED: {
    sql: 'SELECT COUNT(*) AS value FROM mentors t WHERE t.school_id = ? AND t.active = 1',
  },
  MENTOR_RESERVE_FORMED: {
    sql: `SELECT COUNT(*) AS value FROM mentors t
      WHERE t.school_id = ? AND t.active = 1 AND t.reserve_year = ?`,
    params: ['nextYear'],
  },
  MENTORS_TRAINED: {
    // none while somebody leads a pair without having been trained
    sql: `SELECT IF(COUNT(*) = SUM(trained.mentor_id IS NOT NULL), COUNT(*), 0) AS value
      FROM mentors t
      LEFT JOIN (SELECT DISTINCT p.school_id, p.mentor_id FROM training_parts p
        WHERE p.school_id = ? AND p.attended = 1) trained
        ON trained.school_id = t.school_id AND trained.mentor_id = t.id
      WHERE t.school_id = ? AND t.active = 1 AND t.mentees_now > 0`,
    params: ['school'],
  },
  READINESS_CHECKED: {
    sql: `SELECT COUNT(DISTINCT t.id) AS value
      FROM programmes t
      JOIN programme_marks m ON m.school_id = t.school_id AND m.programme_id = t.id
      WHERE t.school_id = ? AND t.school_year = ? AND t.state <> 'cancelled'`,
    params: ['year'],
  },
  PROGRAMMES_APPROVED: {
    sql: `SELECT COUNT(*) AS value FROM programmes t
      WHERE t.school_id = ? AND t.school_year = ? AND t.state NOT IN ('draft', 'cancelled')`,
    params: ['year'],
  },
  PROGRAMMES_REGISTERED: {
    sql: `SELECT COUNT(*) AS value FROM programmes t
      WHERE t.school_id = ? AND t.school_year = ? AND t.state NOT IN ('draft', 'cancelled')`,
    params: ['year'],
  },
  MENTEES_REGISTERED: {
    sql: 'SELECT COUNT(*) AS value FROM mentees t WHERE t.school_id = ? AND t.active = 1',
  },
  MENTORS_REGISTERED: {
    sql: 'SELECT COUNT(*) AS value FROM mentors t WHERE t.school_id = ? AND t.active = 1',
  },
  PAIRS_FIXED: {
    // none while a pair waits for its order
    sql: `SELECT IF(SUM(t.status = 'agreed') > 0, 0, SUM(t.order_number IS NOT NULL)) AS value
      FROM pairs t
      WHERE t.school_id = ? AND t.school_year = ? AND t.status IN ('agreed', 'active', 'finished')`,
    params: ['year'],
  },
  MEETINGS_WITH_FEEDBACK: {
    sql: `SELECT COUNT(*) AS value FROM meetings t
      WHERE t.school_id = ? AND t.status = 'held' AND t.unclosed = 0 AND t.held_on BETWEEN ? AND ?`,
    params: ['from', 'today'],
  },
  PAIRS_COMPLETED: {
    sql: `SELECT COUNT(*) AS value FROM completions t
      WHERE t.school_id = ? AND t.completed_on BETWEEN ? AND ?`,
    params: ['from', 'today'],
  },
  CLOSING_EVENT_HELD: {
    sql: `SELECT COUNT(*) AS value FROM closing_events t
      WHERE t.school_id = ? AND t.held_on BETWEEN ? AND ? AND JSON_LENGTH(t.attended_ids) > 0`,
    params: ['from', 'today'],
  },
};

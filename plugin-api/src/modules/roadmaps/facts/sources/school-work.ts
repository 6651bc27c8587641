import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { FactParameter, FactQuery } from '../fact-query.ts';

const query = (fact: ProofCode, sql: string, ...more: FactParameter[]): FactQuery => ({
  fact,
  at: ['school'],
  sql,
  params: ['org', ...more],
  within: 'schoolYear',
});

const MENTEES = 'SELECT COUNT(*) AS value FROM mentees t WHERE t.school_id = ? AND t.active = 1';
const MENTORS = 'SELECT COUNT(*) AS value FROM mentors t WHERE t.school_id = ? AND t.active = 1';
const PROGRAMMES = `SELECT COUNT(*) AS value FROM programmes t
  WHERE t.school_id = ? AND t.school_year = ? AND t.state NOT IN ('draft', 'cancelled')`;

/** What a school does in the year that runs, from its bases to the last meeting. */
export const schoolWorkFacts: readonly FactQuery[] = [
  query('MENTEE_BASE_FORMED', MENTEES),
  query('MENTEES_REGISTERED', MENTEES),
  query('MENTOR_BASE_FORMED', MENTORS),
  query('MENTORS_REGISTERED', MENTORS),
  query('MENTOR_RESERVE_FORMED', `${MENTORS} AND t.reserve_year = ?`, 'nextSchoolYear'),
  query(
    'MENTORS_TRAINED',
    // none while somebody leads a pair without having been trained
    `SELECT IF(COUNT(*) = SUM(trained.mentor_id IS NOT NULL), COUNT(*), 0) AS value
     FROM mentors t
     LEFT JOIN (SELECT DISTINCT p.school_id, p.mentor_id FROM training_parts p
       WHERE p.school_id = ? AND p.attended = 1) trained
       ON trained.school_id = t.school_id AND trained.mentor_id = t.id
     WHERE t.school_id = ? AND t.active = 1 AND t.mentees_now > 0`,
    'org',
  ),
  query(
    'READINESS_CHECKED',
    `SELECT COUNT(DISTINCT t.id) AS value
     FROM programmes t
     JOIN programme_marks m ON m.school_id = t.school_id AND m.programme_id = t.id
     WHERE t.school_id = ? AND t.school_year = ? AND t.state <> 'cancelled'`,
    'schoolYear',
  ),
  query('PROGRAMMES_APPROVED', PROGRAMMES, 'schoolYear'),
  query('PROGRAMMES_REGISTERED', PROGRAMMES, 'schoolYear'),
  query(
    'PAIRS_FIXED',
    // none while a pair waits for its order
    `SELECT IF(SUM(t.status = 'agreed') > 0, 0, SUM(t.order_number IS NOT NULL)) AS value
     FROM pairs t
     WHERE t.school_id = ? AND t.school_year = ? AND t.status IN ('agreed', 'active', 'finished')`,
    'schoolYear',
  ),
  query(
    'MEETINGS_WITH_FEEDBACK',
    // of the first meetings nobody is asked: only a working one shows that feedback is given
    `SELECT COUNT(*) AS value FROM meetings t
     WHERE t.school_id = ? AND t.type = 'REGULAR' AND t.status = 'held' AND t.unclosed = 0 AND t.held_on BETWEEN ? AND ?`,
    'since',
    'until',
  ),
  query(
    'PAIRS_COMPLETED',
    `SELECT COUNT(*) AS value FROM completions t
     WHERE t.school_id = ? AND t.completed_on BETWEEN ? AND ?`,
    'since',
    'until',
  ),
  query(
    'CLOSING_EVENT_HELD',
    `SELECT COUNT(*) AS value FROM closing_events t
     WHERE t.school_id = ? AND t.held_on BETWEEN ? AND ? AND JSON_LENGTH(t.attended_ids) > 0`,
    'since',
    'until',
  ),
];

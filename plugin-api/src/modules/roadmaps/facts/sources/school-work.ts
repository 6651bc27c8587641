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
/** Fewer make no base: there is nobody to choose from. */
const LEAST = 2;
// who lacks a consent stands in the list, but cannot be led or lead
const MENTEE_BASE = `SELECT IF(SUM(t.state <> 'no_consent') < ${LEAST}
    OR (SELECT COUNT(*) FROM requests r WHERE r.school_id = ? AND r.state = 'new') > 0,
    0, SUM(t.state <> 'no_consent')) AS value
  FROM mentees t WHERE t.school_id = ? AND t.active = 1`;
const MENTOR_BASE = `SELECT IF(SUM(t.state <> 'no_consent') < ${LEAST}, 0, SUM(t.state <> 'no_consent')) AS value
  FROM mentors t WHERE t.school_id = ? AND t.active = 1`;
const PROGRAMMES = `SELECT COUNT(*) AS value FROM programmes t
  WHERE t.school_id = ? AND t.school_year = ? AND t.state NOT IN ('draft', 'cancelled')`;

/** What a school does in the year that runs, from its bases to the last meeting. */
export const schoolWorkFacts: readonly FactQuery[] = [
  // while somebody's request waits for a decision, the base is still being gathered
  query('MENTEE_BASE_FORMED', MENTEE_BASE, 'org'),
  query('MENTEES_REGISTERED', MENTEES),
  query('MENTOR_BASE_FORMED', MENTOR_BASE),
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
  {
    fact: 'READINESS_CHECKED',
    at: ['school'],
    // none while a programme of the year lacks one of the conditions without which it cannot begin
    sql: `SELECT IF(COUNT(*) = SUM(ready.met >= ready.asked), COUNT(*), 0) AS value
     FROM (SELECT t.id,
         COALESCE(JSON_LENGTH(JSON_EXTRACT(?, CONCAT('$."', t.form, '"'))), 0) AS asked,
         SUM(COALESCE(JSON_CONTAINS(JSON_EXTRACT(?, CONCAT('$."', t.form, '"')), JSON_QUOTE(m.item)), 0)) AS met
       FROM programmes t
       LEFT JOIN programme_marks m ON m.school_id = t.school_id AND m.programme_id = t.id
       WHERE t.school_id = ? AND t.school_year = ? AND t.state <> 'cancelled'
       GROUP BY t.id, t.form) ready`,
    params: ['conditions', 'conditions', 'org', 'schoolYear'],
  },
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
    // none while a pair at work has had no working meeting with the feedback of all: of first ones nobody is asked
    `SELECT IF(COUNT(*) = SUM(met.pair_id IS NOT NULL), COUNT(*), 0) AS value
     FROM pairs t
     LEFT JOIN (SELECT DISTINCT m.school_id, m.pair_id FROM meetings m
       WHERE m.school_id = ? AND m.type = 'REGULAR' AND m.status = 'held' AND m.unclosed = 0
         AND m.held_on BETWEEN ? AND ?) met ON met.school_id = t.school_id AND met.pair_id = t.id
     WHERE t.school_id = ? AND t.school_year = ? AND t.status IN ('active', 'finished')`,
    'since',
    'until',
    'org',
    'schoolYear',
  ),
  query(
    'PAIRS_COMPLETED',
    // none while a pair of the year is still at work, or ended without its results
    `SELECT IF(COUNT(*) = SUM(t.status = 'finished' AND c.id IS NOT NULL), COUNT(*), 0) AS value
     FROM pairs t LEFT JOIN completions c ON c.school_id = t.school_id AND c.id = t.id
     WHERE t.school_id = ? AND t.school_year = ? AND t.status IN ('active', 'finished')`,
    'schoolYear',
  ),
  query(
    'CLOSING_EVENT_HELD',
    `SELECT COUNT(*) AS value FROM closing_events t
     WHERE t.school_id = ? AND t.held_on BETWEEN ? AND ? AND JSON_LENGTH(t.attended_ids) > 0`,
    'since',
    'until',
  ),
];

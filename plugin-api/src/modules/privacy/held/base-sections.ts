import type { HeldSection } from './held-section.ts';

const journal: HeldSection[] = [
  {
    code: 'person',
    title: 'Сведения журнала',
    sql: `SELECT p.family_name AS \`family\`, p.given_name AS \`given\`, p.middle_name AS \`middle\`, p.sex,
        p.birth_date AS \`birthDate\`, p.is_pupil AS \`isPupil\`, p.is_staff AS \`isStaff\`, c.title AS \`class\`,
        p.grade, p.position, p.part_time AS \`partTime\`, p.pedagogical_since AS \`pedagogicalSince\`, p.email,
        p.phone, p.is_guardian AS \`isGuardian\`, p.is_external AS \`isExternal\`, p.active,
        p.missing_since AS \`missingSince\`
      FROM people p LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
      WHERE p.school_id = $school AND p.id = $me`,
  },
  {
    code: 'enrolments',
    title: 'Классы',
    sql: `SELECT c.title AS \`class\`, c.school_year AS \`schoolYear\`, e.role, e.active
      FROM enrolments e JOIN classes c ON c.school_id = e.school_id AND c.id = e.class_id
      WHERE e.school_id = $school AND e.person_id = $me
      UNION ALL
      SELECT c.title, c.school_year, 'teacher', 1
      FROM class_teachers t JOIN classes c ON c.school_id = t.school_id AND c.id = t.class_id
      WHERE t.school_id = $school AND t.person_id = $me`,
  },
  {
    code: 'relatives',
    title: 'Законные представители и дети (без имён)',
    sql: `SELECT 'guardian' AS \`role\`, g.relation, g.active FROM guardians g
      WHERE g.school_id = $school AND g.child_id = $me
      UNION ALL
      SELECT 'child', g.relation, g.active FROM guardians g
      WHERE g.school_id = $school AND g.guardian_id = $me`,
  },
  {
    code: 'grants',
    title: 'Роли, назначенные приказом',
    sql: `SELECT g.role, g.act_number AS \`number\`, g.act_date AS \`on\`, g.valid_from AS \`from\`,
        g.valid_until AS \`until\`, g.revoked_at AS \`endedAt\`, g.revoke_reason AS \`reason\`
      FROM grants g WHERE g.org_id = $school AND g.person_id = $me ORDER BY g.id`,
  },
  {
    code: 'passes',
    title: 'Ссылки и коды для входа',
    sql: `SELECT k.purpose, k.made_at AS \`madeAt\`, k.expires_at AS \`until\`, k.opened_at AS \`openedAt\`,
        k.ended_at AS \`endedAt\`
      FROM passes k WHERE k.school_id = $school AND k.person_id = $me ORDER BY k.id`,
  },
];

const bases: HeldSection[] = [
  {
    code: 'consents',
    title: 'Согласия',
    may: 'consents.read',
    sql: `SELECT k.kind, k.act, k.signed_by AS \`signedBy\`, k.own_signature AS \`ownSignature\`,
        k.form AS \`paper\`, k.from_on AS \`from\`, k.until_on AS \`until\`, k.text_version AS \`textVersion\`,
        k.reason, k.recorded_at AS \`recordedAt\`
      FROM consents k WHERE k.school_id = $school AND k.person_id = $me ORDER BY k.id`,
  },
  {
    code: 'requests',
    title: 'Запросы на наставника',
    may: 'requests.read',
    sql: `SELECT q.form, q.grounds, q.wish, q.deficits, q.urgency, q.free_slots AS \`freeSlots\`, q.interests, q.shift,
        q.language, q.wishes, q.source,
        q.source_name AS \`sourceName\`, q.school_year AS \`schoolYear\`, q.state, q.filed_on AS \`on\`,
        q.decided_at AS \`decidedAt\`, q.reason
      FROM requests q WHERE q.school_id = $school AND q.person_id = $me ORDER BY q.id`,
  },
  {
    code: 'mentee',
    title: 'База наставляемых',
    may: 'mentees.read',
    sql: `SELECT m.state, m.form, m.ground, m.request, m.free_slots AS \`freeSlots\`, m.contacts, m.results,
        m.case_url AS \`link\`, m.completion, m.added_on AS \`from\`, m.left_on AS \`until\`,
        m.leave_reason AS \`reason\`
      FROM mentees m WHERE m.school_id = $school AND m.id = $me`,
  },
  {
    code: 'mentor',
    title: 'База наставников',
    may: 'mentors.read',
    sql: `SELECT m.state, m.base, m.capacity, m.competences, m.free_slots AS \`freeSlots\`, m.contacts,
        m.workplace, m.achievements, m.interests, m.desired_ages AS \`desiredAges\`, m.results,
        m.time_resource AS \`timeResource\`, m.training,
        m.reserve_year AS \`reserveYear\`, m.readiness, m.wishes, m.case_url AS \`link\`, m.added_on AS \`from\`,
        m.left_on AS \`until\`, m.leave_reason AS \`reason\`
      FROM mentors m WHERE m.school_id = $school AND m.id = $me`,
  },
  {
    code: 'external',
    title: 'Внешний наставник',
    may: 'mentors.read',
    sql: `SELECT x.kind AS \`role\`, x.place, x.post AS \`position\` FROM externals x
      WHERE x.school_id = $school AND x.id = $me`,
  },
  {
    code: 'record-check',
    title: 'Справка об отсутствии судимости (только даты)',
    may: 'mentors.read',
    sql: `SELECT k.seen_on AS \`on\`, k.valid_until AS \`until\` FROM record_checks k
      WHERE k.school_id = $school AND k.id = $me`,
  },
  {
    code: 'selection',
    title: 'Отбор и допуск наставника',
    may: 'training.read',
    sql: `SELECT s.form, s.marks, s.interviewed_on AS \`on\`, s.outcome, s.note, s.decision, s.forms,
        s.reason, s.decided_on AS \`decidedOn\`, s.until_on AS \`until\`
      FROM mentor_selections s WHERE s.school_id = $school AND s.id = $me`,
  },
  {
    code: 'trainings',
    title: 'Занятия для наставников',
    may: 'training.read',
    sql: `SELECT t.title, t.topic AS \`trainingTopic\`, t.hours, t.forms, t.held_on AS \`on\`, t.place, tp.attended,
        t.cancelled_on AS \`endedAt\`, t.cancel_reason AS \`reason\`
      FROM training_parts tp JOIN trainings t ON t.school_id = tp.school_id AND t.id = tp.training_id
      WHERE tp.school_id = $school AND tp.mentor_id = $me ORDER BY t.held_on, t.id`,
  },
  {
    code: 'matching',
    title: 'Подбор: сведения и пожелания',
    may: 'matching.read',
    sql: `SELECT 'profile' AS \`role\`, f.interests, f.shift, f.building, f.language, f.wishes,
        f.about AS \`aboutSelf\`, f.said_from AS \`source\`, NULL AS \`answer\`, f.changed_at AS \`recordedAt\`
      FROM matching_profiles f WHERE f.school_id = $school AND f.person_id = $me
      UNION ALL
      SELECT 'wish', NULL, NULL, NULL, NULL, NULL, NULL, NULL, w.kind, w.said_at FROM matching_wishes w
      WHERE w.school_id = $school AND (w.from_id = $me OR w.to_id = $me)
      UNION ALL
      SELECT 'lock', NULL, NULL, NULL, NULL, NULL, NULL, NULL, l.kind, l.set_at FROM matching_locks l
      WHERE l.school_id = $school AND (l.mentee_id = $me OR l.mentor_id = $me)
      UNION ALL
      SELECT 'answer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, a.word, a.said_at FROM matching_answers a
      WHERE a.school_id = $school AND a.mentee_id = $me`,
  },
];

/** What the journal gives and what the bases keep of a person. */
export const baseSections: readonly HeldSection[] = [...journal, ...bases];

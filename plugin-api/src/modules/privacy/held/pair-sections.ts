import { ABOUT_ME, type HeldSection, holds, MY_PAIR } from './held-section.ts';

/** Words to the psychologist are for the psychologist; that there were any is told. */
const toldCurator = (column: string) => `IF(s.addressee = 'psychologist', NULL, s.${column})`;

/** What is held of a person in pairs: the pairs, the work in them, and what came of it. */
export const pairSections: readonly HeldSection[] = [
  {
    code: 'pairs',
    title: 'Пары и группы',
    may: 'pairs.read',
    sql: `SELECT IF(r.mentor_id = $me, 'mentor', 'mentee') AS \`role\`, r.form, r.model,
        r.school_year AS \`schoolYear\`, IF(own.left_on IS NULL, r.status, 'broken') AS \`state\`,
        IF(own.left_on IS NULL, r.stage, NULL) AS stage,
        COALESCE(own.order_number, r.order_number) AS \`number\`,
        COALESCE(own.order_date, r.order_date) AS \`on\`, g.title AS \`programme\`,
        r.proposed_on AS \`proposedOn\`, r.agreed_on AS \`agreedOn\`,
        COALESCE(own.joined_on, r.started_on) AS \`from\`, COALESCE(own.left_on, r.ended_on) AS \`until\`,
        COALESCE(own.leave_reason, r.close_reason) AS \`reason\`,
        IF(own.left_on IS NULL, r.meetings, NULL) AS meetings,
        IF(own.left_on IS NULL, r.last_met_on, NULL) AS \`lastMetOn\`
      FROM pairs r LEFT JOIN programmes g ON g.school_id = r.school_id AND g.id = r.programme_id
      LEFT JOIN pair_mentees own ON own.school_id = r.school_id AND own.pair_id = r.id
        AND own.mentee_id = $me
      WHERE r.school_id = $school AND ${MY_PAIR} ORDER BY r.id`,
  },
  {
    code: 'past-stays',
    title: 'Выходы из групп, после которых человек вернулся',
    may: 'pairs.read',
    sql: `SELECT r.form, r.school_year AS \`schoolYear\`, b.order_number AS \`number\`, b.order_date AS \`on\`,
        COALESCE(b.joined_on, r.started_on) AS \`from\`, b.left_on AS \`until\`,
        b.leave_reason AS \`reason\`
      FROM pair_past_stays b JOIN pairs r ON r.school_id = b.school_id AND r.id = b.pair_id
      WHERE b.school_id = $school AND b.mentee_id = $me ORDER BY b.id`,
  },
  {
    code: 'labour',
    title: 'Наставничество как дополнительная работа (ст. 351.8 ТК РФ)',
    may: 'labour.write',
    sql: `SELECT l.content, l.way, l.payment, l.payment_ground AS \`paymentGround\`, l.from_on AS \`from\`,
        l.until_on AS \`until\`, l.number, l.signed_on AS \`on\`, l.notice_by AS \`noticeBy\`,
        l.noticed_on AS \`noticedOn\`, l.ends_on AS \`endedAt\`, l.notice_reason AS \`reason\`
      FROM labour_terms l JOIN pairs r ON r.school_id = l.school_id AND r.id = l.id
      WHERE l.school_id = $school AND r.mentor_id = $me ORDER BY l.id`,
  },
  {
    code: 'plans',
    title: 'Планы пар',
    may: 'plans.read',
    sql: `SELECT v.number AS \`edition\`, v.goal, v.plan_lines AS \`tasks\`, v.agreed_on AS \`agreedOn\`,
        v.saved_at AS \`recordedAt\`
      FROM plan_versions v JOIN pairs r ON r.school_id = v.school_id AND r.id = v.plan_id
      WHERE v.school_id = $school AND ${MY_PAIR} AND NOT EXISTS (SELECT 1 FROM pair_mentees gone
        WHERE gone.school_id = $school AND gone.pair_id = r.id AND gone.mentee_id = $me
          AND gone.left_on < DATE(v.saved_at)) ORDER BY v.id`,
  },
  {
    code: 'plan-remarks',
    title: 'Цели и замечания к плану',
    may: 'plans.read',
    sql: `SELECT k.kind AS \`role\`, k.text, k.said_at AS \`recordedAt\` FROM plan_remarks k
      WHERE k.school_id = $school AND k.person_id = $me ORDER BY k.id`,
  },
  {
    code: 'meetings',
    title: 'Встречи и обратная связь',
    may: 'meetings.read',
    sql: `SELECT m.held_on AS \`on\`, m.starts_at AS \`time\`, m.minutes, m.mode, m.type, m.status AS \`state\`, t.side AS \`role\`,
        t.attended, m.topic, m.done,
        IF(t.side = 'mentor', m.difficulties, NULL) AS difficulties, m.next_step AS \`nextStep\`, t.mark, t.words,
        t.answered_at AS \`recordedAt\`
      FROM meeting_parts t JOIN meetings m ON m.school_id = t.school_id AND m.id = t.meeting_id
      WHERE t.school_id = $school AND t.person_id = $me ORDER BY m.held_on, m.id`,
  },
  {
    code: 'substitutes',
    title: 'Замены наставника',
    may: 'pairs.read',
    sql: `SELECT IF(z.mentor_id = $me, 'substitute', IF(r.mentor_id = $me, 'mentor', 'mentee')) AS \`role\`,
        z.from_on AS \`from\`, z.until_on AS \`until\`, IF(r.mentor_id = $me, z.reason, NULL) AS reason,
        z.order_number AS \`number\`, z.order_date AS \`on\`, z.named_at AS \`recordedAt\`
      FROM pair_substitutes z JOIN pairs r ON r.school_id = z.school_id AND r.id = z.pair_id
      WHERE z.school_id = $school AND (z.mentor_id = $me OR ${MY_PAIR}) AND NOT EXISTS (
        SELECT 1 FROM pair_mentees gone WHERE gone.school_id = $school AND gone.pair_id = r.id
          AND gone.mentee_id = $me AND gone.left_on < GREATEST(z.from_on, DATE(z.named_at)))
      ORDER BY z.id`,
  },
  {
    code: 'accords',
    title: 'Ответы, подходит ли пара',
    may: 'accords.read',
    sql: `SELECT a.stage, a.word AS \`answer\`, a.reason, a.by_guardian AS \`byGuardian\`,
        a.heard_by AS \`heardBy\`, a.said_at AS \`recordedAt\`
      FROM pair_accords a WHERE a.school_id = $school AND a.person_id = $me ORDER BY a.said_at`,
  },
  {
    code: 'pulse',
    title: 'Как складываются отношения в паре',
    may: 'pulse.read',
    sql: `SELECT u.answered_on AS \`on\`, u.marks, u.answered_at AS \`recordedAt\` FROM pulse_answers u
      WHERE u.school_id = $school AND u.person_id = $me ORDER BY u.id`,
  },
  {
    code: 'signals',
    title: 'Обращения к куратору и психологу',
    may: 'signals.read',
    sql: `SELECT s.kind AS \`signalKind\`, s.addressee, s.urgent AS \`isUrgent\`, ${toldCurator('topic')} AS topic,
        ${toldCurator('text')} AS text, s.raised_at AS \`recordedAt\`, s.state,
        ${toldCurator('answer')} AS answer, s.closed_at AS \`endedAt\`
      FROM signals s WHERE s.school_id = $school AND s.raised_by = $me ORDER BY s.id`,
  },
  {
    code: 'surveys',
    title: 'Анкеты',
    may: 'surveys.read',
    sql: `SELECT s.moment, s.side AS \`role\`, s.form, s.school_year AS \`schoolYear\`, s.state, s.way,
        w.set_code AS \`questionnaire\`, w.set_version AS \`edition\`, s.reminded_at AS \`remindedAt\`, s.answered_at AS \`recordedAt\`,
        a.question, a.mark, a.words
      FROM survey_sheets s JOIN survey_waves w ON w.school_id = s.school_id AND w.id = s.wave_id
      LEFT JOIN survey_answers a ON a.school_id = s.school_id AND a.sheet_id = s.id
        AND s.state = 'answered'
      WHERE s.school_id = $school AND s.person_id = $me ORDER BY s.id, a.question`,
  },
  {
    code: 'reflections',
    title: 'Слова о пройденном',
    may: 'completions.read',
    sql: `SELECT f.answers AS \`text\`, f.written_on AS \`on\` FROM reflections f
      WHERE f.school_id = $school AND f.person_id = $me ORDER BY f.id`,
  },
  {
    code: 'completions',
    title: 'Итоги пар',
    may: 'completions.read',
    sql: `SELECT IF(r.mentor_id = $me, 'mentor', 'mentee') AS \`role\`,
        IF(r.mentor_id = $me, 1, ${holds('k.passed_ids', '$me')}) AS \`passed\`,
        IF(${ABOUT_ME}, k.goal, NULL) AS \`goalMark\`, IF(${ABOUT_ME}, k.result, NULL) AS \`result\`,
        k.next_step AS \`next\`, k.completed_on AS \`on\`
      FROM completions k JOIN pairs r ON r.school_id = k.school_id AND r.id = k.id
      WHERE k.school_id = $school AND ${MY_PAIR} AND NOT EXISTS (SELECT 1 FROM pair_mentees gone
        WHERE gone.school_id = $school AND gone.pair_id = r.id AND gone.mentee_id = $me
          AND gone.left_on IS NOT NULL AND NOT ${holds('k.passed_ids', '$me')}) ORDER BY k.id`,
  },
  {
    code: 'outcomes',
    title: 'Показатели до и после',
    may: 'surveys.read',
    sql: `SELECT o.code, o.before_value AS \`before\`, o.after_value AS \`after\`, o.note FROM outcomes o
      JOIN pairs r ON r.school_id = o.school_id AND r.id = o.subject_id
      WHERE o.school_id = $school AND ${ABOUT_ME} ORDER BY o.id`,
  },
];

import { type HeldSection, heldOfPerson } from './held-of-person.ts';

/** A pair `r` on either side of which the person stands. */
const MY_PAIR = `(r.mentor_id = $me OR EXISTS (SELECT 1 FROM pair_mentees mine
  WHERE mine.school_id = $school AND mine.pair_id = r.id AND mine.mentee_id = $me))`;

/** A pair `r` whose only mentee is the person: what is written about its results is about them. */
const ABOUT_ME = `(SELECT MIN(one.mentee_id = $me) FROM pair_mentees one
  WHERE one.school_id = $school AND one.pair_id = r.id) = 1`;

/** Words to the psychologist are for the psychologist; that there were any is told. */
const toldCurator = (column: string) => `IF(s.addressee = 'psychologist', NULL, s.${column})`;

const work: HeldSection[] = [
  {
    code: 'pairs',
    title: 'Пары и группы',
    may: 'pairs.read',
    sql: `SELECT IF(r.mentor_id = $me, 'mentor', 'mentee') AS \`role\`, r.form, r.model,
        r.school_year AS \`schoolYear\`, r.status AS \`state\`, r.stage, r.order_number AS \`number\`,
        r.order_date AS \`on\`, r.started_on AS \`from\`, r.ended_on AS \`until\`, r.close_reason AS \`reason\`, r.meetings
      FROM pairs r WHERE r.school_id = $school AND ${MY_PAIR} ORDER BY r.id`,
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
    sql: `SELECT v.number AS \`edition\`, v.goal, v.plan_lines AS \`tasks\`, v.saved_at AS \`recordedAt\`
      FROM plan_versions v JOIN pairs r ON r.school_id = v.school_id AND r.id = v.plan_id
      WHERE v.school_id = $school AND ${MY_PAIR} ORDER BY v.id`,
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
    sql: `SELECT m.held_on AS \`on\`, m.starts_at AS \`time\`, m.type, m.status AS \`state\`, t.side AS \`role\`,
        t.attended, m.topic, m.done, m.next_step AS \`nextStep\`, t.mark, t.words,
        t.answered_at AS \`recordedAt\`
      FROM meeting_parts t JOIN meetings m ON m.school_id = t.school_id AND m.id = t.meeting_id
      WHERE t.school_id = $school AND t.person_id = $me ORDER BY m.held_on, m.id`,
  },
  {
    code: 'substitutes',
    title: 'Замены наставника',
    may: 'pairs.read',
    sql: `SELECT z.from_on AS \`from\`, z.until_on AS \`until\` FROM pair_substitutes z
      WHERE z.school_id = $school AND z.mentor_id = $me ORDER BY z.id`,
  },
  {
    code: 'accords',
    title: 'Ответы, подходит ли пара',
    may: 'accords.read',
    sql: `SELECT a.stage, a.word AS \`answer\`, a.reason, a.by_guardian AS \`byGuardian\`,
        a.said_at AS \`recordedAt\`
      FROM pair_accords a WHERE a.school_id = $school AND a.person_id = $me ORDER BY a.said_at`,
  },
  {
    code: 'pulse',
    title: 'Как складываются отношения в паре',
    may: 'pulse.read',
    sql: `SELECT u.answered_on AS \`on\`, u.marks FROM pulse_answers u
      WHERE u.school_id = $school AND u.person_id = $me ORDER BY u.id`,
  },
  {
    code: 'signals',
    title: 'Обращения к куратору и психологу',
    may: 'signals.read',
    sql: `SELECT s.addressee, s.urgent AS \`isUrgent\`, ${toldCurator('topic')} AS topic,
        ${toldCurator('text')} AS text, s.raised_at AS \`recordedAt\`, s.state,
        ${toldCurator('answer')} AS answer
      FROM signals s WHERE s.school_id = $school AND s.raised_by = $me ORDER BY s.id`,
  },
  {
    code: 'surveys',
    title: 'Анкеты',
    may: 'surveys.read',
    sql: `SELECT s.moment, s.form, s.school_year AS \`schoolYear\`, s.state, s.answered_at AS \`recordedAt\`,
        a.question, a.mark, a.words
      FROM survey_sheets s
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
    sql: `SELECT k.goal, k.result, k.next_step AS \`nextStep\`, k.completed_on AS \`on\`
      FROM completions k JOIN pairs r ON r.school_id = k.school_id AND r.id = k.id
      WHERE k.school_id = $school AND ${ABOUT_ME} ORDER BY k.id`,
  },
  {
    code: 'outcomes',
    title: 'Показатели до и после',
    may: 'surveys.read',
    sql: `SELECT o.code, o.before_value AS \`before\`, o.after_value AS \`after\`, o.note FROM outcomes o
      JOIN pairs r ON r.school_id = o.school_id AND r.id = o.subject_id
      WHERE o.school_id = $school AND ${ABOUT_ME} ORDER BY o.id`,
  },
  {
    code: 'changes',
    title: 'Кто и когда менял или смотрел сведения (без имён)',
    sql: `SELECT h.at AS \`recordedAt\`, h.entity AS \`about\`, h.action AS \`act\` FROM history h
      WHERE h.school_id = $school AND h.entity_id = $me ORDER BY h.id DESC LIMIT 1000`,
  },
];

/** All that is held about a person, in the order in which it is shown. */
export const heldSections: readonly HeldSection[] = [...heldOfPerson, ...work];

import { type HeldSection, holds, MY_PAIR } from './held-section.ts';

/** What a paper may be about: the person, their pairs, their substitutions and those in their pairs. */
const MINE = `SELECT p.id FROM people p WHERE p.school_id = $school AND p.id = $me
  UNION SELECT r.id FROM pairs r WHERE r.school_id = $school AND r.mentor_id = $me
  UNION SELECT x.pair_id FROM pair_mentees x WHERE x.school_id = $school AND x.mentee_id = $me
  UNION SELECT z.id FROM pair_substitutes z WHERE z.school_id = $school AND z.mentor_id = $me
  UNION SELECT z.id FROM pair_substitutes z JOIN pairs r ON r.school_id = z.school_id AND r.id = z.pair_id
    WHERE z.school_id = $school AND r.mentor_id = $me
  UNION SELECT z.id FROM pair_substitutes z
    JOIN pair_mentees x ON x.school_id = z.school_id AND x.pair_id = z.pair_id
    WHERE z.school_id = $school AND x.mentee_id = $me`;

/** Programmes `g` in which the person was in a pair. */
const MY_PROGRAMME = `EXISTS (SELECT 1 FROM pairs r
  WHERE r.school_id = $school AND r.programme_id = g.id AND ${MY_PAIR})`;

/** Papers that name the person, and the ends of their programmes. */
export const paperSections: readonly HeldSection[] = [
  {
    code: 'documents',
    title: 'Документы из журнала регистрации',
    may: 'documents.read',
    sql: `SELECT d.kind AS \`paperKind\`, d.number, d.dated_on AS \`on\`, d.about AS \`text\`,
        d.template_id IS NOT NULL AS \`ownTemplate\`, d.corrections, d.made_at AS \`recordedAt\`,
        d.cancelled_at AS \`endedAt\`, d.cancel_reason AS \`reason\`
      FROM documents d
      WHERE d.school_id = $school AND EXISTS (SELECT 1 FROM (${MINE}) mine
        WHERE ${holds('d.of_ids', 'mine.id')})
      ORDER BY d.id`,
  },
  {
    code: 'closings',
    title: 'Завершающие мероприятия программ',
    may: 'programmes.read',
    sql: `SELECT g.title, e.held_on AS \`on\`, e.place, e.link,
        ${holds('e.attended_ids', '$me')} AS \`attended\`
      FROM closing_events e JOIN programmes g ON g.school_id = e.school_id AND g.id = e.id
      WHERE e.school_id = $school AND (${holds('e.attended_ids', '$me')} OR ${MY_PROGRAMME})
      ORDER BY e.held_on, e.id`,
  },
  {
    code: 'group-reflections',
    title: 'Групповая рефлексия в программах',
    may: 'programmes.read',
    sql: `SELECT g.title, f.held_on AS \`on\`, f.present, f.worked, f.to_change AS \`toChange\`, f.decisions
      FROM group_reflections f JOIN programmes g ON g.school_id = f.school_id AND g.id = f.id
      WHERE f.school_id = $school AND ${MY_PROGRAMME} ORDER BY f.held_on, f.id`,
  },
];

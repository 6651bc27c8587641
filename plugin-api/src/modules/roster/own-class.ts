/**
 * Joins to a row with `class_id` whoever leads that class, as `leadBy(as)`: by the host's word, or by
 * the school's own where the host gives none.
 */
export const joinLead = (row: string, classId: string, as: string) =>
  `LEFT JOIN enrolments ${as}_e ON ${as}_e.school_id = ${row}.school_id
     AND ${as}_e.class_id = ${row}.${classId} AND ${as}_e.role = 'teacher'
     AND ${as}_e.is_primary = 1 AND ${as}_e.active = 1
   LEFT JOIN class_teachers ${as}_o ON ${as}_o.school_id = ${row}.school_id
     AND ${as}_o.class_id = ${row}.${classId}`;

/** The person whom `joinLead` has joined. */
export const leadBy = (as: string) => `COALESCE(${as}_e.person_id, ${as}_o.person_id)`;

/**
 * SQL that holds when the person in the column is a pupil of a class led by the reader; takes the
 * school's key and the reader's id. `alias` keeps two uses in one statement apart.
 */
export const inOwnClass = (column: string, alias = 'own') =>
  `EXISTS (SELECT 1 FROM people ${alias}_p ${joinLead(`${alias}_p`, 'class_id', alias)}
     WHERE ${alias}_p.school_id = ? AND ${alias}_p.id = ${column} AND ${leadBy(alias)} = ?)`;

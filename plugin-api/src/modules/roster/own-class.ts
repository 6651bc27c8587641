/**
 * SQL that holds when the person in the column is a pupil of a class led by the reader; takes the
 * school's key and the reader's id. `alias` keeps two uses in one statement apart.
 */
export const inOwnClass = (column: string, alias = 'own') =>
  `EXISTS (SELECT 1 FROM people ${alias}_p
     JOIN enrolments ${alias}_e ON ${alias}_e.school_id = ${alias}_p.school_id
       AND ${alias}_e.class_id = ${alias}_p.class_id AND ${alias}_e.role = 'teacher'
       AND ${alias}_e.is_primary = 1 AND ${alias}_e.active = 1
     WHERE ${alias}_p.school_id = ? AND ${alias}_p.id = ${column} AND ${alias}_e.person_id = ?)`;

import { bin } from '../../../platform/db/id.ts';
import type { Held } from '../held-orgs.ts';
import { byReference, named, nameOf, refField, type RowSet, status } from './row-set.ts';
import { inKeys, joined, moment, sql, text, unheld, words } from './sql.ts';

export function classes(held: Held, year: number): RowSet {
  const inside = inKeys('c.school_id', held.keys);
  const yearOf = `COALESCE(c.school_year, ${year})`;
  return {
    columns: sql(
      `r.sourced_id AS sourcedId, c.school_id AS schoolId, c.id, c.title, c.grade, c.letter, c.kind,
       ${yearOf} AS schoolYear, c.active, c.updated_at AS updatedAt`,
    ),
    from: sql(
      `classes c JOIN external_refs r ON r.id = c.id AND r.type = 'class' AND r.connection_id = ?
       WHERE ${inside.text}`,
      held.connection,
      ...inside.params,
    ),
    ...byReference,
    fields: {
      sourcedId: text(sql('r.sourced_id')),
      ...status(sql('c.active = 1'), sql('c.active = 0')),
      dateLastModified: moment('c.updated_at'),
      title: text(sql('c.title')),
      classType: text(sql('c.kind')),
      grades: text(sql("LPAD(c.grade, 2, '0')")),
      'course.sourcedId': text(sql("CONCAT('course-', c.kind)")),
      'school.sourcedId': refField(held, 'org', 'c.school_id'),
      'terms.sourcedId': text(sql(`CONCAT('term-', ${yearOf})`)),
      'metadata.ru.letter': text(sql('c.letter')),
    },
  };
}

/** Our own identifiers: the school's and the row's, so that their order is the key's. */
const ENROLMENT_ID = "CONCAT(LOWER(HEX(e.school_id)), '-', LOWER(HEX(e.id)))";

/** Places in classes of those people and classes that the host has names for. */
export function enrollments(held: Held): RowSet {
  const [user, inClass] = [
    nameOf(held, 'user', 'e.person_id'),
    nameOf(held, 'class', 'e.class_id'),
  ];
  const inside = inKeys('e.school_id', held.keys);
  return {
    columns: joined(
      [
        sql(`${ENROLMENT_ID} AS sourcedId, e.school_id AS schoolId, e.id, e.role,
             e.is_primary AS isPrimary, e.active, e.updated_at AS updatedAt`),
        sql(`${user.text} AS user`, ...user.params),
        sql(`${inClass.text} AS inClass`, ...inClass.params),
      ],
      ', ',
    ),
    from: joined(
      [
        sql(`enrolments e WHERE ${inside.text}`, ...inside.params),
        named(held, 'user', 'e.person_id'),
        named(held, 'class', 'e.class_id'),
      ],
      ' AND ',
    ),
    order: ['e.school_id', 'e.id'],
    after: ({ schoolId, id }: { schoolId: string; id: string }) =>
      sql(
        '(e.school_id > ? OR (e.school_id = ? AND e.id > ?))',
        bin(schoolId),
        bin(schoolId),
        bin(id),
      ),
    named(sourcedId) {
      const [, school = '', own = ''] = /^([0-9a-f]{32})-([0-9a-f]{32})$/.exec(sourcedId) ?? [];
      const [schoolId, id] = [Buffer.from(school, 'hex'), Buffer.from(own, 'hex')];
      return sql('e.school_id = ? AND e.id = ?', schoolId, id);
    },
    fields: {
      sourcedId: text(sql(ENROLMENT_ID)),
      ...status(sql('e.active = 1'), sql('e.active = 0')),
      dateLastModified: moment('e.updated_at'),
      'user.sourcedId': refField(held, 'user', 'e.person_id'),
      'class.sourcedId': refField(held, 'class', 'e.class_id'),
      'school.sourcedId': refField(held, 'org', 'e.school_id'),
      role: words({ student: sql("e.role = 'pupil'"), teacher: sql("e.role = 'teacher'") }),
      primary: words({ true: sql('e.is_primary = 1'), false: sql('e.is_primary = 0') }),
      beginDate: unheld,
      endDate: unheld,
    },
  };
}

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
      `classes c JOIN external_refs r ON r.id = c.id AND r.type = 'class' AND r.retired = 0
         AND r.connection_id = ?
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

/** The host's own name; a row that has lost it to another one is named by its school and itself. */
const ENROLMENT_ID =
  "COALESCE(e.sourced_id, CONCAT(LOWER(HEX(e.school_id)), '-', LOWER(HEX(e.id))))";
const OWN_ID = /^([0-9a-f]{32})-([0-9a-f]{32})$/;

interface Place {
  name: string | null;
  schoolId: string;
  id: string;
}

/** What follows a place in the order of the index; those without a name come first. */
function afterPlace({ name, schoolId, id }: Place) {
  const key = [bin(schoolId), bin(schoolId), bin(id)];
  const later = '(e.school_id > ? OR (e.school_id = ? AND e.id > ?))';
  return name === null
    ? sql(`(e.sourced_id IS NOT NULL OR ${later})`, ...key)
    : sql(`(e.sourced_id > ? OR (e.sourced_id = ? AND ${later}))`, name, name, ...key);
}

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
        sql(`${ENROLMENT_ID} AS sourcedId, e.sourced_id AS name, e.school_id AS schoolId, e.id, e.role,
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
    order: ['e.sourced_id', 'e.school_id', 'e.id'],
    after: afterPlace,
    named(sourcedId) {
      const [, school, own] = OWN_ID.exec(sourcedId) ?? [];
      if (!school || !own) return sql('e.sourced_id = ?', sourcedId);
      const [schoolId, id] = [Buffer.from(school, 'hex'), Buffer.from(own, 'hex')];
      return sql(
        '(e.sourced_id = ? OR (e.sourced_id IS NULL AND e.school_id = ? AND e.id = ?))',
        sourcedId,
        schoolId,
        id,
      );
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

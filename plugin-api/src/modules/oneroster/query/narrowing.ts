import type { OrCollection } from '@nastavnik/contracts/oneroster';
import { bin } from '../../../platform/db/id.ts';
import type { Held, HeldOrg } from '../held-orgs.ts';
import type { ClassRow } from './rows.repository.ts';
import { type Sql, sql } from './sql.ts';

/** What a nested read lies in. */
export interface Within {
  school?: HeldOrg;
  class?: Pick<ClassRow, 'id' | 'schoolId'>;
  personId?: string;
  year?: number;
  kind?: string;
}

/** A place in a class that holds now. */
const enrolled = (where: string, ...params: Buffer[]): Sql =>
  sql(`EXISTS (SELECT 1 FROM enrolments e WHERE ${where} AND e.active = 1)`, ...params);

const flags = { students: 'p.is_pupil', teachers: 'p.is_staff' } as const;
const roles = { students: 'pupil', teachers: 'teacher' } as const;

/** The conditions of a nested read. */
export function narrowing(
  collection: OrCollection,
  held: Held,
  within: Within,
  year: number,
): Sql[] {
  const { school, class: inClass, personId } = within;
  const found: Sql[] = [];
  if (collection === 'students' || collection === 'teachers') {
    if (inClass)
      found.push(
        enrolled(
          `e.person_id = r.id AND e.school_id = ? AND e.class_id = ? AND e.role = '${roles[collection]}'`,
          bin(inClass.schoolId),
          bin(inClass.id),
        ),
      );
    else if (school)
      found.push(
        sql(
          `EXISTS (SELECT 1 FROM people p WHERE p.id = r.id AND p.school_id = ?
             AND ${flags[collection]} = 1)`,
          bin(school.id),
        ),
      );
  }
  if (collection === 'classes') {
    if (school) found.push(sql('c.school_id = ?', bin(school.id)));
    if (within.kind) found.push(sql('c.kind = ?', within.kind));
    if (within.year) found.push(sql(`COALESCE(c.school_year, ${year}) = ?`, within.year));
    if (personId)
      found.push(
        enrolled(
          'e.school_id = c.school_id AND e.class_id = c.id AND e.person_id = ?',
          bin(personId),
        ),
      );
  }
  if (collection === 'enrollments') {
    if (school) found.push(sql('e.school_id = ?', bin(school.id)));
    if (inClass)
      found.push(sql('e.school_id = ? AND e.class_id = ?', bin(inClass.schoolId), bin(inClass.id)));
  }
  return found;
}

import type { Held } from '../held-orgs.ts';
import { byReference, refField, type RowSet, status } from './row-set.ts';
import { RELATION } from './relation.ts';
import { inKeys, moment, type Sql, sql, text, words } from './sql.ts';

type Some = (condition: Sql) => Sql;

/** Roles as they are written; guardians are called what the host has called them. */
function rolesOf(some: Some) {
  const guardian = (is: string) => some(sql(`p.is_guardian = 1 AND ${is}`));
  return words({
    student: some(sql('p.is_pupil = 1')),
    teacher: some(sql('p.is_staff = 1')),
    guardian: guardian(`COALESCE(${RELATION}, 'guardian') = 'guardian'`),
    parent: guardian(`${RELATION} = 'parent'`),
    relative: guardian(`${RELATION} = 'relative'`),
  });
}

/**
 * People under the host's names. A human may have a row in several schools; a condition holds when
 * it does in one of them.
 */
function peopleSet(held: Held, member: Sql) {
  const some = (condition: Sql, keys = held.keys): Sql => {
    const inside = inKeys('p.school_id', keys);
    return sql(
      `EXISTS (SELECT 1 FROM people p WHERE p.id = r.id AND ${inside.text} AND ${condition.text})`,
      ...inside.params,
      ...condition.params,
    );
  };
  const top = (expression: string): Sql => {
    const inside = inKeys('p.school_id', held.keys);
    return sql(
      `(SELECT MAX(${expression}) FROM people p WHERE p.id = r.id AND ${inside.text})`,
      ...inside.params,
    );
  };
  const column = (expression: string) => text(sql(expression), some, top(expression));
  const active = some(sql('p.active = 1'));
  const gone = sql(`NOT ${active.text}`, ...active.params);
  const role = rolesOf(some);
  const org = refField(held, 'org', 'p.school_id', some);
  const is = some(member);
  return {
    columns: sql('r.sourced_id AS sourcedId, r.id'),
    from: sql(
      `external_refs r WHERE r.connection_id = ? AND r.type = 'user' AND r.retired = 0
       AND ${is.text}`,
      held.connection,
      ...is.params,
    ),
    ...byReference,
    fields: {
      sourcedId: text(sql('r.sourced_id')),
      ...status(active, gone),
      dateLastModified: moment('p.updated_at', some, top('p.updated_at')),
      familyName: column('p.family_name'),
      givenName: column('p.given_name'),
      middleName: column('p.middle_name'),
      email: column('p.email'),
      phone: column('p.phone'),
      grades: column("LPAD(p.grade, 2, '0')"),
      role,
      'roles.role': role,
      'roles.org.sourcedId': org,
      'orgs.sourcedId': org,
      'primaryOrg.sourcedId': org,
      'metadata.ru.position': column('p.position'),
      'metadata.ru.pedagogicalSince': column('p.pedagogical_since'),
      'metadata.ru.partTime': words({
        true: some(sql('p.part_time = 1')),
        false: some(sql('p.part_time = 0')),
      }),
    },
    facts: { birthDate: column('p.birth_date'), sex: column('p.sex') },
  };
}

export const users = (held: Held): RowSet => peopleSet(held, sql('1 = 1'));
export const students = (held: Held): RowSet => peopleSet(held, sql('p.is_pupil = 1'));
export const teachers = (held: Held): RowSet => peopleSet(held, sql('p.is_staff = 1'));
/**
 * Of those of whom something is held. Names cannot be asked for here, nor birth dates among the
 * users: a filter would tell what its scope does not show.
 */
export function demographics(held: Held): RowSet {
  const people = peopleSet(held, sql('(p.birth_date IS NOT NULL OR p.sex IS NOT NULL)'));
  const { sourcedId, status, dateLastModified } = people.fields;
  return { ...people, fields: { sourcedId, status, dateLastModified, ...people.facts } };
}

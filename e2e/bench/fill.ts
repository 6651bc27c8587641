import type { Connection } from 'mysql2/promise';
import { type Filled, id, insert, many, now, type Row, tree } from './fill-orgs.ts';

const FAMILIES = ['Андреев', 'Белов', 'Волков', 'Гусев', 'Дьяков', 'Ершов', 'Жуков', 'Зайцев'];
const GIVEN = ['Анна', 'Борис', 'Вера', 'Глеб', 'Диана', 'Егор', 'Зоя', 'Илья'];
const today = now.toISOString().slice(0, 10);

/** A region of schools with so many mentees in all, two thirds of them in pairs with consents. */
export async function fill(sql: Connection, mentees: number, schools: number): Promise<Filled> {
  const filled = await tree(sql, schools);
  const each = Math.round(mentees / schools);
  for (const school of filled.schools) await fillSchool(sql, school, each);
  return filled;
}

const classRow = (school_id: Buffer, index: number) => ({
  school_id,
  id: id(),
  title: `${5 + (index % 7)}${'АБВГД'[index % 5]}`,
  grade: 5 + (index % 7),
  letter: 'АБВГД'[index % 5],
  kind: 'homeroom',
  school_year: 2027,
});

export const personRow = (school_id: Buffer, index: number, traits: Row) => ({
  school_id,
  id: id(),
  family_name: FAMILIES[(index * 7) % 8],
  given_name: GIVEN[(index * 5) % 8],
  birth_date: '2012-05-06',
  is_pupil: 1,
  is_staff: 0,
  grade: 7,
  class_id: null as Buffer | null,
  ...traits,
});

const pairRow = (school_id: Buffer, mentor_id: unknown) => ({
  school_id,
  id: id(),
  mentor_id,
  form: 'PUPIL_PUPIL',
  school_year: 2027,
  status: 'active',
  stage: 'REGULAR',
  order_number: '1',
  order_date: today,
  proposed_on: today,
  agreed_on: today,
  started_on: today,
  meetings: 3,
  last_met_on: today,
  quiet_since: today,
  changed_at: now,
});

const menteeRow = (person: ReturnType<typeof personRow>, pair_id: Buffer | null) => ({
  school_id: person.school_id,
  id: person.id,
  sort_name: `${person.family_name} ${person.given_name}`,
  state: pair_id ? 'in_pair' : 'no_mentor',
  form: 'PUPIL_PUPIL',
  ground: 'ALOOF',
  request: 'Помощь с алгеброй',
  free_slots: '[]',
  pair_id,
  added_on: today,
  changed_at: now,
});

const consentRow = (school_id: Buffer, person_id: Buffer, kind: string) => ({
  school_id,
  person_id,
  kind,
  consent_id: id(),
  act: 'given',
  from_on: today,
});

export const grantRow = (org_id: Buffer, person_id: Buffer, role = 'curator') => {
  const given = { given_kind: 'operator', given_at: now, valid_from: '2026-01-01' };
  return {
    org_id,
    id: id(),
    person_id,
    role,
    act_number: '1',
    act_date: today,
    ...given,
  };
};

async function fillSchool(sql: Connection, school: Filled['schools'][number], count: number) {
  const classes = many(30, (index) => classRow(school.id, index));
  const pupil = (index: number, grade: number) =>
    personRow(school.id, index, { grade, class_id: classes[index % 30]?.id });
  const people = many(count, (index) => pupil(index, 7));
  const mentors = many(Math.ceil(count / 3), (index) => pupil(index + 3, 10));
  const pairs = many(Math.floor((count * 2) / 3), (index) =>
    pairRow(school.id, mentors[index % mentors.length]?.id),
  );
  const curator = personRow(school.id, 1, {
    id: school.curatorId,
    is_pupil: 0,
    is_staff: 1,
    grade: null,
  });
  await insert(sql, 'classes', classes);
  await insert(sql, 'people', [...people, ...mentors, curator]);
  await insert(sql, 'pairs', pairs);
  await insert(
    sql,
    'mentees',
    people.map((person, index) => menteeRow(person, pairs[index]?.id ?? null)),
  );
  const kinds = ['PARTICIPATION', 'PD_PROCESSING'];
  await insert(
    sql,
    'consent_states',
    people.flatMap((person) => kinds.map((kind) => consentRow(school.id, person.id, kind))),
  );
  await insert(sql, 'grants', [grantRow(school.id, school.curatorId)]);
}

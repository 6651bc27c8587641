import { randomBytes } from 'node:crypto';
import type { Connection } from 'mysql2/promise';

export interface Filled {
  connectionId: Buffer;
  schools: { id: Buffer; curatorId: Buffer }[];
}

const FAMILIES = ['Андреев', 'Белов', 'Волков', 'Гусев', 'Дьяков', 'Ершов', 'Жуков', 'Зайцев'];
const GIVEN = ['Анна', 'Борис', 'Вера', 'Глеб', 'Диана', 'Егор', 'Зоя', 'Илья'];
const CHUNK = 1_000;
const now = new Date();
const today = now.toISOString().slice(0, 10);

/** A uuid of version 7 that is only as ordered as its counter. */
let counter = 0;
function id(): Buffer {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(0x0190_0000_0000 + counter++, 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes;
}

async function insert(sql: Connection, table: string, rows: Record<string, unknown>[]) {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const names = Object.keys(chunk[0] as object);
    await sql.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES ?`, [
      chunk.map((row) => names.map((name) => row[name])),
    ]);
  }
}

async function tree(sql: Connection, schools: number): Promise<Filled> {
  const connectionId = id();
  const stamps = { created_at: now, updated_at: now };
  await insert(sql, 'connections', [
    {
      id: connectionId,
      code: 'bench',
      title: 'bench',
      issuer: 'https://bench.example',
      jwks_uri: 'https://bench.example/jwks',
      ...stamps,
    },
  ]);
  const [regionId, municipalityId] = [id(), id()];
  const org = (kind: string, own: Buffer, parent: Buffer | null) => ({
    id: own,
    kind,
    parent_id: parent,
    region_id: regionId,
    municipality_id: kind === 'region' ? null : municipalityId,
    name: kind,
    short_name: kind,
    time_zone: kind === 'region' ? 'Europe/Moscow' : null,
    ...stamps,
  });
  const made = Array.from({ length: schools }, () => ({ id: id(), curatorId: id() }));
  await insert(sql, 'orgs', [org('region', regionId, null)]);
  await insert(sql, 'orgs', [org('municipality', municipalityId, regionId)]);
  await insert(
    sql,
    'orgs',
    made.map((school) => org('school', school.id, municipalityId)),
  );
  const everyone = [regionId, municipalityId, ...made.map((school) => school.id)];
  await insert(
    sql,
    'connection_orgs',
    everyone.map((each) => ({ connection_id: connectionId, org_id: each })),
  );
  await insert(sql, 'installations', [
    {
      connection_id: connectionId,
      org_id: regionId,
      enabled: 1,
      since: now,
      by_kind: 'operator',
      version: 1,
    },
  ]);
  return { connectionId, schools: made };
}

/** A region of schools with so many mentees in all, two thirds of them in pairs with consents. */
export async function fill(sql: Connection, mentees: number, schools: number): Promise<Filled> {
  const filled = await tree(sql, schools);
  const each = Math.round(mentees / schools);
  for (const school of filled.schools) await fillSchool(sql, school, each);
  return filled;
}

async function fillSchool(
  sql: Connection,
  school: { id: Buffer; curatorId: Buffer },
  count: number,
) {
  const school_id = school.id;
  const classes = Array.from({ length: 30 }, (_, index) => ({
    school_id,
    id: id(),
    title: `${5 + (index % 7)}${'АБВГД'[index % 5]}`,
    grade: 5 + (index % 7),
    letter: 'АБВГД'[index % 5],
    kind: 'homeroom',
    school_year: 2027,
  }));
  const person = (index: number, traits: Record<string, unknown>) => ({
    school_id,
    id: id(),
    family_name: FAMILIES[(index * 7) % 8] as string,
    given_name: GIVEN[(index * 5) % 8] as string,
    birth_date: '2012-05-06',
    is_pupil: 1,
    is_staff: 0,
    grade: 7,
    class_id: classes[index % 30]?.id,
    ...traits,
  });
  const people = Array.from({ length: count }, (_, index) => person(index, {}));
  const mentors = Array.from({ length: Math.ceil(count / 3) }, (_, index) =>
    person(index + 3, { grade: 10 }),
  );
  const curator = person(1, {
    id: school.curatorId,
    is_pupil: 0,
    is_staff: 1,
    grade: null,
    class_id: null,
  });
  const paired = people.slice(0, Math.floor((count * 2) / 3));
  const pairs = paired.map((_, index) => ({
    school_id,
    id: id(),
    mentor_id: mentors[index % mentors.length]?.id,
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
  }));
  const consents = people.flatMap(({ id: person_id }) =>
    ['PARTICIPATION', 'PD_PROCESSING'].map((kind) => ({
      school_id,
      person_id,
      kind,
      consent_id: id(),
      act: 'given',
      from_on: today,
    })),
  );
  await insert(sql, 'classes', classes);
  await insert(sql, 'people', [...people, ...mentors, curator]);
  await insert(sql, 'pairs', pairs);
  await insert(
    sql,
    'mentees',
    people.map((each, index) => ({
      school_id,
      id: each.id,
      sort_name: `${each.family_name} ${each.given_name}`,
      state: pairs[index] ? 'in_pair' : 'no_mentor',
      form: 'PUPIL_PUPIL',
      ground: 'ALOOF',
      request: 'Помощь с алгеброй',
      free_slots: '[]',
      pair_id: pairs[index]?.id ?? null,
      added_on: today,
      changed_at: now,
    })),
  );
  await insert(sql, 'consent_states', consents);
  await insert(sql, 'grants', [
    {
      org_id: school_id,
      id: id(),
      person_id: school.curatorId,
      role: 'curator',
      act_number: '1',
      act_date: today,
      valid_from: '2026-01-01',
      given_kind: 'operator',
      given_at: now,
    },
  ]);
}

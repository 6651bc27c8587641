import { gzipSync } from 'node:zlib';

export const ENTITIES = [
  'academicSessions',
  'classes',
  'users',
  'enrollments',
  'demographics',
] as const;
export type Entity = (typeof ENTITIES)[number];

/** One request of a feed, ready to be sent. */
export interface FeedBatch {
  entity: Entity;
  seq: number;
  lines: number;
  body: Uint8Array<ArrayBuffer>;
}

type Row = Record<string, unknown>;

const A_SCHOOL = 800;
const A_CLASS = 25;
const CLASSES_OF_A_TEACHER = 4;
const LINES = 5_000;
const FAMILIES = ['Андреев', 'Белов', 'Волков', 'Гусев', 'Дьяков', 'Ершов', 'Жуков', 'Зайцев'];
const GIVEN = ['Саша', 'Женя', 'Валя', 'Слава', 'Тоня', 'Юля', 'Егор', 'Илья', 'Зоя'];
const MIDDLE = ['Андреевич', 'Борисовна', 'Викторович', 'Глебовна', 'Денисович'];

/** Schools of 800: 62 % pupils, 8 % staff, 30 % guardians, as a district's registers have them. */
export const schoolsOf = (people: number, district = 'school'): string[] =>
  Array.from({ length: Math.ceil(people / A_SCHOOL) }, (_, index) => `${district}-${index}`);

/** How many people the school of a number has. */
export const sizeOf = (people: number, index: number): number =>
  Math.min(A_SCHOOL, people - index * A_SCHOOL);

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const pick = (list: readonly string[], index: number) => list[index % list.length];

/** How many there are of each in a school of a size. */
function sharesOf(size: number) {
  const pupils = Math.round(size * 0.62);
  const staff = Math.round(size * 0.08);
  return {
    pupils,
    staff,
    guardians: size - pupils - staff,
    classes: Math.ceil(pupils / A_CLASS),
  };
}

/** With each wave one more per cent of the school's people has another phone. */
function usersOf(school: string, size: number, wave: number): Row[] {
  const { pupils, staff, guardians } = sharesOf(size);
  const person = (kind: string, role: string, index: number, rest: Row): Row => ({
    sourcedId: `${school}-${kind}-${index}`,
    status: 'active',
    enabledUser: 'true',
    familyName: `${pick(FAMILIES, index * 7)}${pick(['', 'ский', 'енко'], index)}`,
    givenName: pick(GIVEN, index * 5),
    middleName: pick(MIDDLE, index * 3),
    phone: `+7900${index % 100 < wave ? 1 : 0}${String(index).padStart(6, '0')}`,
    roles: [{ roleType: 'primary', role, org: { sourcedId: school } }],
    ...rest,
  });
  const pupil = (index: number) =>
    person('pupil', 'student', index, {
      grades: [String(1 + (Math.floor(index / A_CLASS) % 11))],
      agents: index < guardians ? [{ sourcedId: `${school}-parent-${index}` }] : [],
    });
  const teacher = (index: number) =>
    person('teacher', 'teacher', index, { metadata: { 'ru.position': 'учитель' } });
  return [
    ...times(pupils, pupil),
    ...times(staff, teacher),
    ...times(guardians, (index) => person('parent', 'parent', index, {})),
  ];
}

const classRef = (school: string, index: number) => ({ sourcedId: `${school}-class-${index}` });

const classOf = (school: string, index: number): Row => ({
  ...classRef(school, index),
  title: `${1 + (index % 11)}${pick(['А', 'Б', 'В'], index)}`,
  classType: 'homeroom',
  grades: [String(1 + (index % 11))],
  terms: [{ sourcedId: 'year' }],
  school: { sourcedId: school },
});

function enrolmentsOf(school: string, size: number): Row[] {
  const { pupils, staff, classes } = sharesOf(size);
  const enrolled = (id: string, user: string, inClass: number, rest: Row): Row => ({
    sourcedId: `${school}-${id}`,
    status: 'active',
    user: { sourcedId: `${school}-${user}` },
    class: classRef(school, inClass % classes),
    school: { sourcedId: school },
    ...rest,
  });
  return [
    ...times(pupils, (index) =>
      enrolled(`place-${index}`, `pupil-${index}`, Math.floor(index / A_CLASS), {
        role: 'student',
        primary: 'true',
      }),
    ),
    ...times(staff * CLASSES_OF_A_TEACHER, (index) =>
      enrolled(`lesson-${index}`, `teacher-${index % staff}`, index, {
        role: 'teacher',
        primary: index < classes ? 'true' : 'false',
      }),
    ),
  ];
}

function demographicsOf(school: string, size: number): Row[] {
  const { pupils, staff } = sharesOf(size);
  const born = (id: string, index: number, year: number): Row => ({
    sourcedId: `${school}-${id}`,
    birthDate: `${year}-0${1 + (index % 9)}-1${index % 10}`,
    sex: index % 2 ? 'male' : 'female',
  });
  return [
    ...times(pupils, (index) => born(`pupil-${index}`, index, 2009 + (index % 10))),
    ...times(staff, (index) => born(`teacher-${index}`, index, 1970 + (index % 30))),
  ];
}

export const schoolRows = (school: string, size: number, wave: number): Record<Entity, Row[]> => ({
  academicSessions: [],
  classes: times(sharesOf(size).classes, (index) => classOf(school, index)),
  users: usersOf(school, size, wave),
  enrollments: enrolmentsOf(school, size),
  demographics: demographicsOf(school, size),
});

/** So many people with another phone, spread over some schools, as operations of a delta. */
export function deltaOf(people: number, count: number, schools: number, version: number): object[] {
  return schoolsOf(people)
    .slice(0, schools)
    .flatMap((school, index) =>
      usersOf(school, sizeOf(people, index), 100 - version)
        .slice(0, Math.ceil(count / schools))
        .map((record) => ({
          op: 'upsert',
          entity: 'users',
          sourcedId: record['sourcedId'],
          version,
          record: { ...record, phone: `+7901${version}${String(index).padStart(6, '0')}` },
        })),
    )
    .slice(0, count);
}

/** A whole snapshot as gzipped NDJSON, school after school. */
export function feedOf(people: number, wave = 0, district?: string): FeedBatch[] {
  const batches: FeedBatch[] = [];
  const waiting = Object.fromEntries(ENTITIES.map((entity) => [entity, [] as string[]]));
  const seqs = new Map<Entity, number>();
  const flush = (entity: Entity, atLeast: number) => {
    const lines = waiting[entity] as string[];
    while (lines.length >= atLeast && lines.length > 0) {
      const some = lines.splice(0, LINES);
      const seq = seqs.get(entity) ?? 0;
      seqs.set(entity, seq + 1);
      const body = new Uint8Array(gzipSync(some.join('\n'), { level: 4 }));
      batches.push({ entity, seq, lines: some.length, body });
    }
  };
  waiting['academicSessions']?.push('{"sourcedId":"year","schoolYear":"2027"}');
  for (const [index, school] of schoolsOf(people, district).entries()) {
    const rows = schoolRows(school, sizeOf(people, index), wave);
    for (const entity of ENTITIES) {
      waiting[entity]?.push(...rows[entity].map((row) => JSON.stringify(row)));
      flush(entity, LINES);
    }
  }
  for (const entity of ENTITIES) flush(entity, 1);
  return batches;
}

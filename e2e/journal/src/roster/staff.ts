import type { Book } from './book.ts';
import { adult } from './names.ts';
import type { Sex } from './names.ts';
import type { Place, SchoolPlace } from './places.ts';
import type { Random } from './random.ts';
import { daysBefore } from './school-year.ts';
import type { Role, User } from './wire.ts';

const leaders: readonly [Role['role'], string][] = [
  ['principal', 'Директор'],
  ['siteAdministrator', 'Заместитель директора по учебно-воспитательной работе'],
  ['siteAdministrator', 'Заместитель директора по воспитательной работе'],
  ['counselor', 'Педагог-психолог'],
  ['counselor', 'Социальный педагог'],
  ['aide', 'Советник директора по воспитанию'],
  ['aide', 'Педагог-библиотекарь'],
];

const subjects = [
  'русского языка и литературы',
  'математики',
  'начальных классов',
  'английского языка',
  'истории и обществознания',
  'начальных классов',
  'физики',
  'химии',
  'биологии',
  'начальных классов',
  'географии',
  'информатики',
  'физической культуры',
  'музыки',
  'труда (технологии)',
  'изобразительного искусства',
  'основ безопасности и защиты Родины',
];

/** One teacher in nine came within the last three years. */
const youngEvery = 9;

function birthAndStart(chance: Random, yearStart: string, young: boolean) {
  const served = young ? 60 + chance.below(900) : 1_200 + chance.below(12_000);
  const pedagogicalSince = daysBefore(yearStart, served);
  return {
    pedagogicalSince,
    birthDate: daysBefore(pedagogicalSince, 22 * 365 + chance.below(900)),
  };
}

interface Post {
  role: Role['role'];
  position: string;
  young: boolean;
  sourcedId?: string;
}

function hire(book: Book, chance: Random, org: string, post: Post): User {
  const sex: Sex = chance.chance(0.18) ? 'male' : 'female';
  const { birthDate, pedagogicalSince } = birthAndStart(chance, book.year.start, post.young);
  return book.person(adult(chance, sex), {
    roles: [post.role],
    orgs: [org],
    sex,
    birthDate,
    metadata: { 'ru.position': post.position, 'ru.pedagogicalSince': pedagogicalSince },
    ...(post.sourcedId ? { sourcedId: post.sourcedId } : {}),
  });
}

/** Director, deputies, specialists, and teachers enough for every class. */
export function staffOf(book: Book, chance: Random, school: SchoolPlace): User[] {
  const size = 7 + school.parallels * 14;
  const heads = leaders.map(([role, position]) =>
    hire(book, chance, school.sourcedId, { role, position, young: false }),
  );
  const teachers = Array.from({ length: size - leaders.length }, (_, at) =>
    hire(book, chance, school.sourcedId, {
      role: 'teacher',
      position: `Учитель ${subjects[at % subjects.length]}`,
      young: at % youngEvery === youngEvery - 1,
    }),
  );
  return [...heads, ...teachers];
}

/** A teacher of one school also works in another: one person, two memberships. */
export function sharePartTimer(teacher: User, otherSchool: SchoolPlace): void {
  const org = { sourcedId: otherSchool.sourcedId };
  teacher.roles.push({ roleType: 'secondary', role: 'teacher', org });
  teacher.metadata = { ...teacher.metadata, 'ru.partTime': true };
}

/** The people of a municipality's education office or of the regional centre. */
export function officeOf(book: Book, chance: Random, place: Place): User[] {
  const positions =
    place.kind === 'region'
      ? ['Руководитель регионального наставнического центра', 'Методист', 'Методист', 'Аналитик']
      : [
          'Начальник управления образования',
          'Муниципальный координатор наставничества',
          'Методист',
        ];
  return positions.map((position) =>
    hire(book, chance, place.sourcedId, { role: 'districtAdministrator', position, young: false }),
  );
}

/** Whoever decides for the ministry on what the region itself hands over. */
export const ministryOf = (book: Book, chance: Random, region: Place): User =>
  hire(book, chance, region.sourcedId, {
    role: 'districtAdministrator',
    position: 'Начальник отдела министерства образования',
    young: false,
    sourcedId: 'p-103001',
  });

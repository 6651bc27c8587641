import type { Book } from './book.ts';
import { anySex, family } from './names.ts';
import type { Family } from './names.ts';
import type { SchoolPlace } from './places.ts';
import type { Random } from './random.ts';
import { daysBefore } from './school-year.ts';
import type { Class, User } from './wire.ts';

const letters = ['А', 'Б', 'В', 'Г'];
const years = Array.from({ length: 11 }, (_, at) => at + 1);

const parallelsIn = (school: SchoolPlace, year: number) => (year > 9 ? 1 : school.parallels);

/** A village class is half of a town's. */
const classSize = (chance: Random, school: SchoolPlace) =>
  school.parallels === 1 ? 11 + chance.below(6) : 23 + chance.below(6);

/** Every class of the school, each with its class teacher. */
export function classesOf(book: Book, school: SchoolPlace, teachers: readonly User[]): Class[] {
  const made = years.flatMap((year) =>
    letters
      .slice(0, parallelsIn(school, year))
      .map((letter) => book.class(school.sourcedId, year, letter)),
  );
  made.forEach((one, at) => book.enrol(teachers[at % teachers.length]!, one, 'teacher'));
  return made;
}

interface Home {
  family: Family;
  agents: string[];
}

function homeOf(book: Book, chance: Random, school: SchoolPlace): Home {
  const made = family(chance);
  const parents = chance.chance(0.6) ? [made.mother, made.father] : [made.mother];
  const agents = parents.map(
    (name) => book.person(name, { roles: ['parent'], orgs: [school.sourcedId] }).sourcedId,
  );
  return { family: made, agents };
}

/** Pupils with their guardians; one pupil in five has an older sister or brother in the school. */
export function pupilsOf(book: Book, chance: Random, school: SchoolPlace, into: Class[]): void {
  const homes: Home[] = [];
  for (const one of into) {
    const year = Number(one.grades[0]);
    const size = classSize(chance, school);
    const before = homes.length;
    for (let seat = 0; seat < size; seat += 1) {
      const known = before > 0 && chance.chance(0.2) ? homes[chance.below(before)] : undefined;
      const home = known ?? homeOf(book, chance, school);
      if (!known) homes.push(home);
      book.enrol(pupil(book, chance, school, { home, year }), one, 'student');
    }
  }
}

function pupil(
  book: Book,
  chance: Random,
  school: SchoolPlace,
  { home, year }: { home: Home; year: number },
): User {
  const sex = anySex(chance);
  const age = (5.6 + year) * 365.25 + chance.below(360);
  return book.person(home.family.child(chance, sex), {
    roles: ['student'],
    orgs: [school.sourcedId],
    sex,
    birthDate: daysBefore(book.year.start, Math.round(age)),
    agents: home.agents,
    grade: year,
  });
}

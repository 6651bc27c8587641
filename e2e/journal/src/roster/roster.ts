import { Book } from './book.ts';
import { municipalities, region, schools } from './places.ts';
import type { Place, SchoolPlace } from './places.ts';
import { classesOf, pupilsOf } from './pupils.ts';
import { random } from './random.ts';
import { schoolYearOf } from './school-year.ts';
import { ministryOf, officeOf, sharePartTimer, staffOf } from './staff.ts';
import type { Roster, User } from './wire.ts';

export interface RosterOptions {
  /** About so many pupils; 6,000 are twelve schools. */
  people?: number;
  today?: Date;
  seed?: string;
}

export interface Region {
  places: Place[];
  schools: SchoolPlace[];
  roster: Roster;
}

/** The whole invented region; the same seed and school year give the same people with the same ids. */
export function makeRegion(options: RosterOptions = {}): Region {
  const seed = options.seed ?? 'Рябинск';
  const book = new Book(schoolYearOf(options.today ?? new Date()));
  const offices = [region, ...municipalities];
  for (const place of offices) {
    book.org(
      place.sourcedId,
      place.kind === 'region' ? 'state' : 'district',
      place.name,
      place.parent,
    );
    officeOf(book, random(`${seed} ${place.sourcedId}`), place);
  }
  ministryOf(book, random(`${seed} ministry`), region);
  const all = schools(options.people ?? 6_000);
  const teachers = all.map((school) => fill(book, school, `${seed} ${school.sourcedId}`));
  all.forEach((school, at) => {
    const neighbour = all.slice(at + 1).find((one) => one.parent === school.parent && !one.off);
    if (neighbour) sharePartTimer(teachers[at]!.at(-1)!, neighbour);
  });
  return { places: [...offices, ...all], schools: all, roster: book.roster };
}

function fill(book: Book, school: SchoolPlace, seed: string): User[] {
  const chance = random(seed);
  book.org(school.sourcedId, 'school', school.name, school.parent);
  const staff = staffOf(book, chance, school);
  const teachers = staff.filter((one) => one.roles[0]?.role === 'teacher');
  pupilsOf(book, chance, school, classesOf(book, school, teachers));
  return teachers;
}

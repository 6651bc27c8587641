import type { Page } from '@playwright/test';
import { readConfig } from '../journal/src/config.ts';
import { PersonClient } from '../journal/src/history/person-client.ts';
import { loadKeys } from '../journal/src/keys.ts';
import { fullName } from '../journal/src/roster/demo-people.ts';
import type { SchoolPlace } from '../journal/src/roster/places.ts';
import { makeRegion } from '../journal/src/roster/roster.ts';
import { dayOf } from '../journal/src/roster/school-days.ts';
import { daysBefore } from '../journal/src/roster/school-year.ts';
import type { User } from '../journal/src/roster/wire.ts';

/** The journal and the API that the journeys run on. */
export const config = readConfig({
  PORT: '4400',
  API_ORIGIN: 'http://localhost:4401',
  DATA_DIR: process.env['JOURNAL_DIR'],
});
export const keys = await loadKeys(config.dataDir);
export const region = makeRegion();

/** «Фамилия Имя», as the section names pupils. */
export const briefName = ({ familyName, givenName }: User) => `${familyName} ${givenName}`;

export const schoolWith = (sourcedId: string): SchoolPlace =>
  region.schools.find((school) => school.sourcedId === sourcedId)!;

/** The first of a school's staff whose position has these words. */
export const staffOf = (school: SchoolPlace, position: string): User =>
  region.roster.users.find(
    (user) =>
      user.primaryOrg.sourcedId === school.sourcedId &&
      String(user.metadata?.['ru.position']).includes(position),
  )!;

export const pupilsIn = (school: SchoolPlace): User[] =>
  region.roster.users.filter(
    (user) => user.primaryOrg.sourcedId === school.sourcedId && user.grades,
  );

/** The ids of those who are in a class as pupils or as its teachers. */
function idsIn(school: SchoolPlace, title: string, role: 'student' | 'teacher'): Set<string> {
  const one = region.roster.classes.find(
    (made) => made.title === title && made.school.sourcedId === school.sourcedId,
  );
  return new Set(
    region.roster.enrollments
      .filter((entry) => entry.class.sourcedId === one?.sourcedId && entry.role === role)
      .map((entry) => entry.user.sourcedId),
  );
}

/** Pupils of one class whom no namesake of the school can be taken for. */
export function pupilsOf(school: SchoolPlace, title: string): User[] {
  const ids = idsIn(school, title, 'student');
  const all = pupilsIn(school);
  const named = (name: string) => all.filter((user) => briefName(user) === name).length;
  return all.filter((user) => ids.has(user.sourcedId) && named(briefName(user)) === 1);
}

/** The class teacher. */
export function teacherOf(school: SchoolPlace, title: string): User {
  const ids = idsIn(school, title, 'teacher');
  return region.roster.users.find((user) => ids.has(user.sourcedId))!;
}

/** Somebody of a school, calling the API as their browser would. */
export const actAs = (school: SchoolPlace, user: User): PersonClient =>
  new PersonClient(config, keys, { person: user.sourcedId, org: school.sourcedId });

/** So many days ago by the schools' clock: at night another day than by Greenwich. */
export const dayAgo = (days: number) => daysBefore(dayOf(new Date()), days);

/** The director appoints the deputy as curator; gives the curator. */
export async function appointCurator(school: SchoolPlace): Promise<User> {
  const curator = staffOf(school, 'по воспитательной');
  const { person } = await actAs(school, curator).get<{ person: { id: string } }>(
    '/api/v1/session',
  );
  const from = dayAgo(7);
  await actAs(school, staffOf(school, 'Директор')).post('/api/v1/grants', {
    personId: person.id,
    role: 'curator',
    actNumber: '12-од',
    actDate: from,
    from,
  });
  return curator;
}

/** The section's own id of a pupil. */
export async function idOf(client: PersonClient, pupil: User): Promise<string> {
  const query = new URLSearchParams({ kind: 'pupil', q: briefName(pupil) });
  const { items } = await client.get<{ items: { id: string; name: { given: string } }[] }>(
    `/api/v1/people?${query}`,
  );
  return items.find(({ name }) => name.given === pupil.givenName)!.id;
}

/** Signs anybody in to the journal, found by name as the journal offers it. */
export async function signInAt(page: Page, school: SchoolPlace, user: User): Promise<void> {
  await page.goto(`/?q=${encodeURIComponent(fullName(user))}`);
  await page
    .getByRole('button', { name: fullName(user) })
    .filter({ hasText: school.shortName })
    .first()
    .click();
  await page.waitForURL('**/classes');
}

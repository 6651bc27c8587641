import type { Locator, Page } from '@playwright/test';
import type { User } from '../journal/src/roster/wire.ts';
import { region, schoolWith, staffOf } from './school.ts';
import { openAt } from './steps.ts';

export const school = schoolWith('s-1009');
export const director = staffOf(school, 'Директор');
export const curator = staffOf(school, 'по воспитательной');

const ofSchool = region.roster.users.filter(
  ({ primaryOrg, grades }) => primaryOrg.sourcedId === school.sourcedId && !grades,
);
/** Teachers whom nobody of the staff can be taken for by the family name. */
const teachers = ofSchool.filter(
  ({ familyName, roles }) =>
    roles[0]?.role === 'teacher' &&
    ofSchool.filter((other) => other.familyName === familyName).length === 1,
);
const began = ({ metadata }: User) => String(metadata?.['ru.pedagogicalSince']);
const byService = teachers.toSorted((a, b) => began(a).localeCompare(began(b)));
export const mentor = byService[0]!;
export const young = byService.at(-1)!;

/** Signs in as somebody of this school, and opens a tab of the section. */
export const open = (page: Page, user: User, ...where: string[]): Promise<Locator> =>
  openAt(page, school, user, where);

/** «Лебедева», by which lists of staff tell people apart here. */
export const named = ({ familyName }: User) => new RegExp(familyName);

/** The curator's card of the pair. */
export async function openPair(page: Page): Promise<Locator> {
  const here = await open(page, curator, 'Пары и группы');
  await here.getByRole('link', { name: named(young) }).click();
  return here;
}

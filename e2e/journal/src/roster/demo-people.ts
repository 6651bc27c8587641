import { mainSchool, municipalities, region } from './places.ts';
import type { Place } from './places.ts';
import type { Region } from './roster.ts';
import { daysBefore } from './school-year.ts';
import type { Roster, User } from './wire.ts';

export type DemoRole =
  | 'pupil-mentor'
  | 'pupil-mentee'
  | 'class-teacher'
  | 'mentor-teacher'
  | 'young-teacher'
  | 'curator'
  | 'school-admin'
  | 'off-school-admin'
  | 'municipal-coordinator'
  | 'regional-centre'
  | 'ministry';

export interface DemoPerson {
  role: DemoRole;
  /** Who this is, in the words of the sign-in page. */
  title: string;
  sourcedId: string;
  name: string;
  /** The organisation whose section this person opens. */
  org: string;
  orgName: string;
}

/** Family name, name and patronymic, as registers write them. */
export const fullName = (user: User): string =>
  `${user.familyName} ${user.givenName} ${user.middleName}`;

const position = (user: User) => String(user.metadata?.['ru.position'] ?? '');
const isAt = (user: User, org: string) => user.primaryOrg.sourcedId === org;
const isTeacher = (user: User) => user.roles[0]?.role === 'teacher';
const since = (user: User) => String(user.metadata?.['ru.pedagogicalSince'] ?? '');

function inClass(roster: Roster, title: string, role: 'student' | 'teacher'): User[] {
  const one = roster.classes.find(
    (made) => made.title === title && made.school.sourcedId === mainSchool.sourcedId,
  );
  const ids = new Set(
    roster.enrollments
      .filter((entry) => entry.class.sourcedId === one?.sourcedId && entry.role === role)
      .map((entry) => entry.user.sourcedId),
  );
  return roster.users.filter((user) => ids.has(user.sourcedId));
}

/** The people offered at sign-in: one of each kind that the section knows. */
export function demoPeople({ roster, schools, places }: Region): DemoPerson[] {
  const main = roster.users.filter((user) => isAt(user, mainSchool.sourcedId));
  const youngSince = daysBefore(roster.academicSessions[0]!.startDate, 3 * 365);
  const classTeacher = inClass(roster, '7Б', 'teacher')[0];
  const off = schools.find((school) => school.off)!;
  const principal = (org: string) =>
    roster.users.find((user) => isAt(user, org) && user.roles[0]?.role === 'principal');
  const officer = (place: Place, words: string) =>
    roster.users.find((user) => isAt(user, place.sourcedId) && position(user).includes(words));

  const pupil = (title: string) => {
    const one = inClass(roster, title, 'student')[0];
    const isGirl = one?.middleName.endsWith('на') ?? false;
    return { one, isGirl, words: `${isGirl ? 'Ученица' : 'Ученик'} ${title}` };
  };
  const mentor = pupil('10А');
  const mentee = pupil('7Б');

  const found: [DemoRole, string, User | undefined][] = [
    ['pupil-mentor', `${mentor.words}, наставник`, mentor.one],
    [
      'pupil-mentee',
      `${mentee.words}, ${mentee.isGirl ? 'наставляемая' : 'наставляемый'}`,
      mentee.one,
    ],
    ['class-teacher', 'Классный руководитель 7Б', classTeacher],
    [
      'mentor-teacher',
      'Опытный учитель, наставник',
      main.find((user) => isTeacher(user) && user !== classTeacher && since(user) < youngSince),
    ],
    [
      'young-teacher',
      'Молодой учитель, наставляемый',
      main.find((user) => isTeacher(user) && user !== classTeacher && since(user) > youngSince),
    ],
    [
      'curator',
      'Куратор наставничества',
      main.find((user) => position(user).includes('по воспитательной')),
    ],
    ['school-admin', 'Администратор школы', principal(mainSchool.sourcedId)],
    ['off-school-admin', 'Администратор школы, где раздел выключен', principal(off.sourcedId)],
    [
      'municipal-coordinator',
      'Муниципальный координатор',
      officer(municipalities[0]!, 'координатор'),
    ],
    ['regional-centre', 'Региональный наставнический центр', officer(region, 'Руководитель')],
    ['ministry', 'Министерство образования', officer(region, 'министерства')],
  ];
  return found.map(([role, title, user]) => {
    if (!user) throw new Error(`Nobody in the roster can be shown as ${role}`);
    const org = user.primaryOrg.sourcedId;
    const orgName = places.find((place) => place.sourcedId === org)!.shortName;
    return { role, title, sourcedId: user.sourcedId, name: fullName(user), org, orgName };
  });
}

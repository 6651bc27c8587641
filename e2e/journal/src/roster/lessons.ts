import { type Random, random } from './random.ts';
import type { Region } from './roster.ts';
import type { Class, User } from './wire.ts';

/** When each lesson of a day begins and ends. */
export const bells = [
  ['08:30', '09:15'],
  ['09:25', '10:10'],
  ['10:25', '11:10'],
  ['11:25', '12:10'],
  ['12:20', '13:05'],
  ['13:10', '13:55'],
  ['14:05', '14:50'],
] as const;

/** One lesson of every week: Monday is 1, the first bell is 0. */
export interface Lesson {
  class: Class;
  teacher: User;
  subject: string;
  weekday: number;
  bell: number;
}

const primary = ['Русский язык', 'Математика', 'Чтение', 'Окружающий мир', 'Музыка', 'Физкультура'];

/** What a teacher teaches, by the words of the position. */
const taught: Record<string, string> = {
  'русского языка и литературы': 'Русский язык',
  математики: 'Математика',
  'английского языка': 'Английский язык',
  'истории и обществознания': 'История',
  физики: 'Физика',
  химии: 'Химия',
  биологии: 'Биология',
  географии: 'География',
  информатики: 'Информатика',
  'физической культуры': 'Физкультура',
  музыки: 'Музыка',
  'труда (технологии)': 'Труд',
  'изобразительного искусства': 'Рисование',
  'основ безопасности и защиты Родины': 'ОБЗР',
};
const subjectOf = ({ metadata }: User) =>
  taught[String(metadata?.['ru.position'] ?? '').replace('Учитель ', '')];

const yearOf = (one: Class) => Number(one.grades[0]);

/** How many lessons a class has on a day: four or five in primary school, six or seven in the last years. */
const lessonsOn = (year: number, weekday: number) => {
  const least = year < 5 ? 4 : year < 9 ? 5 : 6;
  return least + (weekday % 2);
};

interface School {
  /** Who leads a class, by the class. */
  leaders: ReadonlyMap<string, User>;
  /** Everybody who teaches a subject. */
  teachers: readonly User[];
}

function schoolOf({ roster }: Region, org: string): School {
  const users = new Map(roster.users.map((user) => [user.sourcedId, user]));
  const leads = roster.enrollments.filter(
    ({ role, school }) => role === 'teacher' && school.sourcedId === org,
  );
  return {
    leaders: new Map(
      leads.map((entry) => [entry.class.sourcedId, users.get(entry.user.sourcedId)!]),
    ),
    teachers: roster.users.filter(
      (user) =>
        user.primaryOrg.sourcedId === org &&
        user.roles[0]?.role === 'teacher' &&
        subjectOf(user) !== undefined,
    ),
  };
}

/** Who teaches which class at one bell: primary school its class teachers, the others whoever is free. */
function atOnce({ leaders, teachers }: School, classes: readonly Class[], chance: Random) {
  const small = classes.filter((one) => yearOf(one) < 5);
  const busy = new Set(small.map((one) => leaders.get(one.sourcedId)));
  const free = chance.shuffled(teachers.filter((teacher) => !busy.has(teacher)));
  return classes.flatMap((one) => {
    const teacher = yearOf(one) < 5 ? leaders.get(one.sourcedId) : free.pop();
    return teacher ? [{ class: one, teacher }] : [];
  });
}

/** The week of a school: nobody teaches two classes at once; the same every week of the school year. */
export function lessonsOf(region: Region, org: string): Lesson[] {
  const school = schoolOf(region, org);
  const classes = region.roster.classes.filter((one) => one.school.sourcedId === org);
  const chance = random(`lessons ${org}`);
  return [1, 2, 3, 4, 5].flatMap((weekday) =>
    [...bells.keys()].flatMap((bell) => {
      const here = classes.filter((one) => bell < lessonsOn(yearOf(one), weekday));
      return atOnce(school, here, chance).map(({ class: one, teacher }) => ({
        class: one,
        teacher,
        subject:
          yearOf(one) < 5 ? primary[(bell + weekday) % primary.length]! : subjectOf(teacher)!,
        weekday,
        bell,
      }));
    }),
  );
}

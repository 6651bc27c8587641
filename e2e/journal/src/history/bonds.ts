import type { Random } from '../roster/random.ts';
import type { Member } from './school-people.ts';

/** How far a pair has come; each is a state that some screen shows. */
export type Fate = 'meets' | 'silent' | 'closed' | 'agreed' | 'proposed';

/** A pair or a group that this school has made. */
export interface Bond {
  mentor: Member;
  mentees: Member[];
  form: 'PUPIL_PUPIL' | 'TEACHER_TEACHER';
  model: string;
  fate: Fate;
  /** Those offered at sign-in: their screens have something of everything. */
  shown?: true;
  /** Days since the order by which the pair was fixed. */
  fixedAgo: number;
}

export interface Plan {
  bonds: Bond[];
  /** In the base, with consents, without a mentor. */
  waiting: Member[];
  /** In the base, still without consents. */
  unsigned: Member[];
  /** Not in the base yet: a request for a mentor waits for the curator. */
  asking: Member[];
  /** Mentors without mentees. */
  free: Member[];
}

/** The programme asks for a mentor so many classes older. */
const classGap = 2;

/** Old enough to lead, and still under 18, so that a guardian signs. */
const isOlder = (one: Member) => one.grade > 7 && one.grade < 11;

/** Orders of the autumn, in days before today; who has fallen silent was fixed by the first. */
export const ordersAgo = [60, 41, 20] as const;

const pupilModels = ['STRONG_WEAK', 'LEADER_PASSIVE', 'EQUALS'];

/** How many of each fate a school of this size has: first groups, then pairs. */
const shape: readonly [fate: Fate, mentees: number, share: number][] = [
  ['meets', 6, 0.035],
  ['meets', 3, 0.025],
  ['meets', 1, 0.025],
  ['silent', 1, 0.008],
  ['silent', 4, 0.004],
  ['agreed', 1, 0.008],
  ['proposed', 1, 0.006],
  ['closed', 1, 0.005],
];

function teacherBonds(staff: readonly Member[]): Bond[] {
  const teachers = staff.filter((one) => one.user.roles[0]?.role === 'teacher');
  const mentors = teachers.filter((one) => !one.young);
  return teachers
    .filter((one) => one.young)
    .slice(0, 3)
    .map((young, at) => ({
      mentor: mentors[at]!,
      mentees: [young],
      form: 'TEACHER_TEACHER',
      model: 'EXPERIENCED_YOUNG',
      fate: 'meets',
      ...(at === 0 ? { shown: true } : {}),
      fixedAgo: ordersAgo[0],
    }));
}

/** Who mentors whom in one school; the first pair is the two pupils offered at sign-in. */
export function planOf(people: readonly Member[], chance: Random): Plan {
  const pupils = people.filter((one) => one.grade > 0);
  const first = (classTitle: string) => pupils.find((one) => one.classTitle === classTitle);
  const lead = <T>(one: T | undefined, list: T[]) =>
    one ? [one, ...list.filter((other) => other !== one)] : list;
  const mentors = lead(first('10А'), chance.shuffled(pupils.filter(isOlder)));
  const mentees = lead(
    first('7Б'),
    chance.shuffled(pupils.filter((one) => one.grade > 1 && one.grade < 8)),
  );
  const bonds: Bond[] = [];
  const join = (fate: Fate, size: number) => {
    const [mentor] = mentors.splice(0, 1);
    if (!mentor) return;
    const taken = mentees.filter((one) => one.grade + classGap <= mentor.grade).slice(0, size);
    if (taken.length < size) return;
    for (const one of taken) mentees.splice(mentees.indexOf(one), 1);
    const model = chance.pick(pupilModels);
    const fixedAgo = fate === 'meets' ? ordersAgo[bonds.length % 3]! : ordersAgo[0];
    bonds.push({ mentor, mentees: taken, form: 'PUPIL_PUPIL', model, fate, fixedAgo });
  };
  join('meets', 1);
  if (bonds[0]) bonds[0].shown = true;
  for (const [fate, size, share] of shape) {
    const count = Math.max(1, Math.round(pupils.length * share));
    for (let made = 0; made < count; made += 1) join(fate, size);
  }
  return {
    bonds: [...bonds, ...teacherBonds(people.filter((one) => one.grade === 0))],
    waiting: mentees.splice(0, Math.round(pupils.length / 50)),
    unsigned: mentees.splice(0, Math.round(pupils.length / 60)),
    asking: mentees.splice(0, Math.round(pupils.length / 100)),
    free: mentors.splice(0, Math.round(pupils.length / 90)),
  };
}

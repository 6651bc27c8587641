import { Problem } from '../../platform/problem/problem.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';

type Aged = Pick<Member, 'isPupil' | 'isStaff'> & { isBorn: boolean };

/** Whether it is open if a guardian signs: a pupil without a birth date is a minor, and staff are adults. */
export const isAgeOpen = ({ isPupil, isStaff, isBorn }: Aged): boolean =>
  !isPupil && !isStaff && !isBorn;

/** Refuses as mentees people from outside of whom nobody knows whether they are of age. */
export function needBirthDates(members: readonly Member[]): void {
  const open = members.filter((each) => isAgeOpen({ ...each, isBorn: each.birthDate !== null }));
  if (open.length > 0)
    throw new Problem('mentee.birth-date-needed', {
      names: open.map(({ brief }) => shortName(brief)),
    });
}

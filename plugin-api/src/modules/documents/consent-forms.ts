import type { Letterhead } from '@nastavnik/contracts/documents';
import type { ConsentText } from '@nastavnik/contracts/packs';
import { isMinor, yearsAfter } from '../roster/age.ts';
import type { Member } from '../roster/roster.repository.ts';
import { personInFull } from './person-in-full.ts';

/** One consent of one person on a sheet of its own, to be signed by hand. */
export interface ConsentForm {
  title: string;
  /** To whom it is given. */
  operator: string;
  participant: string;
  /** A guardian signs: who it is and by which paper is filled by hand. */
  guardianSigns: boolean;
  /** From 14 a pupil signs beside the guardian. */
  pupilSignsToo: boolean;
  text: string;
  version: string;
}

const SIGNS_TOO = 14;

/** Sheets person by person; what only employees give is left out for the others. */
export function consentForms(
  members: readonly Member[],
  texts: readonly ConsentText[],
  { letterhead, today }: { letterhead: Letterhead; today: string },
): ConsentForm[] {
  const operator = [letterhead.fullName, letterhead.place].filter(Boolean).join(', ');
  return members.flatMap((member) => {
    const { birthDate, isPupil, isStaff } = member;
    const guardianSigns = isMinor(birthDate, isPupil, today);
    return texts
      .filter(({ kind }) => kind !== 'LABOUR_351_8' || isStaff)
      .map(({ title, text, version }) => ({
        title,
        operator,
        participant: personInFull(member.brief),
        guardianSigns,
        pupilSignsToo:
          guardianSigns && birthDate !== null && yearsAfter(birthDate, SIGNS_TOO) <= today,
        text,
        version,
      }));
  });
}

import type { ConsentText } from '@nastavnik/contracts/pack-consents';
import { isMinor, signsBeside } from '../../roster/age.ts';
import type { Member } from '../../roster/roster.repository.ts';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { personInFull } from './person-in-full.ts';

/** Consents to be signed, a kind a sheet, person by person; what only employees give is left out for the others. */
export function consentSheets(
  members: readonly Member[],
  texts: readonly ConsentText[],
  { today, ownFrom }: { today: string; ownFrom: number },
  guardians: ReadonlyMap<string, readonly string[]> = new Map(),
): MadeSheet<Sheet<'CONSENT'>>[] {
  return members.flatMap((member) => {
    const { id, birthDate, isPupil, isStaff } = member;
    const guardianSigns = isMinor(birthDate, isPupil, today);
    const participant = personInFull(member.brief);
    const [guardian, another] = guardians.get(id) ?? [];
    return texts
      .filter(({ kind }) => kind !== 'LABOUR_351_8' || isStaff)
      .map(({ title, text, version }) => {
        const facts: Sheet<'CONSENT'> = {
          title,
          participant,
          // of two, whoever comes writes their own name
          guardian: guardian !== undefined && another === undefined ? guardian : '',
          guardianSigns,
          pupilSignsToo: signsBeside(member, ownFrom, today),
          text,
          version,
        };
        return { about: participant, of: [id], facts };
      });
  });
}

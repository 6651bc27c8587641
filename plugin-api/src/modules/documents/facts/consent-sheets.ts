import type { ConsentText } from '@nastavnik/contracts/pack-consents';
import { isMinor, signsBeside } from '../../roster/age.ts';
import { sortName } from '../../roster/brief.ts';
import type { Member } from '../../roster/roster.repository.ts';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { personInFull } from './person-in-full.ts';

const collator = new Intl.Collator('ru', { numeric: true });
const placeOf = ({ brief }: Member) => `${brief.classTitle ?? ''}\n${sortName(brief)}`;

/**
 * Consents to be signed, a kind a sheet, class by class and person by person as they are handed out;
 * what only employees give is left out for the others.
 */
export function consentSheets(
  members: readonly Member[],
  texts: readonly ConsentText[],
  { today, ownFrom }: { today: string; ownFrom: number },
  guardians: ReadonlyMap<string, readonly string[]> = new Map(),
): MadeSheet<Sheet<'CONSENT'>>[] {
  const inOrder = members.toSorted((a, b) => collator.compare(placeOf(a), placeOf(b)));
  return inOrder.flatMap((member) => {
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
        return { title, about: participant, of: [id], facts };
      });
  });
}

import type { WholePack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { pairFacts } from './pair-order.ts';
import { personInFull } from './person-in-full.ts';

/** A blank for each of a pair with the questions of their side, to be filled by hand. */
export function reflectionSheets(pair: Pair, pack: WholePack): MadeSheet<Sheet<'REFLECTION'>>[] {
  const sheet = (person: PersonBrief, of: 'mentor' | 'mentee') => ({
    about: personInFull(person),
    of: [pair.id],
    facts: {
      ...pairFacts(pair, null, pack),
      person: personInFull(person),
      side: of === 'mentor' ? 'наставник' : 'наставляемый',
      questions: pack.reflection
        .filter((question) => question.of === of)
        .map(({ title }, index) => ({ n: String(index + 1), question: title })),
    },
  });
  return [sheet(pair.mentor, 'mentor'), ...pair.mentees.map((each) => sheet(each, 'mentee'))];
}

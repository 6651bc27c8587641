import type { PairCompletion } from '@nastavnik/contracts/completions';
import { meetingModeWords, meetingTypeWords, type Meeting } from '@nastavnik/contracts/meetings';
import type { Pack } from '@nastavnik/contracts/packs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { type PaperPair, pairFacts } from './pair-order.ts';
import { personInFull } from './person-in-full.ts';
import { freeRows } from './plan-sheets.ts';
import { dateInFigures } from './said-dates.ts';

/** Rows that are left to be filled by hand. */
const FREE_ROWS = 8;

/** An agreement with each mentee of a pair. */
export function agreementSheets(
  pair: PaperPair,
  pack: Pack,
  isMinor: (personId: string) => boolean,
): MadeSheet<Sheet<'AGREEMENT'>>[] {
  return pair.mentees.map((mentee) => ({
    about: `${personInFull(pair.mentor)} – ${personInFull(mentee)}`,
    of: [pair.id],
    facts: {
      ...pairFacts({ ...pair, mentees: [mentee] }, null, pack),
      guardianSigns: isMinor(mentee.id),
    },
  }));
}

/** The meetings of a pair from the first to the last, and room for the next ones. */
export function diarySheet(
  pair: PaperPair,
  pack: Pack,
  meetings: readonly Meeting[],
): Sheet<'DIARY'> {
  const held = meetings
    .filter(({ status }) => status === 'held')
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const free = Math.max(0, FREE_ROWS - held.length);
  return {
    ...pairFacts(pair, null, pack),
    meetings: [
      ...held.map((meeting, index) => ({
        n: String(index + 1),
        date: dateInFigures(meeting.date),
        type: meetingTypeWords[meeting.type],
        mode: meeting.mode === null ? '' : meetingModeWords[meeting.mode],
        minutes: meeting.minutes === null ? '' : String(meeting.minutes),
        topic: meeting.topic ?? '',
        done: meeting.done ?? '',
        hindrances: meeting.difficulties ?? '',
        nextStep: meeting.nextStep ?? '',
        feedback: feedbackOf(meeting),
      })),
      ...freeRows(free, (n) => ({
        n: String(held.length + Number(n)),
        date: '',
        type: '',
        mode: '',
        minutes: '',
        topic: '',
        done: '',
        hindrances: '',
        nextStep: '',
        feedback: '',
      })),
    ],
  };
}

function feedbackOf({ parts }: Meeting): string {
  const came = parts.filter(({ attended }) => attended);
  const answered = came.filter((part) => part.answered).length;
  return answered === came.length ? 'есть' : `${answered} из ${came.length}`;
}

/** What a person's sex is in the journal; null where nobody has written it down. */
export type SexOf = (personId: string) => string | null;

/**
 * A certificate for the mentor and for each mentee who went through the programme; for all of them
 * when nobody has written down how the pair ended.
 */
export function certificateSheets(
  pair: PaperPair,
  pack: Pack,
  end: Pick<PairCompletion, 'result' | 'passedIds'> | null,
  sexOf: SexOf,
): MadeSheet<Sheet<'CERTIFICATE'>>[] {
  const sheet = (
    person: PersonBrief,
    of: 'mentor' | 'mentee',
  ): MadeSheet<Sheet<'CERTIFICATE'>> => ({
    about: personInFull(person),
    of: [pair.id],
    facts: {
      ...pairFacts(pair, null, pack),
      person: personInFull(person),
      ...roleOf(of, sexOf(person.id)),
      meetingsHeld: String(pair.meetings),
      result: end?.result ?? '',
    },
  });
  const left = (pair.left ?? []).flatMap(({ person }) =>
    end?.passedIds.includes(person.id) ? [person] : [],
  );
  const passed = pair.mentees.filter(({ id }) => end?.passedIds.includes(id) ?? true);
  return [
    sheet(pair.mentor, 'mentor'),
    ...[...passed, ...left].map((mentee) => sheet(mentee, 'mentee')),
  ];
}

/** «участвовала … в качестве наставляемой»; both endings where the sex is not known. */
function roleOf(of: 'mentor' | 'mentee', sex: string | null) {
  const tookPart = { male: 'участвовал', female: 'участвовала' }[sex ?? ''] ?? 'участвовал(а)';
  if (of === 'mentor') return { side: 'наставник', tookPart, inRole: 'наставника' };
  const inRole = sex === 'female' ? 'наставляемой' : 'наставляемого';
  return { side: 'наставляемый', tookPart, inRole };
}

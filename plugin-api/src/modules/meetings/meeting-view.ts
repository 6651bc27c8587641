import { FEEDBACK_DAYS } from '@nastavnik/contracts/meeting-problems';
import type { Meeting, MeetingRow as ListedMeeting } from '@nastavnik/contracts/meetings';
import type { Part } from '@nastavnik/contracts/meeting-parts';
import { daysAfter } from '../roster/age.ts';
import { briefOf, type BriefRow } from '../roster/brief.ts';
import type { Reader } from './readers.ts';

export type MeetingRow = Omit<Meeting, 'parts' | 'counts' | 'mayCorrect' | 'loggedBy'> &
  BriefRow<'by'> & {
    counted: boolean;
    /** The mentor of the pair, whoever led this meeting. */
    leadId: string;
    /** When the pair ended. */
    endedOn: string | null;
  };

export type PartRow = BriefRow<'person'> &
  BriefRow<'enterer'> &
  Pick<Part, 'side' | 'attended' | 'mark' | 'words'> & {
    meetingId: string;
    personId: string;
    answeredAt: string | null;
    /** When a mentee has left the group. */
    leftOn: string | null;
    /** Has taken back the consent to the processing of their data. */
    hidden: boolean;
  };

/**
 * Whether a person may correct a meeting: the curator always; the mentor of the pair or whoever
 * stands in until it was held, and afterwards its author until somebody else has answered.
 */
export function mayCorrect(
  reader: Pick<Reader, 'id' | 'correctsAll' | 'leads'>,
  meeting: { status: string; byId: string | null; leadId: string },
  parts: Pick<PartRow, 'personId' | 'side' | 'answeredAt'>[],
): boolean {
  if (reader.correctsAll) return true;
  const leads =
    meeting.leadId === reader.id ||
    parts.some(({ side, personId }) => side === 'mentor' && personId === reader.id);
  if (!reader.leads || !leads) return false;
  if (meeting.status !== 'held') return true;
  const others = parts.some(({ personId, answeredAt }) => personId !== reader.id && answeredAt);
  return meeting.byId === reader.id && !others;
}

/** Whether one is asked no more how meetings were; `endedOn`: the end of the pair, or of one's stay in it. */
export const areAnswersOver = (endedOn: string | null, today: string): boolean =>
  endedOn !== null && daysAfter(endedOn, FEEDBACK_DAYS) < today;

/** The same of a meeting: for whoever took part by their own stay, for others by those who still owe. */
function isSettled(row: MeetingRow, parts: PartRow[], { id, today }: PairReader): boolean {
  const own = parts.filter(({ personId }) => personId === id);
  const asked = own.length > 0 ? own : parts.filter((each) => each.attended && !each.answeredAt);
  return (
    areAnswersOver(row.endedOn, today) ||
    (asked.length > 0 && asked.every(({ leftOn }) => areAnswersOver(leftOn, today)))
  );
}

/** A reader of one pair: whether they are of it themselves, and whether they lead it or stand in. */
type PairReader = Reader & { own: boolean; ofMentor: boolean; today: string };

/**
 * A mark and its words are for the curator who is not of the pair, for whom they are of, and for who
 * wrote them down.
 */
function partOf(row: PartRow, reader: PairReader): Part {
  const person = briefOf(row, 'person');
  if (!person) throw new Error('a part of nobody');
  const enteredBy = briefOf(row, 'enterer');
  const watches = reader.seesMarks && !reader.own;
  const open = watches || person.id === reader.id || enteredBy?.id === reader.id;
  return {
    person,
    side: row.side,
    attended: row.attended,
    answered: row.answeredAt !== null,
    mark: open ? row.mark : null,
    words: open ? row.words : null,
    enteredBy,
  };
}

/** What hindered is the mentor's own observation: for whoever leads, and the curator who is not of the pair. */
function readsHindrances(parts: PartRow[], reader: PairReader): boolean {
  const led = parts.some(({ side, personId }) => side === 'mentor' && personId === reader.id);
  return reader.ofMentor || led || (reader.seesMarks && !reader.own);
}

/** A meeting as this reader may see it. */
export function meetingOf(row: MeetingRow, parts: PartRow[], reader: PairReader): Meeting {
  return {
    ...row,
    difficulties: readsHindrances(parts, reader) ? row.difficulties : null,
    parts: parts.flatMap((part) =>
      part.hidden && !reader.seesMarks ? [] : [partOf(part, reader)],
    ),
    counts: row.counted,
    mayCorrect: mayCorrect(reader, row, parts),
    loggedBy: briefOf(row, 'by'),
    ...(isSettled(row, parts, reader) && { answersOver: true as const }),
  };
}

/** A meeting of a day on which the reader's side was not in the group: that it was, and who leads it. */
export const dayOnly = (meeting: Meeting): Meeting => ({
  ...meeting,
  time: null,
  minutes: null,
  mode: null,
  topic: null,
  done: null,
  difficulties: null,
  nextStep: null,
  parts: meeting.parts
    .filter(({ side }) => side === 'mentor')
    .map((part) => ({ ...part, answered: false, mark: null, words: null, enteredBy: null })),
  counts: false,
  mayCorrect: false,
  loggedBy: null,
  dateOnly: true,
});

/** The meeting with those who meet taken out of its parts. */
export function listedOf(meeting: Meeting): ListedMeeting {
  const of = (side: string) =>
    meeting.parts.flatMap((part) => (part.side === side ? [part.person] : []));
  const [mentor] = of('mentor');
  if (!mentor) throw new Error('a meeting without a mentor');
  return { meeting, mentor, mentees: of('mentee') };
}

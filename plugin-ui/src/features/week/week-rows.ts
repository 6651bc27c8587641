import type { MeetingRow } from '@nastavnik/contracts/meetings';
import type { Week } from '@nastavnik/contracts/pair-cards';
import { leadsPair } from '../../shared/mentoring/about.ts';

type WeekPair = Week['pairs'][number];

/** The mentor's week in the order in which it is acted on. */
export interface WeekRows {
  /** This week's days, Monday first. */
  all: MeetingRow[];
  today: MeetingRow[];
  overdue: MeetingRow[];
  toAnswer: MeetingRow[];
  ahead: MeetingRow[];
  behind: MeetingRow[];
  /** Pairs that met neither today nor are going to this week. */
  unplanned: WeekPair[];
  pairs: WeekPair[];
}

const when = ({ meeting }: MeetingRow) => `${meeting.date} ${meeting.time ?? ''}`;
const byTime = (rows: readonly MeetingRow[]) =>
  rows.toSorted((a, b) => when(a).localeCompare(when(b)));

/** Sorts a week into what waits for the mentor; pairs in which they are mentored are left out. */
export function rowsOfWeek(week: Week, mentorId: string): WeekRows {
  const mine = (rows: readonly MeetingRow[]) =>
    byTime(rows.filter(({ mentor }) => mentor.id === mentorId));
  const { today } = week;
  const all = mine(week.meetings);
  const onToday = all.filter(({ meeting }) => meeting.date === today);
  const isPlanned = ({ meeting }: MeetingRow) => meeting.status === 'planned';
  // what is still to be done stands above what is done
  const now = [...onToday.filter(isPlanned), ...onToday.filter((row) => !isPlanned(row))];
  const shown = new Set(now.map(({ meeting }) => meeting.id));
  const rest = (rows: readonly MeetingRow[]) => {
    const left = rows.filter(({ meeting }) => !shown.has(meeting.id));
    for (const { meeting } of left) shown.add(meeting.id);
    return left;
  };
  const overdue = rest(mine(week.overdue));
  const toAnswer = rest(mine(week.toAnswer));
  const pairs = week.pairs.filter(({ pair }) => leadsPair(pair, mentorId));
  const busy = new Set(
    [...now, ...all.filter(({ meeting }) => meeting.date > today)].map(
      ({ meeting }) => meeting.pairId,
    ),
  );
  const here = week.from <= today && today <= week.until;
  return {
    all,
    today: now,
    overdue,
    toAnswer,
    ahead: rest(all.filter(({ meeting }) => meeting.date > today)),
    behind: rest(all),
    unplanned: here
      ? pairs.filter(
          ({ pair, nextType }) =>
            pair.status === 'active' && nextType !== null && !busy.has(pair.id),
        )
      : [],
    pairs,
  };
}

/** Which meeting of the pair a planned one will be; undefined for others. */
export function ordinalOf(
  { meeting }: MeetingRow,
  { all, overdue, pairs }: WeekRows,
): { number: number; planned: number } | undefined {
  const pair = pairs.find(({ pair }) => pair.id === meeting.pairId);
  if (!pair || meeting.status !== 'planned') return undefined;
  const queue = [...new Map([...overdue, ...all].map((row) => [row.meeting.id, row])).values()];
  const before = queue.filter(
    (row) =>
      row.meeting.pairId === meeting.pairId &&
      row.meeting.status === 'planned' &&
      `${row.meeting.date} ${row.meeting.time ?? ''}` < `${meeting.date} ${meeting.time ?? ''}`,
  );
  return { number: pair.pair.meetings + before.length + 1, planned: pair.meetingsPlanned };
}

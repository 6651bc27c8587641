import type { FeedbackTally, SideTally } from '@nastavnik/contracts/feedback-summary';

type Side = 'mentor' | 'mentee';

/** What one side of a pair has said of its meetings of one month. */
export interface SideMonth {
  pairId: string;
  form: string;
  /** «2026-11» */
  month: string;
  side: Side;
  meetings: number;
  awaiting: number;
  asked: number;
  answered: number;
  /** The sum of its marks, and how many there are. */
  sum: number;
  marks: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

const total = (rows: readonly SideMonth[], of: (row: SideMonth) => number) =>
  rows.reduce((all, row) => all + of(row), 0);

const meanOf = (rows: readonly SideMonth[]): number | null => {
  const marks = total(rows, (row) => row.marks);
  return marks === 0 ? null : total(rows, ({ sum }) => sum) / marks;
};

const of = (rows: readonly SideMonth[], side: Side) => rows.filter((row) => row.side === side);

function sideOf(rows: readonly SideMonth[]): SideTally {
  const mean = meanOf(rows);
  return {
    asked: total(rows, ({ asked }) => asked),
    answered: total(rows, ({ answered }) => answered),
    mean: mean === null ? null : tenth(mean),
  };
}

/** Every meeting has one mentor's part: meetings are counted by it. */
export function tallyOf(rows: readonly SideMonth[]): FeedbackTally {
  const led = of(rows, 'mentor');
  return {
    meetings: total(led, ({ meetings }) => meetings),
    awaiting: total(led, ({ awaiting }) => awaiting),
    mentor: sideOf(led),
    mentee: sideOf(of(rows, 'mentee')),
  };
}

function changeOf(rows: readonly SideMonth[]): number | null {
  const months = [...Map.groupBy(rows, ({ month }) => month)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  const means = months.flatMap(([, each]) => meanOf(each) ?? []);
  const [before, last] = means.slice(-2);
  return before === undefined || last === undefined ? null : tenth(last - before);
}

/** Of each side: the last month with marks against the one with marks before it. */
export const trendOf = (rows: readonly SideMonth[]) => ({
  mentor: changeOf(of(rows, 'mentor')),
  mentee: changeOf(of(rows, 'mentee')),
});

export const pairsIn = (rows: readonly SideMonth[]): number =>
  new Set(rows.map(({ pairId }) => pairId)).size;

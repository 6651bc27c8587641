import { daysIn } from '@nastavnik/contracts/due/days';
import { dueWords } from '@nastavnik/contracts/due/words';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { holds, type ItemState } from '@nastavnik/contracts/roadmap-states';
import type { RoadmapTurn } from '@nastavnik/contracts/roadmap-turns';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { dayInWords } from '../../shared/dates.ts';
import { timelineWords as say } from './timeline-words.ts';

/** What is drawn of a turn; a turn that is past and was never asked for has no state. */
export type TurnState = Exclude<ItemState, 'not_applicable'> | 'unasked';

/** A turn of an item on the line of a school year; places are shares of its width. */
export interface Bar {
  key: string;
  start: number;
  end: number;
  /** Over all its days, on a day of its own, or until a day with no first one. */
  kind: 'stretch' | 'day' | 'until';
  /** Bars that would cover each other lie one below the other. */
  lane: number;
  state: TurnState;
  said: string;
}

/** A deadline without a first day is led up to by so much of the year. */
const LEAD = 20 / 365;
const SCHOOL_YEAR_FROM = 9;

/** Where a day begins and ends when every month of the school year is equally wide. */
export function placeOf(date: string, schoolYear: number): { start: number; end: number } {
  const own = schoolYearOf(date);
  if (own !== schoolYear) return own < schoolYear ? { start: 0, end: 0 } : { start: 1, end: 1 };
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const before = (month - SCHOOL_YEAR_FROM + 12) % 12;
  const days = daysIn(year, month);
  return { start: (before + (day - 1) / days) / 12, end: (before + day / days) / 12 };
}

/** The school years that the calendar years of a roadmap touch. */
export const schoolYearsOf = ({ from, to }: Roadmap['period']): number[] =>
  Array.from({ length: to - from + 2 }, (_, at) => from + at);

type Carried = Pick<Roadmap, 'today' | 'bodies'>;

/** The bars of an item in a school year; none when it does not apply or has no days then. */
export function barsOf(item: RoadmapItemView, roadmap: Carried, schoolYear: number): Bar[] {
  if (item.state === 'not_applicable') return [];
  const exact = item.due?.kind === 'dates';
  const bars = turnsOf(item, schoolYear).map((each, at): Bar => {
    const turn = exact ? { ...each, from: each.by } : each;
    const state = stateOf(turn, item, roadmap.today);
    const named = turn.body === undefined ? '' : `${titleOf(roadmap, turn.body)}: `;
    return {
      key: `${turn.by} ${at}`,
      ...stretchOf(turn, schoolYear),
      lane: 0,
      state,
      said: `${named}${daysSaid(turn, schoolYear)}, ${say.states[state]}`,
    };
  });
  return inLanes(bars);
}

/** The turn that counts may be another than the due date has: what was shown before it was changed. */
function turnsOf({ turns, from, by, lastDay }: RoadmapItemView, schoolYear: number): RoadmapTurn[] {
  const isHere = (turn: Pick<RoadmapTurn, 'from' | 'by'>) =>
    turn.by >= `${schoolYear - 1}-09-01` && (turn.from ?? turn.by) <= `${schoolYear}-08-31`;
  const here = turns.filter(isHere);
  if (by === null || !isHere({ from, by }) || here.some((turn) => turn.by === by)) return here;
  return [...here, { from, by, lastDay: lastDay ?? by }];
}

function stretchOf({ from, by }: RoadmapTurn, schoolYear: number) {
  const last = placeOf(by, schoolYear);
  if (from === null)
    return { kind: 'until' as const, start: Math.max(0, last.end - LEAD), end: last.end };
  if (from === by) return { kind: 'day' as const, ...last };
  return { kind: 'stretch' as const, start: placeOf(from, schoolYear).start, end: last.end };
}

function stateOf(
  { by, lastDay }: RoadmapTurn,
  { by: asked, state, proofs }: RoadmapItemView,
  today: string,
) {
  if (by === asked && state !== 'not_applicable') return state;
  const shown = proofs.find((proof) => proof.turn === by && holds(proof));
  if (shown) return shown.confirmed ? 'confirmed' : 'done';
  if (lastDay >= today) return 'planned';
  return state === 'overdue' && asked !== null && by > asked ? 'overdue' : 'unasked';
}

function inLanes(bars: readonly Bar[]): Bar[] {
  const ends: number[] = [];
  return bars
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = bar.end;
      return { ...bar, lane };
    });
}

/** «с 1 по 20 сентября», «до 5 декабря», «20 января»; the year of what lies outside this one. */
export function daysSaid(
  { from, by }: Pick<RoadmapTurn, 'from' | 'by'>,
  schoolYear: number,
): string {
  const said = (date: string) =>
    schoolYearOf(date) === schoolYear
      ? dayInWords(date)
      : `${dayInWords(date)} ${date.slice(0, 4)} года`;
  if (from === null) return `до ${said(by)}`;
  if (from === by) return said(by);
  // «со второго»
  const since = from.endsWith('-02') ? 'со' : 'с';
  const isOneMonth = from.slice(0, 7) === by.slice(0, 7);
  return `${since} ${isOneMonth ? Number(from.slice(8)) : said(from)} по ${said(by)}`;
}

/** What is read where an item has no bar: why it does not apply, or its due date as it is written. */
export function insteadOfBars(item: RoadmapItemView, roadmap: Carried): string {
  if (item.state === 'not_applicable') return item.skipReason ?? say.notApplicable;
  if (item.due === null) return item.dueNote || say.noDue;
  const due = dueWords(item.due, (code) => titleOf(roadmap, code));
  return item.by === null ? due : say.otherYear(due);
}

export const titleOf = ({ bodies }: Pick<Roadmap, 'bodies'>, code: string): string =>
  bodies.find((body) => body.code === code)?.title ?? code;

import { addDays, yearOf } from '@nastavnik/contracts/due/days';
import { movedDay, occurrences } from '@nastavnik/contracts/due/occurrences';
import { comesAgain } from '@nastavnik/contracts/due/stretch';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { holds, type Turn, turnNow } from '@nastavnik/contracts/roadmap-states';
import type { RoadmapTurn } from '@nastavnik/contracts/roadmap-turns';
import { dateIn } from '../../platform/scope/scope.ts';
import type { OrgCalendar } from './due-calendars.ts';
import type { TurnDays } from './facts/fact-query.ts';
import { NO_TURN, type RoadmapItemEntity, type RoadmapProofEntity } from './roadmap.entity.ts';

/** A turn of an item under the key that its proof has. */
export interface ItemTurn extends Turn {
  key: string;
  /** From this day on events belong to it: none to two turns. */
  since: string;
  /** The day after which it is late: `by`, or the working day after it. The key never moves. */
  lastDay: string | null;
}

interface Carried {
  item: Pick<RoadmapItemEntity, 'due'>;
  proofs: readonly RoadmapProofEntity[];
  period: { from: number; to: number };
  /** The day of the act; null before it. */
  since: string | null;
}

const windowOf = ({ from, to }: Carried['period']) => ({
  from: `${from}-01-01`,
  to: `${to}-12-31`,
});

/** The day after which a turn is late. */
const lastDayOf = (by: string, { move }: OrgCalendar) => (move ? movedDay(by, move) : by);

/** What the due date itself says, whatever was shown: the turns within the years of the roadmap. */
export function datedTurns(
  due: RoadmapItemEntity['due'],
  period: Carried['period'],
  calendar: OrgCalendar,
): RoadmapTurn[] {
  const { move: _, timeZone: __, ...unmoved } = calendar;
  const dated = due ? occurrences(due, windowOf(period), unmoved) : [];
  return dated.map((turn) => ({ ...turn, lastDay: lastDayOf(turn.by, calendar) }));
}

/** What was sent back shows nothing until it is shown anew. */
function shownBy(
  proof: RoadmapProofEntity | undefined,
): Pick<Turn, 'proven' | 'confirmed' | 'returned'> {
  const proven = proof !== undefined && holds(proof);
  const confirmed = proof?.confirmedAt != null || proof?.review?.state === 'confirmed';
  return { proven, confirmed: proven && confirmed, returned: proof !== undefined && !proven };
}

/**
 * All turns of an item within the years of its roadmap; an item without a date has one. Of what comes
 * again, turns before the act are nobody's debt. A proof whose turn is gone, since the due date was
 * changed, keeps its turn; but what was shown without a date shows none of the turns that come again.
 */
export function itemTurns(
  { item, proofs, period, since }: Carried,
  calendar: OrgCalendar,
): ItemTurn[] {
  const shown = new Map(proofs.map((proof) => [proof.turn, proof]));
  const window = windowOf(period);
  const dated = datedTurns(item.due, period, calendar);
  const counted = countedOn(proofs, calendar.timeZone);
  const began = beginnings(item.due, dated, { counted, first: window.from });
  const inForce = dated.filter(({ by }) => since === null || by >= since);
  const found = new Map<string, Pick<Turn, 'from' | 'by'>>(
    (inForce.length > 0 ? inForce : dated).map((each) => [each.by, each]),
  );
  const hasTurns = found.size > 0 && item.due !== null && comesAgain(item.due);
  for (const { turn, review } of proofs)
    if (!found.has(turn) && holds({ review }) && !(hasTurns && turn === NO_TURN))
      found.set(turn, { from: null, by: turn === NO_TURN ? null : turn });
  if (found.size === 0) found.set(NO_TURN, { from: null, by: null });
  return [...found]
    .map(([key, { from, by }]) => ({
      key,
      from,
      by,
      since: began.get(key) ?? window.from,
      lastDay: by === null ? null : lastDayOf(by, calendar),
      ...shownBy(shown.get(key)),
    }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

/** By turn, the day on which data showed it; a paper or a word uses no events up. */
const countedOn = (proofs: readonly RoadmapProofEntity[], timeZone: string) =>
  new Map(
    proofs
      .filter((proof) => proof.kind === 'data' && holds(proof))
      .map(({ turn, at }) => [turn, dateIn(timeZone, new Date(at))]),
  );

/** By the last day of a turn, the first of its events: after the turn before it, and after what was counted late for that one. */
function beginnings(
  due: RoadmapItemEntity['due'],
  dated: readonly Pick<Turn, 'from' | 'by'>[],
  { counted, first }: { counted: ReadonlyMap<string, string>; first: string },
): Map<string, string> {
  const began = new Map<string, string>();
  let before = '';
  for (const { from, by } of dated) {
    if (by === null || began.has(by)) continue;
    const after = before === '' ? first : addDays(before, 1);
    const own = due && comesAgain(due) && from !== null && from < by ? from : after;
    began.set(by, own > after ? own : after);
    const late = counted.get(by) ?? '';
    before = late > by ? late : by;
  }
  return began;
}

/** The turn that counts on a day; an item always has one. */
export const currentTurn = (carried: Carried, calendar: OrgCalendar, today: string): ItemTurn =>
  turnNow(itemTurns(carried, calendar), today)!;

/** The days whose events count for a turn: of one that is overdue those until today; null where it has no day. */
export const turnDays = ({ since, by }: ItemTurn, today: string): TurnDays | null => {
  if (by === null) return null;
  const until = by < today ? today : by;
  const schoolYear = schoolYearOf(by < today ? by : today);
  return { since, until, year: yearOf(by), schoolYear };
};

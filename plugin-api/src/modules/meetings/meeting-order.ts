import type { MeetingStatus, MeetingType } from '@nastavnik/contracts/meetings';
import type { MeetingTurn } from '@nastavnik/contracts/pair-cards';
import type { PairStage } from '@nastavnik/contracts/pairs';
import { Problem } from '../../platform/problem/problem.ts';

const OPENING = ['INTRO', 'TRIAL', 'PLANNING'] as const;
const ORDER: MeetingType[] = [...OPENING, 'REGULAR', 'FINAL'];

/** The type that comes after these meetings; null after the final one. */
export function nextType(held: readonly MeetingType[]): MeetingType | null {
  if (held.includes('FINAL')) return null;
  return OPENING.find((type) => !held.includes(type)) ?? 'REGULAR';
}

/**
 * The kind that a planned meeting turns out to be when it is held. Plans follow one another; whoever met
 * meanwhile without a plan has had that kind already, so the meeting is the next one. The final is never
 * anything else.
 */
export function typeWhenHeld(planned: MeetingType, held: readonly MeetingType[]): MeetingType {
  return planned === 'FINAL' ? planned : (nextType(held) ?? planned);
}

/**
 * The meeting a pair has come to: the final one as soon as it is planned. After the planning meeting
 * a pair goes on when its plan is agreed, or when it works without one.
 */
export function stageOf(
  held: readonly MeetingType[],
  planned: readonly MeetingType[],
  hasPlan: boolean,
): PairStage {
  const next = nextType(held);
  if (next === null) return 'DONE';
  if (next === 'REGULAR' && !hasPlan && !held.includes('REGULAR')) return 'PLANNING';
  return next === 'REGULAR' && planned.includes('FINAL') ? 'FINAL' : next;
}

/**
 * Refuses a meeting out of turn. Held ones go strictly one after another, the final one after at
 * least one regular; ones to come may be planned ahead.
 */
export function checkTurn(
  type: MeetingType,
  status: MeetingStatus,
  held: readonly MeetingType[],
): void {
  const next = nextType(held);
  if (next === null) throw new Problem('meeting.after-final');
  const ahead = status === 'planned' && ORDER.indexOf(type) > ORDER.indexOf(next);
  const final = type === 'FINAL' && next === 'REGULAR' && held.includes('REGULAR');
  if (type !== next && !ahead && !final)
    throw new Problem('meeting.out-of-order', { expected: next, got: type });
}

/** Why a meeting is out of turn, in words; null when it is not. */
function whyNot(...meeting: Parameters<typeof checkTurn>): string | null {
  try {
    checkTurn(...meeting);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.words;
    throw error;
  }
}

/** The kinds from the next one on, each with what stands against it now. */
export function turnsOf(held: readonly MeetingType[]): MeetingTurn[] {
  const next = nextType(held);
  if (next === null) return [];
  return ORDER.slice(ORDER.indexOf(next)).map((type) => ({
    type,
    log: whyNot(type, 'held', held),
    plan: whyNot(type, 'planned', held),
  }));
}

/** What closing a meeting hangs on: who came and whether they have answered. */
export interface Answered {
  attended: boolean;
  answered: boolean;
  /** Has left the group since: nobody waits for them. */
  gone?: boolean;
}

/** Whether a meeting counts, and whether it waits for feedback: a regular one needs everybody's. */
export function closure(type: MeetingType, status: MeetingStatus, parts: readonly Answered[]) {
  const held = status === 'held';
  const complete = parts.every(({ attended, answered, gone }) => !attended || answered || gone);
  const waits = held && type === 'REGULAR' && !complete;
  return { counted: held && !waits, unclosed: waits };
}

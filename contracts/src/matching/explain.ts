import type {
  AloneWhy,
  MatchAlone,
  MatchInput,
  MatchPair,
  MatchResult,
  MatchSettings,
} from '../matching-data.ts';
import { Blockers } from './blocks.ts';
import { partsOf } from './criteria.ts';
import { Removals } from './removals.ts';
import { decide, NOBODY, prepare, type Prepared } from './solve.ts';

/** A run whole: who gets whom, and why. The same input and settings give the same bytes. */
export function match(input: MatchInput, settings: MatchSettings): MatchResult {
  const prepared = prepare(input, settings);
  return explained(prepared, decide(prepared));
}

/** What stands behind a decision, in an order that hangs on identifiers alone. */
export function explained(prepared: Prepared, mentorOf: Int32Array): MatchResult {
  const { crowd, unheld } = prepared;
  const blockers = new Blockers(prepared, mentorOf);
  const removals = new Removals(prepared);
  const pairs: MatchPair[] = [];
  const alone: MatchAlone[] = [];
  for (const [mentee, mentor] of mentorOf.entries())
    if (mentor === NOBODY)
      alone.push({ ...aloneOf(prepared, mentee, blockers), removed: removals.of(mentee) });
    else pairs.push(pairOf(prepared, mentee, mentor));
  const sum = pairs.reduce((all, { score }) => all + score, 0);
  return {
    pairs: pairs.toSorted(byMentee),
    alone: alone.toSorted(byMentee),
    blocks: blockers.blocks(),
    brokenLocks: unheld.map((at) => lockOf(crowd, at)).toSorted(byMentee),
    mean: pairs.length === 0 ? 0 : Math.round(sum / pairs.length),
  };
}

const byMentee = (one: { menteeId: string }, other: { menteeId: string }) =>
  one.menteeId < other.menteeId ? -1 : 1;

function lockOf({ mentees, mentors, mustOf }: Prepared['crowd'], at: number) {
  const menteeId = idOf(mentees, at);
  return { menteeId, mentorId: idOf(mentors, mustOf(menteeId) ?? 0) };
}

const idOf = (people: readonly { id: string }[], at: number): string => people[at]?.id ?? '';

function pairOf(prepared: Prepared, mentee: number, mentor: number): MatchPair {
  const { crowd, edges, scores, settings, must, kept } = prepared;
  crowd.look(mentee);
  const parts = partsOf(crowd.with(mentor), settings.score);
  let score = 0;
  let better = 0;
  let next: { mentor: number; score: number } | null = null;
  const [from, until] = [edges.starts[mentee] as number, edges.starts[mentee + 1] as number];
  for (let edge = from; edge < until; edge++)
    if (edges.mentors[edge] === mentor) score = scores[edge] as number;
  for (let edge = from; edge < until; edge++) {
    const each = scores[edge] as number;
    if (edges.mentors[edge] === mentor) continue;
    if (each > score) better++;
    if (!next || each > next.score) next = { mentor: edges.mentors[edge] as number, score: each };
  }
  const [menteeId, mentorId] = [idOf(crowd.mentees, mentee), idOf(crowd.mentors, mentor)];
  return {
    menteeId,
    mentorId,
    score,
    parts,
    rank: better + 1,
    options: until - from,
    next: next && { mentorId: idOf(crowd.mentors, next.mentor), score: next.score },
    locked: must[mentee] === mentor,
    kept: kept.get(menteeId) === mentorId,
  };
}

function aloneOf({ crowd, edges }: Prepared, mentee: number, blockers: Blockers) {
  const options = (edges.starts[mentee + 1] as number) - (edges.starts[mentee] as number);
  return {
    menteeId: idOf(crowd.mentees, mentee),
    why: whyOf(options, () => blockers.lacksPlaces(mentee)),
    options,
  };
}

const whyOf = (options: number, lacksPlaces: () => boolean): AloneWhy =>
  options === 0 ? 'rules' : lacksPlaces() ? 'places' : 'worth';

import type {
  Coverage,
  MatchInput,
  MatchMentee,
  MatchMentor,
  MatchSettings,
} from '../matching-data.ts';
import { assign } from './assignment.ts';
import { scoreOf } from './criteria.ts';
import { Crowd } from './crowd.ts';
import { costed, keptWorth, type Edges } from './objective.ts';
import { inForce, mayBeMentee, mayBeMentor, pairTest, type RuleInForce } from './rules.ts';

export const NOBODY = -1;

/** Everything that a run needs before it decides. */
export interface Prepared {
  crowd: Crowd;
  settings: MatchSettings;
  rules: RuleInForce[];
  /** Every pair that the rules allow, with its score beside its gain. */
  edges: Edges;
  scores: Int32Array;
  /** Mentee → the mentor whom a lock gives; -1 for most. */
  must: Int32Array;
  /** Mentees whose lock cannot be held. */
  unheld: number[];
  kept: ReadonlyMap<string, string>;
  form: string;
}

/** Rules and score over every two people. */
export function prepare(input: MatchInput, settings: MatchSettings): Prepared {
  const crowd = new Crowd(input, settings.seed);
  const rules = inForce(settings.rules);
  const kept = new Map(input.kept.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const { mentees, mentors } = crowd;
  const size = mentees.length * mentors.length;
  const starts = new Int32Array(mentees.length + 1);
  const to = new Int32Array(size);
  const gains = new Float64Array(size);
  const scores = new Int32Array(size);
  let edge = 0;
  const stays = keptWorth(settings.keep, mentees.length, settings.crowding * mostOf(mentors));
  const suits = pairTest(rules);
  const able = [...mentors.entries()].flatMap(([at, mentor]) =>
    mayBeMentor(rules, mentor, input.form) ? [at] : [],
  );
  for (const [at, mentee] of mentees.entries()) {
    crowd.look(at);
    const before = crowd.mentorAt.get(kept.get(mentee.id) ?? '');
    for (const mentor of mayBeMentee(rules, mentee) ? able : []) {
      const meeting = crowd.with(mentor);
      if (!suits(meeting)) continue;
      const score = scoreOf(meeting, settings.score);
      to[edge] = mentor;
      scores[edge] = score;
      gains[edge] =
        score + (mentor === before ? stays : 0) - settings.crowding * meeting.mentor.load;
      edge++;
    }
    starts[at + 1] = edge;
  }
  const edges: Edges = {
    starts,
    mentors: to.slice(0, edge),
    gains: gains.slice(0, edge),
    places: Int32Array.from(mentors, ({ places }) => Math.max(0, places)),
    priorities: Int32Array.from(mentees, ({ priority }) => priority),
    ...singleOf(rules, mentees),
  };
  return {
    crowd,
    settings,
    rules,
    edges,
    scores,
    kept,
    form: input.form,
    ...locksOf(crowd, edges),
  };
}

/** Those of whom a mentor takes one at most, where a rule in force says so. */
function singleOf(rules: readonly RuleInForce[], mentees: readonly MatchMentee[]) {
  const asked = rules.flatMap(({ rule }) => rule.single ?? []);
  if (asked.length === 0) return {};
  return { single: Uint8Array.from(mentees, (one) => Number(asked.some((is) => is(one)))) };
}

/** The most mentees that one mentor may come to have. */
const mostOf = (mentors: readonly MatchMentor[]) =>
  mentors.reduce((most, { places, load }) => Math.max(most, places + load), 0);

/** The locks that rules and places allow, in the seed's order. */
function locksOf({ mentees, mustOf }: Locked, { starts, mentors, places, single }: Edges) {
  const must = new Int32Array(mentees.length).fill(NOBODY);
  const unheld: number[] = [];
  const left = places.slice();
  const gated = new Set<number>();
  for (const [at, { id }] of mentees.entries()) {
    const mentor = mustOf(id);
    if (mentor === undefined) continue;
    const allowed = mentors.subarray(starts[at], starts[at + 1]).includes(mentor);
    const isSingle = single?.[at] === 1;
    if (allowed && (left[mentor] as number) > 0 && !(isSingle && gated.has(mentor))) {
      must[at] = mentor;
      if (isSingle) gated.add(mentor);
      left[mentor] = (left[mentor] as number) - 1;
    } else unheld.push(at);
  }
  return { must, unheld };
}

interface Locked {
  mentees: readonly MatchMentee[];
  mustOf: (menteeId: string) => number | undefined;
}

/** Who gets whom: the optimum at a place of the slider. */
export function decide(prepared: Prepared, coverage = coverageOf(prepared.settings)): Int32Array {
  const edges = lockedEdges(prepared);
  return assign(costed(edges, { coverage, crowding: prepared.settings.crowding })).mentorOf;
}

export const coverageOf = ({ slider, point }: MatchSettings): Coverage =>
  slider[point - 1] ?? 'first';

/** A mentee with a lock has one way, and is not left alone. */
export function lockedEdges({ edges, must }: Prepared): Edges {
  if (must.every((mentor) => mentor === NOBODY)) return edges;
  const { starts, mentors, gains } = edges;
  const kept: number[] = [];
  const from = new Int32Array(starts.length);
  for (let at = 0; at < must.length; at++) {
    for (let edge = starts[at] as number; edge < (starts[at + 1] as number); edge++)
      if (must[at] === NOBODY || must[at] === mentors[edge]) kept.push(edge);
    from[at + 1] = kept.length;
  }
  return {
    ...edges,
    starts: from,
    mentors: Int32Array.from(kept, (edge) => mentors[edge] as number),
    gains: Float64Array.from(kept, (edge) => gains[edge] as number),
    held: Uint8Array.from(must, (mentor) => Number(mentor !== NOBODY)),
  };
}

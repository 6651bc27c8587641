import type { Keep, MatchInput, MatchResult } from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { match } from '@nastavnik/contracts/matching/explain';
import { prepare } from '@nastavnik/contracts/matching/solve';
import { numbers } from './matching-cases.ts';
import { leastCost } from './matching-oracle.ts';
import { matchingPeople } from './matching-people.ts';

const GONE = 10;

/** Pairs of before that are so no longer. */
const changesOf = (kept: MatchInput['kept'], { pairs }: MatchResult): number => {
  const now = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return kept.filter(({ menteeId, mentorId }) => now.get(menteeId) !== mentorId).length;
};

const sum = ({ pairs }: MatchResult) => pairs.reduce((all, { score }) => all + score, 0);

/**
 * A district of 2,000 × 500 by the rules, score and settings that a run has: mentors of pairs leave,
 * the rest is matched again with the pairs of before as kept. `forcedChanges` lose their mentor;
 * `minimumChanges` is the least with which as many can be covered, found by the Hungarian method;
 * `changes` is what a run does by its own settings, `keptChanges` when pairs that stay come first.
 */
export function stability(): Record<string, number> {
  const sizes = { mentees: 2_000, mentors: 500, places: 4 };
  const before = matchingPeople(numbers(3), sizes);
  const made = match(before, defaultSettings);
  const gone = new Set([...new Set(made.pairs.map(({ mentorId }) => mentorId))].slice(0, GONE));
  const mentors = before.mentors.filter(({ id }) => !gone.has(id));
  const kept = made.pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
  const after: MatchInput = { ...before, mentors, kept };
  const run = (keep: Keep) => match(after, { ...defaultSettings, keep });
  const [again, free, stays] = [run(defaultSettings.keep), run(0), run('first')];
  const lost = (than: MatchResult) => Math.round((1_000 * (sum(free) - sum(than))) / sum(free));
  return {
    forcedChanges: kept.filter(({ mentorId }) => gone.has(mentorId)).length,
    minimumChanges: minimumChanges(after),
    changes: changesOf(kept, again),
    keptChanges: changesOf(kept, stays),
    freeChanges: changesOf(kept, free),
    scoreLostPerMille: lost(again),
    keptLostPerMille: lost(stays),
  };
}

/** Of all that cover the most, priority groups first, those that change the fewest pairs. */
function minimumChanges(input: MatchInput): number {
  const { crowd, edges } = prepare(input, defaultSettings);
  const known = new Map(input.kept.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const many = input.mentees.length + 1;
  const costs = new Float64Array(edges.mentors.length);
  for (const [mentee, { id }] of crowd.mentees.entries())
    for (
      let edge = edges.starts[mentee] as number;
      edge < (edges.starts[mentee + 1] as number);
      edge++
    ) {
      const before = known.get(id);
      const mentor = crowd.mentors[edges.mentors[edge] as number]?.id;
      costs[edge] = before === undefined || before === mentor ? 0 : 1;
    }
  const alone = Float64Array.from(
    crowd.mentees,
    ({ id, priority }) => many ** (priority + 1) + Number(known.has(id)),
  );
  const { starts, mentors, places } = edges;
  return leastCost({ starts, mentors, costs, places, alone, crowding: 0 }) % many;
}

import type { MatchInput } from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { match } from '@nastavnik/contracts/matching/explain';
import { numbers } from './matching-cases.ts';
import { matchingPeople } from './matching-people.ts';

const GONE = 10;

/**
 * A district of 2,000 × 500 by the rules, score and settings that a run has: mentors of pairs leave,
 * the rest is matched again with the pairs of before as kept. Of all pairs, those change that must,
 * and a few more.
 */
export function stability(): { forcedChanges: number; changes: number; scoreLostPerMille: number } {
  const sizes = { mentees: 2_000, mentors: 500, places: 4 };
  const before = matchingPeople(numbers(3), sizes);
  const first = match(before, defaultSettings);
  const gone = new Set([...new Set(first.pairs.map(({ mentorId }) => mentorId))].slice(0, GONE));
  const mentors = before.mentors.filter(({ id }) => !gone.has(id));
  const after: MatchInput = { ...before, mentors };
  const kept = first.pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
  const again = match({ ...after, kept }, defaultSettings);
  const free = match(after, defaultSettings);
  const now = new Map(again.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const sum = ({ pairs }: typeof again) => pairs.reduce((all, { score }) => all + score, 0);
  return {
    forcedChanges: kept.filter(({ mentorId }) => gone.has(mentorId)).length,
    changes: kept.filter(({ menteeId, mentorId }) => now.get(menteeId) !== mentorId).length,
    scoreLostPerMille: Math.round((1_000 * (sum(free) - sum(again))) / sum(free)),
  };
}

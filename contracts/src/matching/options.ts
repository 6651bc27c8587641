import type { ScoreParts } from '../matching-data.ts';
import { partsOf } from './criteria.ts';
import type { Prepared } from './solve.ts';

/** A mentor whom a mentee may go to, whoever has got that place now. */
export interface MatchOption {
  mentorId: string;
  score: number;
  parts: ScoreParts;
  /** Mentees whom the run gives this mentor, and the places. */
  taken: number;
  places: number;
}

/** All whom the rules allow a mentee, the best first; the curator's lock does not narrow them. */
export function optionsFor(
  { crowd, edges, scores, settings }: Prepared,
  mentorOf: Int32Array,
  menteeId: string,
): MatchOption[] {
  const mentee = crowd.mentees.findIndex(({ id }) => id === menteeId);
  if (mentee === -1) return [];
  const loads = Map.groupBy(mentorOf, (mentor) => mentor);
  crowd.look(mentee);
  const found: MatchOption[] = [];
  const end = edges.starts[mentee + 1] as number;
  for (let edge = edges.starts[mentee] as number; edge < end; edge++) {
    const mentor = edges.mentors[edge] as number;
    found.push({
      mentorId: crowd.mentors[mentor]?.id ?? '',
      score: scores[edge] as number,
      parts: partsOf(crowd.with(mentor), settings.score),
      taken: loads.get(mentor)?.length ?? 0,
      places: edges.places[mentor] as number,
    });
  }
  return found.toSorted((a, b) => b.score - a.score || (a.mentorId < b.mentorId ? -1 : 1));
}

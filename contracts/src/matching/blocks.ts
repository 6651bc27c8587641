import type { Block } from '../matching-data.ts';
import { lockedEdges, NOBODY, type Prepared } from './solve.ts';

/** Mentees who compete for mentors, found from one who got nobody. */
interface Reached {
  mentees: Set<number>;
  mentors: Set<number>;
}

const meet = (one: Set<number>, other: Set<number>) => [...one].some((each) => other.has(each));

/**
 * Sets that block, by Hall's theorem: from a mentee who got nobody, all whom they could push out,
 * and so on. When every mentor met on the way is full, these mentees have these mentors only, and
 * are more than their places. No smaller set with this mentee blocks.
 */
export class Blockers {
  private readonly crowd: Prepared['crowd'];
  private readonly edges: Prepared['edges'];
  private readonly menteesOf: Map<number, number[]>;
  private readonly found: Reached[] = [];

  constructor(prepared: Prepared, mentorOf: Int32Array) {
    this.crowd = prepared.crowd;
    this.edges = lockedEdges(prepared);
    this.menteesOf = Map.groupBy(mentorOf.keys(), (mentee) => mentorOf[mentee] as number);
    this.menteesOf.delete(NOBODY);
  }

  /** Whether places are what a mentee lacks; remembers the set if so. */
  lacksPlaces(mentee: number): boolean {
    const reached = this.reach(mentee);
    if (!reached) return false;
    this.found.push(reached);
    return true;
  }

  /** The sets found, those with a common mentor together, the greatest lack first. */
  blocks(): Block[] {
    const merged: Reached[] = [];
    for (const each of this.found) {
      let all = each;
      for (const other of merged.filter(({ mentors }) => meet(mentors, each.mentors))) {
        merged.splice(merged.indexOf(other), 1);
        all = {
          mentees: new Set([...all.mentees, ...other.mentees]),
          mentors: new Set([...all.mentors, ...other.mentors]),
        };
      }
      merged.push(all);
    }
    return merged
      .map((each) => this.block(each))
      .toSorted(
        (a, b) =>
          b.missing - a.missing || ((a.menteeIds[0] ?? '') < (b.menteeIds[0] ?? '') ? -1 : 1),
      );
  }

  private block({ mentees, mentors }: Reached): Block {
    const places = [...mentors].reduce((sum, at) => sum + (this.edges.places[at] as number), 0);
    return {
      menteeIds: [...mentees].map((at) => this.crowd.mentees[at]?.id ?? '').toSorted(),
      mentorIds: [...mentors].map((at) => this.crowd.mentors[at]?.id ?? '').toSorted(),
      places,
      missing: mentees.size - places,
    };
  }

  /** Undefined when somebody on the way has a free place. */
  private reach(first: number): Reached | undefined {
    const mentees = new Set([first]);
    const mentors = new Set<number>();
    for (const mentee of mentees)
      for (
        let k = this.edges.starts[mentee] as number;
        k < (this.edges.starts[mentee + 1] as number);
        k++
      ) {
        const mentor = this.edges.mentors[k] as number;
        if (mentors.has(mentor)) continue;
        mentors.add(mentor);
        const taken = this.menteesOf.get(mentor) ?? [];
        if (taken.length < (this.edges.places[mentor] as number)) return undefined;
        for (const each of taken) mentees.add(each);
      }
    return { mentees, mentors };
  }
}

import type { Block } from '../matching-data.ts';
import type { Edges } from './objective.ts';
import { lockedEdges, NOBODY, type Prepared } from './solve.ts';

/** Mentees who compete for mentors, found from those who got nobody. */
interface Reached {
  mentees: Set<number>;
  mentors: Set<number>;
}

/**
 * Sets that block, by Hall's theorem: from a mentee who got nobody, all whom they could push out,
 * and so on. When every mentor met on the way is full, these mentees have these mentors only, and
 * are more than their places. No smaller set with this mentee blocks. Sets with a common mentor are
 * one.
 */
export class Blockers {
  private readonly crowd: Prepared['crowd'];
  private readonly edges: Edges;
  private readonly menteesOf: Map<number, number[]>;
  /** Mentors from whom somebody can be moved on until there is a free place. */
  private readonly open: ReadonlySet<number>;
  private readonly setOf = new Map<number, Reached>();

  constructor(prepared: Prepared, mentorOf: Int32Array) {
    this.crowd = prepared.crowd;
    this.edges = lockedEdges(prepared);
    this.menteesOf = Map.groupBy(mentorOf.keys(), (mentee) => mentorOf[mentee] as number);
    this.menteesOf.delete(NOBODY);
    this.open = openMentors(this.edges, mentorOf, (mentor) => this.taken(mentor).length);
  }

  /** Whether places are what a mentee lacks; remembers the set if so. */
  lacksPlaces(mentee: number): boolean {
    if (this.waysOf(mentee).some((mentor) => this.open.has(mentor))) return false;
    this.reach(mentee);
    return true;
  }

  /** The sets found, the greatest lack first. */
  blocks(): Block[] {
    return [...new Set(this.setOf.values())]
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

  /** Follows the mentee to mentors not met before; a set that is met becomes part of this one. */
  private reach(first: number): void {
    let all: Reached = { mentees: new Set(), mentors: new Set() };
    const next = [first];
    for (let mentee = next.pop(); mentee !== undefined; mentee = next.pop()) {
      all.mentees.add(mentee);
      for (const mentor of this.waysOf(mentee)) {
        const known = this.setOf.get(mentor);
        if (known === all) continue;
        if (known) all = this.joined(known, all);
        else {
          all.mentors.add(mentor);
          this.setOf.set(mentor, all);
          next.push(...this.taken(mentor));
        }
      }
    }
  }

  /** One set of two, the greater of them. */
  private joined(one: Reached, other: Reached): Reached {
    const [into, from] = one.mentors.size < other.mentors.size ? [other, one] : [one, other];
    for (const mentee of from.mentees) into.mentees.add(mentee);
    for (const mentor of from.mentors) {
      into.mentors.add(mentor);
      this.setOf.set(mentor, into);
    }
    return into;
  }

  private taken(mentor: number): readonly number[] {
    return this.menteesOf.get(mentor) ?? [];
  }

  private waysOf(mentee: number): Int32Array {
    const { starts, mentors } = this.edges;
    return mentors.subarray(starts[mentee], starts[mentee + 1]);
  }
}

function openMentors(
  { starts, mentors, places }: Edges,
  mentorOf: Int32Array,
  load: (mentor: number) => number,
): Set<number> {
  /** Mentor → the mentors whose mentees may come here. */
  const comeFrom = Array.from(places, () => new Set<number>());
  for (const [mentee, from] of mentorOf.entries())
    if (from !== NOBODY)
      for (const to of mentors.subarray(starts[mentee], starts[mentee + 1]))
        comeFrom[to]?.add(from);
  const open = new Set<number>();
  for (const [mentor, count] of places.entries()) if (load(mentor) < count) open.add(mentor);
  for (const mentor of open) for (const from of comeFrom[mentor] ?? []) open.add(from);
  return open;
}

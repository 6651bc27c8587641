import type { Block } from '../matching-data.ts';
import type { Edges } from './objective.ts';
import { lockedEdges, NOBODY, type Prepared } from './solve.ts';

/** Mentees who compete for mentors, found from those who got nobody. */
interface Reached {
  mentees: Set<number>;
  /** Mentors, and gates by which a mentor takes one of some mentees: numbered after all mentors. */
  nodes: Set<number>;
}

/**
 * Sets that block, by Hall's theorem: from a mentee who got nobody, all whom they could push out,
 * and so on. When every mentor met on the way is full, these mentees have these mentors only, and
 * are more than their places. No smaller set with this mentee blocks. Sets with a common mentor are
 * one. Where a mentor takes one of some mentees at most, that is one place for them.
 */
export class Blockers {
  private readonly crowd: Prepared['crowd'];
  private readonly edges: Edges;
  private readonly menteesOf: Map<number, number[]>;
  /** Nodes from which somebody can be moved on until there is a free place. */
  private readonly open: ReadonlySet<number>;
  private readonly setOf = new Map<number, Reached>();

  constructor(prepared: Prepared, mentorOf: Int32Array) {
    this.crowd = prepared.crowd;
    this.edges = lockedEdges(prepared);
    this.menteesOf = Map.groupBy(mentorOf.keys(), (mentee) => mentorOf[mentee] as number);
    this.menteesOf.delete(NOBODY);
    this.open = this.openNodes();
  }

  /** Whether places are what a mentee lacks; remembers the set if so. */
  lacksPlaces(mentee: number): boolean {
    if (this.waysOf(mentee).some((node) => this.open.has(node))) return false;
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

  private block({ mentees, nodes }: Reached): Block {
    const mentors = new Set([...nodes].map((node) => this.mentorAt(node)));
    const places = [...mentors].reduce(
      (sum, at) => sum + (nodes.has(at) ? (this.edges.places[at] as number) : 1),
      0,
    );
    return {
      menteeIds: [...mentees].map((at) => this.crowd.mentees[at]?.id ?? '').toSorted(),
      mentorIds: [...mentors].map((at) => this.crowd.mentors[at]?.id ?? '').toSorted(),
      places,
      missing: mentees.size - places,
    };
  }

  /** Follows the mentee to nodes not met before; a set that is met becomes part of this one. */
  private reach(first: number): void {
    let all: Reached = { mentees: new Set(), nodes: new Set() };
    const next = [first];
    for (let mentee = next.pop(); mentee !== undefined; mentee = next.pop()) {
      all.mentees.add(mentee);
      for (const node of this.waysOf(mentee).flatMap((way) => this.behind(way))) {
        const known = this.setOf.get(node);
        if (known === all) continue;
        if (known) all = this.joined(known, all);
        else {
          all.nodes.add(node);
          this.setOf.set(node, all);
          next.push(...this.taken(node));
        }
      }
    }
  }

  /** A node, and the mentor behind a gate that has let nobody through. */
  private behind(node: number): number[] {
    return this.isEmptyGate(node) ? [node, this.mentorAt(node)] : [node];
  }

  /** One set of two, the greater of them. */
  private joined(one: Reached, other: Reached): Reached {
    const [into, from] = one.nodes.size < other.nodes.size ? [other, one] : [one, other];
    for (const mentee of from.mentees) into.mentees.add(mentee);
    for (const node of from.nodes) {
      into.nodes.add(node);
      this.setOf.set(node, into);
    }
    return into;
  }

  private openNodes(): Set<number> {
    const { places } = this.edges;
    /** Node → the nodes whose mentees may come here. */
    const comeFrom = Array.from({ length: 2 * places.length }, () => new Set<number>());
    for (const from of comeFrom.keys()) {
      for (const mentee of this.taken(from))
        for (const to of this.waysOf(mentee)) comeFrom[to]?.add(from);
      if (this.isEmptyGate(from)) comeFrom[this.mentorAt(from)]?.add(from);
    }
    const open = new Set<number>();
    for (const [mentor, count] of places.entries())
      if (this.taken(mentor).length < count) open.add(mentor);
    for (const node of open) for (const from of comeFrom[node] ?? []) open.add(from);
    return open;
  }

  /** Whom a mentor has, or whom the mentor's gate has let through. */
  private taken(node: number): readonly number[] {
    const all = this.menteesOf.get(this.mentorAt(node)) ?? [];
    return this.isGate(node) ? all.filter((mentee) => this.isSingle(mentee)) : all;
  }

  private waysOf(mentee: number): number[] {
    const { starts, mentors, places } = this.edges;
    const gate = this.isSingle(mentee) ? places.length : 0;
    return Array.from(mentors.subarray(starts[mentee], starts[mentee + 1]), (to) => to + gate);
  }

  private isSingle(mentee: number): boolean {
    return this.edges.single?.[mentee] === 1;
  }

  private isGate(node: number): boolean {
    return node >= this.edges.places.length;
  }

  private isEmptyGate(node: number): boolean {
    return this.isGate(node) && this.taken(node).length === 0;
  }

  private mentorAt(node: number): number {
    return this.isGate(node) ? node - this.edges.places.length : node;
  }
}

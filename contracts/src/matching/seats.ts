import type { Instance } from './assignment.ts';

export const NOBODY = -1;

export const at = (list: Int32Array | Float64Array, index: number): number => list[index] as number;

/**
 * Who has which place while an assignment grows. Nodes are mentors; where a mentor takes one of some
 * mentees at most, those come through the mentor's gate: a node of one place, numbered after all
 * mentors.
 */
export class Seats {
  readonly mentorOf: Int32Array;
  readonly load: Int32Array;
  /** How many nodes there are. */
  readonly nodes: number;
  private readonly mentors: number;
  private readonly single: Uint8Array | undefined;
  /** Who has come through a mentor's gate. */
  private readonly gated: Int32Array;
  /** Mentees of a mentor, from `firstSlot[mentor]` on. */
  private readonly slots: Int32Array;
  private readonly firstSlot: Int32Array;

  constructor({ places, alone, single }: Instance) {
    const mentors = places.length;
    this.mentors = mentors;
    this.single = single;
    this.nodes = single ? 2 * mentors : mentors;
    this.mentorOf = new Int32Array(alone.length).fill(NOBODY);
    this.load = new Int32Array(mentors);
    this.gated = new Int32Array(mentors).fill(NOBODY);
    this.firstSlot = new Int32Array(mentors + 1);
    for (let mentor = 0; mentor < mentors; mentor++)
      this.firstSlot[mentor + 1] = at(this.firstSlot, mentor) + at(places, mentor);
    this.slots = new Int32Array(at(this.firstSlot, mentors));
  }

  isGate(node: number): boolean {
    return node >= this.mentors;
  }

  /** A mentor's gate, or a gate's mentor. */
  across(node: number): number {
    return this.isGate(node) ? node - this.mentors : node + this.mentors;
  }

  isSingle(mentee: number): boolean {
    return this.single?.[mentee] === 1;
  }

  /** The node by which a mentee comes to a mentor. */
  nodeFor(mentee: number, mentor: number): number {
    return this.isSingle(mentee) ? mentor + this.mentors : mentor;
  }

  hasGated(mentor: number): boolean {
    return at(this.gated, mentor) !== NOBODY;
  }

  /** Does something for the one whom a gate has let through, or for the mentor's others. */
  eachOf(node: number, act: (mentee: number) => void): void {
    if (this.isGate(node)) {
      const mentee = at(this.gated, node - this.mentors);
      if (mentee !== NOBODY) act(mentee);
      return;
    }
    const first = at(this.firstSlot, node);
    for (let slot = first; slot < first + at(this.load, node); slot++) {
      const mentee = at(this.slots, slot);
      if (!this.isSingle(mentee)) act(mentee);
    }
  }

  /** One more place of a mentor. */
  open(mentor: number): number {
    const slot = at(this.firstSlot, mentor) + at(this.load, mentor);
    this.load[mentor] = at(this.load, mentor) + 1;
    return slot;
  }

  /** Takes a mentee from their place, which the next one is to take. */
  leave(mentee: number): number {
    const mentor = at(this.mentorOf, mentee);
    this.mentorOf[mentee] = NOBODY;
    if (this.isSingle(mentee)) this.gated[mentor] = NOBODY;
    return this.slots.indexOf(mentee, at(this.firstSlot, mentor));
  }

  take(mentee: number, mentor: number, slot: number): void {
    this.slots[slot] = mentee;
    this.mentorOf[mentee] = mentor;
    if (this.isSingle(mentee)) this.gated[mentor] = mentee;
  }
}

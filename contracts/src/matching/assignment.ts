import { MinHeap } from './min-heap.ts';

/**
 * Who may go to whom, in compressed rows: mentee `i` may go to `mentors[k]` at `costs[k]` for `k`
 * from `starts[i]` up to `starts[i + 1]`. Costs are whole numbers of either sign.
 */
export interface Instance {
  starts: Int32Array;
  mentors: Int32Array;
  costs: Float64Array;
  /** Places of each mentor. */
  places: Int32Array;
  /** What it costs to leave a mentee without a mentor; infinite where there certainly is a place. */
  alone: Float64Array;
  /** A mentor's k-th mentee, counted from 0, costs so much more times k. */
  crowding: number;
}

export interface Assignment {
  /** Mentee → mentor; -1 for one who is left alone. */
  mentorOf: Int32Array;
  cost: number;
}

const NOBODY = -1;

/**
 * The cheapest assignment, exactly: min-cost flow by successive shortest paths (Dijkstra with
 * potentials), each mentor one node whatever the places. The same instance gives the same answer.
 */
export function assign(instance: Instance): Assignment {
  const flow = new Flow(instance);
  for (let mentee = 0; mentee < instance.alone.length; mentee++) flow.add(mentee);
  return { mentorOf: flow.mentorOf, cost: flow.cost() };
}

/**
 * The residual network. Mentors have a price (their potential); the sink's is 0. A mentee who has a
 * mentor is reached through that mentor alone, so mentees need no place in the queue.
 */
class Flow {
  readonly mentorOf: Int32Array;
  private readonly menteePrice: Float64Array;
  private readonly price: Float64Array;
  private readonly load: Int32Array;
  /** Mentees of a mentor, from `firstSlot[mentor]` on. */
  private readonly slots: Int32Array;
  private readonly firstSlot: Int32Array;
  private readonly distance: Float64Array;
  /** The mentee by whom the shortest path comes to a mentor. */
  private readonly from: Int32Array;
  private readonly queue: MinHeap;
  private readonly settled: number[] = [];

  private readonly given: Instance;

  constructor(given: Instance) {
    this.given = given;
    const mentors = given.places.length;
    const mentees = given.alone.length;
    this.mentorOf = new Int32Array(mentees).fill(NOBODY);
    this.menteePrice = new Float64Array(mentees);
    this.price = new Float64Array(mentors);
    this.load = new Int32Array(mentors);
    this.firstSlot = new Int32Array(mentors + 1);
    for (let mentor = 0; mentor < mentors; mentor++)
      this.firstSlot[mentor + 1] = at(this.firstSlot, mentor) + at(given.places, mentor);
    this.slots = new Int32Array(at(this.firstSlot, mentors));
    this.distance = new Float64Array(mentors);
    this.from = new Int32Array(mentors);
    this.queue = new MinHeap(this.distance);
  }

  /** Sends one mentee along the shortest path to a free place, or to where somebody stays alone. */
  add(mentee: number): void {
    const end = this.search(mentee);
    for (const mentor of this.settled) {
      const change = at(this.distance, mentor) - end.distance;
      this.price[mentor] = at(this.price, mentor) + change;
      for (let slot = 0; slot < at(this.load, mentor); slot++)
        this.raise(at(this.slots, at(this.firstSlot, mentor) + slot), change);
    }
    this.raise(mentee, -end.distance);
    this.move(mentee, end);
  }

  cost(): number {
    const { starts, mentors, costs, alone, crowding } = this.given;
    let cost = 0;
    for (let mentee = 0; mentee < alone.length; mentee++) {
      const mentor = at(this.mentorOf, mentee);
      if (mentor === NOBODY) cost += at(alone, mentee);
      for (let k = at(starts, mentee); k < at(starts, mentee + 1); k++)
        if (at(mentors, k) === mentor) cost += at(costs, k);
    }
    for (const load of this.load) cost += (crowding * load * (load - 1)) / 2;
    return cost;
  }

  private search(mentee: number): End {
    this.settled.length = 0;
    this.queue.clear();
    this.distance.fill(Infinity);
    const end: End = { distance: Infinity, mentor: NOBODY, mentee };
    this.leave(mentee, 0, end);
    for (;;) {
      const mentor = this.queue.pop();
      if (mentor === NOBODY || at(this.distance, mentor) >= end.distance) return end;
      this.settled.push(mentor);
      const distance = at(this.distance, mentor);
      const first = at(this.firstSlot, mentor);
      for (let slot = first; slot < first + at(this.load, mentor); slot++)
        this.leave(at(this.slots, slot), distance, end);
    }
  }

  /**
   * All that a mentee can do at this distance: go to another mentor or stay alone. A free place
   * bounds the search as soon as it is seen, which spares the queue most mentors.
   */
  private leave(mentee: number, distance: number, end: End): void {
    const { starts, mentors, costs, alone, places, crowding } = this.given;
    const { price, load, queue, distance: reachedAt, from } = this;
    const base = distance + at(this.menteePrice, mentee);
    if (base + at(alone, mentee) < end.distance) {
      end.distance = base + at(alone, mentee);
      end.mentor = NOBODY;
      end.mentee = mentee;
    }
    const until = at(starts, mentee + 1);
    for (let k = at(starts, mentee); k < until; k++) {
      const mentor = at(mentors, k);
      const cost = base + at(costs, k);
      const reached = cost - at(price, mentor);
      if (reached >= end.distance || reached >= at(reachedAt, mentor)) continue;
      reachedAt[mentor] = reached;
      from[mentor] = mentee;
      queue.put(mentor);
      const free = cost + crowding * at(load, mentor);
      if (free >= end.distance || at(load, mentor) >= at(places, mentor)) continue;
      end.distance = free;
      end.mentor = mentor;
    }
  }

  /** Everybody on the path goes one mentor further. */
  private move(first: number, end: End): void {
    let mentor = end.mentor;
    let slot = NOBODY;
    if (mentor === NOBODY) {
      mentor = at(this.mentorOf, end.mentee);
      this.mentorOf[end.mentee] = NOBODY;
      if (end.mentee === first) return;
      slot = this.slotOf(mentor, end.mentee);
    } else {
      slot = at(this.firstSlot, mentor) + at(this.load, mentor);
      this.load[mentor] = at(this.load, mentor) + 1;
    }
    for (;;) {
      const mentee = at(this.from, mentor);
      const before = at(this.mentorOf, mentee);
      const left = mentee === first ? NOBODY : this.slotOf(before, mentee);
      this.slots[slot] = mentee;
      this.mentorOf[mentee] = mentor;
      if (mentee === first) return;
      mentor = before;
      slot = left;
    }
  }

  private slotOf(mentor: number, mentee: number): number {
    return this.slots.indexOf(mentee, at(this.firstSlot, mentor));
  }

  private raise(mentee: number, change: number): void {
    this.menteePrice[mentee] = at(this.menteePrice, mentee) + change;
  }
}

/** Where a shortest path ends: at a mentor's free place, or with a mentee who is left alone. */
interface End {
  distance: number;
  mentor: number;
  mentee: number;
}

const at = (list: Int32Array | Float64Array, index: number): number => list[index] as number;

import { MinHeap } from './min-heap.ts';
import { at, NOBODY, Seats } from './seats.ts';

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
  /** 1 for mentees of whom a mentor takes one at most; absent where there are none. */
  single?: Uint8Array;
}

export interface Assignment {
  /** Mentee → mentor; -1 for one who is left alone. */
  mentorOf: Int32Array;
  cost: number;
}

/** A path that came to a mentor from the mentor's gate, or to the gate from the mentor. */
const ACROSS = -2;

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
 * The residual network. Mentors and gates have a price (their potential); the sink's is 0. A mentee
 * who has a mentor is reached through that node alone, so mentees need no place in the queue.
 */
class Flow {
  private readonly seats: Seats;
  private readonly menteePrice: Float64Array;
  private readonly price: Float64Array;
  private readonly distance: Float64Array;
  /** The mentee by whom the shortest path comes to a node. */
  private readonly from: Int32Array;
  private readonly queue: MinHeap;
  private readonly settled: number[] = [];
  private readonly given: Instance;

  constructor(given: Instance) {
    this.given = given;
    this.seats = new Seats(given);
    const { nodes } = this.seats;
    this.menteePrice = new Float64Array(given.alone.length);
    this.price = new Float64Array(nodes);
    this.distance = new Float64Array(nodes);
    this.from = new Int32Array(nodes);
    this.queue = new MinHeap(this.distance);
  }

  get mentorOf(): Int32Array {
    return this.seats.mentorOf;
  }

  /** Sends one mentee along the shortest path to a free place, or to where somebody stays alone. */
  add(mentee: number): void {
    const end = this.search(mentee);
    for (const node of this.settled) {
      const change = at(this.distance, node) - end.distance;
      this.price[node] = at(this.price, node) + change;
      this.seats.eachOf(node, (other) => this.raise(other, change));
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
    for (const load of this.seats.load) cost += (crowding * load * (load - 1)) / 2;
    return cost;
  }

  private search(mentee: number): End {
    const { seats } = this;
    this.settled.length = 0;
    this.queue.clear();
    this.distance.fill(Infinity);
    const end: End = { distance: Infinity, mentor: NOBODY, mentee };
    this.leave(mentee, 0, end);
    for (;;) {
      const node = this.queue.pop();
      if (node === NOBODY || at(this.distance, node) >= end.distance) return end;
      this.settled.push(node);
      const distance = at(this.distance, node);
      seats.eachOf(node, (other) => this.leave(other, distance, end));
      if (!seats.isGate(node) && seats.hasGated(node))
        this.reach(seats.across(node), distance + at(this.price, node), ACROSS, end);
    }
  }

  /** All that a mentee can do at this distance: go to another mentor or stay alone. */
  private leave(mentee: number, distance: number, end: End): void {
    const { starts, mentors, costs, alone } = this.given;
    const base = distance + at(this.menteePrice, mentee);
    if (base + at(alone, mentee) < end.distance) {
      end.distance = base + at(alone, mentee);
      end.mentor = NOBODY;
      end.mentee = mentee;
    }
    const { price, distance: known } = this;
    const first = this.seats.nodeFor(mentee, 0);
    const until = at(starts, mentee + 1);
    for (let k = at(starts, mentee); k < until; k++) {
      const node = first + at(mentors, k);
      const cost = base + at(costs, k);
      const reached = cost - at(price, node);
      // asked here as well, since most ways end here
      if (reached < end.distance && reached < at(known, node)) this.reach(node, cost, mentee, end);
    }
  }

  /**
   * Comes to a node, for what it costs before the node's price. A free place bounds the search as
   * soon as it is seen, which spares the queue most mentors.
   */
  private reach(node: number, cost: number, by: number, end: End): void {
    const { seats } = this;
    const reached = cost - at(this.price, node);
    if (reached >= end.distance || reached >= at(this.distance, node)) return;
    this.distance[node] = reached;
    this.from[node] = by;
    this.queue.put(node);
    if (seats.isGate(node)) {
      const mentor = seats.across(node);
      if (!seats.hasGated(mentor)) this.reach(mentor, cost, ACROSS, end);
      return;
    }
    const load = at(seats.load, node);
    const free = cost + this.given.crowding * load;
    if (free >= end.distance || load >= at(this.given.places, node)) return;
    end.distance = free;
    end.mentor = node;
  }

  /** Everybody on the path goes one mentor further. */
  private move(first: number, end: End): void {
    const { seats } = this;
    let { mentor } = end;
    let node = mentor;
    let slot: number;
    if (mentor === NOBODY) {
      if (end.mentee === first) return;
      mentor = at(this.mentorOf, end.mentee);
      node = seats.nodeFor(end.mentee, mentor);
      slot = seats.leave(end.mentee);
    } else slot = seats.open(mentor);
    for (;;) {
      if (at(this.from, node) === ACROSS) node = seats.across(node);
      const mentee = at(this.from, node);
      const before = at(this.mentorOf, mentee);
      const left = mentee === first ? NOBODY : seats.leave(mentee);
      seats.take(mentee, mentor, slot);
      if (mentee === first) return;
      mentor = before;
      slot = left;
      node = seats.nodeFor(mentee, before);
    }
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

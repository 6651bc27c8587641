const NOWHERE = -1;

/** Indices ordered by keys that may only fall while their index is in the heap. */
export class MinHeap {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private readonly keys: Float64Array;
  private size = 0;

  /** The keys are read where they are; `put` is told of each that falls. */
  constructor(keys: Float64Array) {
    this.keys = keys;
    this.heap = new Int32Array(keys.length);
    this.place = new Int32Array(keys.length).fill(NOWHERE);
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.place[this.heap[at] as number] = NOWHERE;
    this.size = 0;
  }

  /** Puts an index in, or moves it up after its key has fallen. */
  put(index: number): void {
    let at = this.place[index] as number;
    if (at === NOWHERE) at = this.size++;
    const key = this.keys[index] as number;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.heap[above] as number;
      if ((this.keys[other] as number) <= key) break;
      this.set(at, other);
      at = above;
    }
    this.set(at, index);
  }

  /** Takes out the index with the least key; -1 when there is none. */
  pop(): number {
    if (this.size === 0) return NOWHERE;
    const least = this.heap[0] as number;
    this.place[least] = NOWHERE;
    const last = this.heap[--this.size] as number;
    if (this.size > 0) this.sink(last);
    return least;
  }

  private sink(index: number): void {
    const key = this.keys[index] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.keyAt(below + 1) < this.keyAt(below)) below++;
      if (this.keyAt(below) >= key) break;
      this.set(at, this.heap[below] as number);
      at = below;
    }
    this.set(at, index);
  }

  private keyAt(at: number): number {
    return this.keys[this.heap[at] as number] as number;
  }

  private set(at: number, index: number): void {
    this.heap[at] = index;
    this.place[index] = at;
  }
}

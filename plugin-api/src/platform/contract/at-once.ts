import { Problem } from '../problem/problem.ts';

/** Lets so much work in at a time; more is refused and comes again: waiting, it would hold memory. */
export class AtOnce {
  private running = 0;

  constructor(private readonly most: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) throw new Problem('server.busy');
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
    }
  }
}

import type { Facts } from '../paper/paper.ts';

/** One sheet of a paper, and whom it is about. */
export interface MadeSheet<F extends Facts = Facts> {
  /** Where the sheets of one paper are of several kinds: which this one is. */
  title?: string;
  /** As the journal names them. */
  about: string;
  /** Pairs or people. */
  of: string[];
  facts: F;
}

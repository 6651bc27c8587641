import type { State } from './status.tsx';
import { Shape } from './status.tsx';

interface Counted {
  state: State;
  count: number;
  /** What the shape says, for those who do not see it. */
  word: string;
}

/** How many are in each state, states without anybody left out; the words stand in a legend beside. */
export const Tally = ({ counts }: { counts: readonly Counted[] }) => (
  <span className="tally">
    {counts
      .filter(({ count }) => count > 0)
      .map(({ state, count, word }) => (
        <span key={word} className={`tally-part ${state}`} title={word}>
          <Shape state={state} />
          {count}
          <span className="vh"> – {word}</span>
        </span>
      ))}
  </span>
);

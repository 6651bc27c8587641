import type {
  MatchInput,
  MatchLock,
  MatchPair,
  MatchResult,
  MatchSettings,
} from '@nastavnik/contracts/matching-data';
import { explained } from '@nastavnik/contracts/matching/explain';
import type { MatchOption } from '@nastavnik/contracts/matching/options';
import { optionsFor } from '@nastavnik/contracts/matching/options';
import type { Chance, SliderStop } from '@nastavnik/contracts/matching/outlook';
import { chances, stopOf } from '@nastavnik/contracts/matching/outlook';
import type { Prepared } from '@nastavnik/contracts/matching/solve';
import { decide, prepare } from '@nastavnik/contracts/matching/solve';

/** What a curator tries: other locks, other weights and rules, and the pairs to keep. */
export interface Attempt {
  settings: MatchSettings;
  locks: MatchLock[];
  kept: Pick<MatchPair, 'menteeId' | 'mentorId'>[];
}

/** Each ask is one short piece of work, so that a page may do it itself between two frames. */
export type Ask =
  | { kind: 'load'; input: MatchInput }
  | { kind: 'attempt'; attempt: Attempt }
  /** How the attempt would come out at a place of the slider, from 0. */
  | { kind: 'stop'; at: number }
  /** Whom a mentee might get in the attempt. */
  | { kind: 'options'; menteeId: string }
  /** The next change that would help; `done` after the last. */
  | { kind: 'chance'; first: boolean };

/** What each ask is answered with. */
export interface Answers {
  load: null;
  attempt: { result: MatchResult; ms: number };
  stop: SliderStop;
  options: MatchOption[];
  chance: { chance: Chance | null; done: boolean };
}

interface Made {
  input: MatchInput;
  settings: MatchSettings;
  prepared: Prepared;
  mentorOf: Int32Array;
}

/** The engine of matching over one run's input: what would come of a change, without keeping it. */
export class Engine {
  private input: MatchInput | undefined;
  private made: Made | undefined;
  private tries: ReturnType<typeof chances> | undefined;

  answer(ask: Ask): Answers[Ask['kind']] {
    switch (ask.kind) {
      case 'load':
        this.input = ask.input;
        return null;
      case 'attempt':
        return this.attempt(ask.attempt);
      case 'stop':
        return this.stop(ask.at);
      case 'options':
        return this.options(ask.menteeId);
      default:
        return this.chance(ask.first);
    }
  }

  private attempt({ settings, locks, kept }: Attempt): Answers['attempt'] {
    if (!this.input) throw new Error('The engine has nothing to match');
    const began = performance.now();
    const input = { ...this.input, locks, kept };
    const prepared = prepare(input, settings);
    const mentorOf = decide(prepared);
    this.made = { input, settings, prepared, mentorOf };
    return { result: explained(prepared, mentorOf), ms: performance.now() - began };
  }

  private stop(at: number): SliderStop {
    const { prepared, settings } = this.need();
    return stopOf(prepared, decide(prepared, settings.slider[at]));
  }

  private options(menteeId: string): MatchOption[] {
    const { prepared, mentorOf } = this.need();
    return optionsFor(prepared, mentorOf, menteeId);
  }

  private chance(first: boolean): Answers['chance'] {
    const { input, settings } = this.need();
    if (first || !this.tries) this.tries = chances(input, settings);
    const { value, done } = this.tries.next();
    return { chance: value ?? null, done: done === true };
  }

  private need(): Made {
    if (!this.made) throw new Error('The engine has tried nothing yet');
    return this.made;
  }
}

/** Where this very file is: a worker begins with it. */
export const address: string = import.meta.url;

/** What goes to a worker and comes back. */
export interface Sent {
  number: number;
  ask: Ask;
}
export interface Returned {
  number: number;
  answer?: unknown;
  failed?: string;
}

/** In a worker the file serves whoever has made it. */
if (typeof document === 'undefined') {
  const engine = new Engine();
  self.addEventListener('message', ({ data: { number, ask } }: MessageEvent<Sent>) => {
    const returned: Returned = { number };
    try {
      returned.answer = engine.answer(ask);
    } catch (error) {
      returned.failed = String(error);
    }
    self.postMessage(returned, { transfer: [] });
  });
  self.postMessage('ready', { transfer: [] });
}

import { useEffect, useState } from 'react';
import type { MatchInput, MatchResult } from '@nastavnik/contracts/matching-data';
import type { MatchOption } from '@nastavnik/contracts/matching/options';
import type { Chance, SliderStop } from '@nastavnik/contracts/matching/outlook';
import type { Attempt } from './engine.ts';
import type { EngineHand } from './open-engine.ts';
import { openEngine } from './open-engine.ts';

/** Begins some work and lets it go when the page moves on. */
function begin(work: (signal: AbortSignal) => Promise<void>): () => void {
  const over = new AbortController();
  void work(over.signal);
  return () => over.abort();
}

/** The engine over a run's input, once it has come up; it closes with the page. */
export function useEngine(input: MatchInput | undefined): EngineHand | undefined {
  const [hand, setHand] = useState<EngineHand>();
  useEffect(() => {
    if (!input) return undefined;
    return begin(async (signal) => {
      const engine = await openEngine();
      if (signal.aborted) return engine.close();
      signal.addEventListener('abort', () => engine.close());
      await engine.ask({ kind: 'load', input });
      if (!signal.aborted) setHand(engine);
    });
  }, [input]);
  return hand;
}

/** What an attempt comes to; the older answer stays until the newer one is there. */
export interface Tried {
  attempt: Attempt;
  result: MatchResult;
  stops: readonly SliderStop[];
  ms: number;
}

const PLACES = 5;

/** Tries whatever is asked for, the newest alone; places of the slider follow the result. */
export function useAttempt(hand: EngineHand | undefined, attempt: Attempt): Tried | undefined {
  const [tried, setTried] = useState<Tried>();
  useEffect(() => {
    if (!hand) return undefined;
    return begin(async (signal) => {
      const { result, ms } = await hand.ask({ kind: 'attempt', attempt });
      if (signal.aborted) return;
      setTried((before) => ({ attempt, result, ms, stops: before?.stops ?? [] }));
      const stops: SliderStop[] = [];
      for (let at = 0; at < PLACES; at++) {
        stops.push(await hand.ask({ kind: 'stop', at }));
        if (signal.aborted) return;
      }
      setTried({ attempt, result, ms, stops });
    });
  }, [hand, attempt]);
  return tried;
}

/** Whom a mentee might get in what was tried last. */
export function useOptions(
  hand: EngineHand | undefined,
  menteeId: string,
  tried: Tried | undefined,
): readonly MatchOption[] | undefined {
  const [options, setOptions] = useState<readonly MatchOption[]>();
  useEffect(() => {
    if (!hand || !tried) return undefined;
    return begin(async (signal) => {
      const found = await hand.ask({ kind: 'options', menteeId });
      if (!signal.aborted) setOptions(found);
    });
  }, [hand, menteeId, tried]);
  return options;
}

async function chancesOf(hand: EngineHand, signal: AbortSignal): Promise<Chance[] | undefined> {
  const chances: Chance[] = [];
  for (let first = true; ; first = false) {
    const { chance, done } = await hand.ask({ kind: 'chance', first });
    if (signal.aborted) return undefined;
    if (done) return chances.toSorted((a, b) => b.more - a.more);
    if (chance) chances.push(chance);
  }
}

/** Changes that would help what was tried last; undefined before the first answer. */
export function useChances(
  hand: EngineHand | undefined,
  tried: Tried | undefined,
): readonly Chance[] | undefined {
  const [found, setFound] = useState<readonly Chance[]>();
  useEffect(() => {
    // the places of the slider are looked for first
    if (!hand || !tried || tried.stops.length === 0) return undefined;
    return begin(async (signal) => {
      const chances = await chancesOf(hand, signal);
      if (chances) setFound(chances);
    });
  }, [hand, tried]);
  return found;
}

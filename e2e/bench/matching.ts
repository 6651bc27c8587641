import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { assign } from '@nastavnik/contracts/matching/assignment';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { costed, instanceOf } from '@nastavnik/contracts/matching/objective';
import { coverageOf, prepare } from '@nastavnik/contracts/matching/solve';
import { munkres } from 'munkres';
import { inBrowser } from './matching-browser.ts';
import { matchingCase, numbers } from './matching-cases.ts';
import { leastCost, matrixOf, sumOf } from './matching-oracle.ts';
import { matchingPeople } from './matching-people.ts';
import { DISTRICT, WEIGHTS } from './matching-sizes.ts';
import { stability } from './matching-stability.ts';

const CASES = 1_000;
const ROUNDS = 5;

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The engine of matching against the Hungarian method of `munkres`: equal optima on random cases, a
 * district of 50,000 possible pairs in turn, a school in the section's own worker and in the engine
 * alone, memory in a process of its own, and how many pairs of a district change when mentors leave.
 */
export async function bench(): Promise<Record<string, number>> {
  const { mismatches } = compare();
  const { instance, ms, munkresMs } = race();
  const { engine, worker, answered } = await inBrowser();
  return {
    cases: CASES,
    mismatches,
    ms: round(ms),
    munkresMs: round(munkresMs),
    speedup: round(munkresMs / ms),
    edges: instance.costs.length,
    browserMs: round(median(worker)),
    browserEngineMs: round(median(engine)),
    browserAnsweredMs: round(median(answered)),
    peakRssMb: Number(
      execFileSync(process.execPath, [join(import.meta.dirname, 'matching-alone.ts')]),
    ),
    ...stability(),
  };
}

/** Made-up schools from rules and score to the optimum, at every place of the slider. */
function compare(): { mismatches: number } {
  const next = numbers(7);
  const upTo = (most: number) => 1 + Math.floor(next() * most);
  let mismatches = 0;
  for (let index = 0; index < CASES; index++) {
    const people = matchingPeople(next, { mentees: upTo(30), mentors: upTo(12), places: upTo(3) });
    const { edges, settings } = prepare(people, {
      ...defaultSettings,
      point: upTo(5),
      seed: index,
    });
    const instance = costed(edges, {
      coverage: coverageOf(settings),
      crowding: settings.crowding,
    });
    if (assign(instance).cost !== leastCost(instance)) mismatches++;
  }
  return { mismatches };
}

function race() {
  const { seekers, places } = matchingCase(numbers(1), DISTRICT);
  const instance = instanceOf(seekers, places, WEIGHTS);
  const ours: number[] = [];
  const theirs: number[] = [];
  const timed = <T>(list: number[], work: () => T): T => {
    const began = performance.now();
    const result = work();
    list.push(performance.now() - began);
    return result;
  };
  const matrix = matrixOf(instance);
  for (let turn = 0; turn < ROUNDS; turn++) {
    const { cost } = timed(ours, () => assign(instance));
    const pairs = timed(theirs, () => munkres(matrix));
    if (sumOf(matrix, pairs) !== cost) throw new Error('the optima differ');
  }
  return { instance, ms: median(ours), munkresMs: median(theirs) };
}

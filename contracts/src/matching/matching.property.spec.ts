import fc from 'fast-check';
import { munkres } from 'munkres';
import { describe, expect, it } from 'vitest';
import type { MatchInput, MatchResult, MatchSettings } from '../matching-data.ts';
import { defaultSettings } from './defaults.ts';
import { explained, match } from './explain.ts';
import { decide, prepare } from './solve.ts';
import { naive } from './testing/naive.ts';
import { inputs, settingsOf } from './testing/random.ts';

const runs = (numRuns: number) => ({ numRuns });
const given = fc.tuple(inputs, settingsOf);

/** Mentor → how many mentees a result gives them. */
const loads = ({ pairs }: MatchResult) => Map.groupBy(pairs, ({ mentorId }) => mentorId);

const leastOf = (matrix: number[][]): number =>
  matrix.length === 0
    ? 0
    : munkres(matrix).reduce((sum, [row, at]) => sum + (matrix[row]?.[at] ?? NaN), 0);

describe('a run', () => {
  it('never breaks a hard rule or a capacity, and holds every lock that it says it holds', () => {
    fc.assert(
      fc.property(given, ([input, settings]) => {
        const result = match(input, settings);
        const { allowed } = naive(input, settings);
        for (const pair of result.pairs) expect(allowed(pair.menteeId, pair.mentorId)).toBe(true);
        for (const { id, places } of input.mentors)
          expect(loads(result).get(id)?.length ?? 0).toBeLessThanOrEqual(places);
        const broken = new Set(result.brokenLocks.map(({ menteeId }) => menteeId));
        for (const { menteeId, mentorId, kind } of input.locks) {
          const got = result.pairs.find((pair) => pair.menteeId === menteeId)?.mentorId;
          if (kind === 'never') expect(got).not.toBe(mentorId);
          else if (!broken.has(menteeId)) expect(got).toBe(mentorId);
          else if (got === mentorId) throw new Error('a lock that is held is told as broken');
        }
      }),
      runs(400),
    );
  });

  it('reaches the optimum that the Hungarian method finds, with locks, bans and places for several', () => {
    // Counts of one random run: about 75 at the least, so that 20 is never missed by chance.
    const seen = { held: 0, forbidden: 0, shared: 0, kept: 0 };
    fc.assert(
      fc.property(given, ([input, settings]) => {
        const result = match(input, settings);
        const free = new Set(result.brokenLocks.map(({ menteeId }) => menteeId));
        const must = input.locks.filter(({ kind }) => kind === 'must');
        const held = must.filter(({ menteeId }) => !free.has(menteeId));
        const { matrix, costOf } = naive(input, settings, held);
        seen.held += held.length;
        seen.shared += [...loads(result).values()].filter(({ length }) => length > 1).length;
        seen.forbidden += input.locks.length - must.length;
        seen.kept += settings.keep === 'first' ? result.pairs.filter(({ kept }) => kept).length : 0;
        expect(costOf(result.pairs)).toBe(leastOf(matrix));
      }),
      runs(2_000),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('lets a lock go only where rules forbid the pair or other locks have taken the places', () => {
    fc.assert(
      fc.property(given, ([input, settings]) => {
        const { brokenLocks, pairs } = match(input, settings);
        const { allowed } = naive(input, settings);
        for (const { menteeId, mentorId } of brokenLocks) {
          const taken = pairs.filter((pair) => pair.locked && pair.mentorId === mentorId).length;
          const places = input.mentors.find(({ id }) => id === mentorId)?.places;
          if (allowed(menteeId, mentorId)) expect(taken).toBe(places);
        }
      }),
      runs(400),
    );
  });

  it('changes as few pairs as the Hungarian method finds possible when pairs that stay come first', () => {
    let changed = 0;
    fc.assert(
      fc.property(given, ([input, settings]) => {
        const free: MatchInput = { ...input, locks: [] };
        const { allowed } = naive(free, settings);
        const isKept = (menteeId: string, mentorId: string) =>
          free.kept.some((each) => each.menteeId === menteeId && each.mentorId === mentorId);
        const seats = free.mentors.flatMap(({ id, places }) => Array<string>(places).fill(id));
        const matrix = free.mentees.map(({ id, priority }) => [
          ...seats.map((to) => (allowed(id, to) ? Number(!isKept(id, to)) : 1e12)),
          ...free.mentees.map(() => 100 ** (priority + 1)),
        ]);
        const { pairs } = match(free, { ...settings, point: 1, keep: 'first' });
        const fresh = pairs.filter(({ kept }) => !kept).length;
        changed += free.kept.length - (pairs.length - fresh);
        expect(fresh).toBe(leastOf(matrix) % 100);
      }),
      runs(400),
    );
    expect(changed).toBeGreaterThan(50);
  });

  it('gives the same bytes again, in whatever order people come', () => {
    fc.assert(
      fc.property(given, ([input, settings]) => {
        const once = JSON.stringify(match(input, settings));
        const turned: MatchInput = {
          ...input,
          mentees: input.mentees.toReversed(),
          mentors: input.mentors.toReversed(),
        };
        expect(JSON.stringify(match(structuredClone(input), settings))).toBe(once);
        expect(JSON.stringify(match(turned, settings))).toBe(once);
      }),
      runs(200),
    );
  });

  it('costs the same with another seed, which decides among equals only', () => {
    fc.assert(
      fc.property(given, fc.nat(), ([input, settings], seed) => {
        const { costOf } = naive(input, settings);
        const free = { ...input, locks: [] };
        const other = match(free, { ...settings, seed });
        expect(costOf(other.pairs)).toBe(costOf(match(free, settings).pairs));
      }),
      runs(200),
    );
  });
});

describe('an explanation', () => {
  it('is a sum that equals the score, and the score is that of the published criteria', () => {
    fc.assert(
      fc.property(given, ([input, settings]) => {
        const { score } = naive(input, settings);
        for (const pair of match(input, settings).pairs) {
          const sum = Object.values(pair.parts).reduce((all, part) => all + part, 0);
          expect(sum).toBe(pair.score);
          expect(pair.score).toBe(score(pair.menteeId, pair.mentorId));
        }
      }),
      runs(300),
    );
  });

  it('tells the rank among all options and the best of the others', () => {
    fc.assert(
      fc.property(given, ([input, settings]) => {
        const { score, allowed } = naive(input, settings);
        for (const { menteeId, mentorId, rank, options, next } of match(input, settings).pairs) {
          const others = input.mentors
            .filter(({ id }) => id !== mentorId && allowed(menteeId, id))
            .map(({ id }) => score(menteeId, id));
          expect(options).toBe(others.length + 1);
          expect(rank).toBe(others.filter((each) => each > score(menteeId, mentorId)).length + 1);
          expect(next?.score).toBe(others.length === 0 ? undefined : Math.max(...others));
        }
      }),
      runs(200),
    );
  });

  it('names a set that blocks: more mentees than places, and no mentor outside it', () => {
    const first: MatchSettings = { ...defaultSettings, point: 1 };
    let seen = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        const prepared = prepare(input, first);
        const result = explained(prepared, decide(prepared));
        const { allowed } = naive(input, first);
        const must = new Map(
          result.pairs.filter(({ locked }) => locked).map((pair) => [pair.menteeId, pair.mentorId]),
        );
        for (const { menteeIds, mentorIds, places, missing } of result.blocks) {
          seen++;
          const ways = (menteeId: string) =>
            input.mentors.filter(({ id }) =>
              must.has(menteeId) ? must.get(menteeId) === id : allowed(menteeId, id),
            );
          const reached = new Set(menteeIds.flatMap((id) => ways(id).map((mentor) => mentor.id)));
          expect([...reached].toSorted()).toEqual(mentorIds);
          const there = input.mentors.filter(({ id }) => mentorIds.includes(id));
          expect(there.reduce((sum, mentor) => sum + mentor.places, 0)).toBe(places);
          expect(menteeIds.length - places).toBe(missing);
          const left = result.alone.filter(({ menteeId }) => menteeIds.includes(menteeId));
          expect(left).toHaveLength(missing);
        }
        for (const { why, menteeId } of result.alone)
          expect(result.blocks.some(({ menteeIds }) => menteeIds.includes(menteeId))).toBe(
            why === 'places',
          );
      }),
      runs(400),
    );
    expect(seen).toBeGreaterThan(20);
  });

  it('leaves nobody alone for a want of places that it cannot name, where a mentor takes one', () => {
    const one: MatchSettings = {
      ...defaultSettings,
      point: 1,
      rules: defaultSettings.rules.map((rule) =>
        rule.code === 'one_vulnerable' ? { ...rule, on: true } : rule,
      ),
    };
    let gated = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        const result = match(input, one);
        const { allowed } = naive(input, one);
        const vulnerable = new Set(
          input.mentees.flatMap(({ id, vulnerable: is }) => (is ? [id] : [])),
        );
        for (const { menteeId, mentorId } of result.pairs)
          expect(allowed(menteeId, mentorId)).toBe(true);
        for (const pairs of loads(result).values())
          expect(pairs.filter(({ menteeId }) => vulnerable.has(menteeId)).length).toBeLessThan(2);
        for (const { why, options } of result.alone)
          expect(why).toBe(options === 0 ? 'rules' : 'places');
        for (const { menteeIds, missing } of result.blocks)
          expect(result.alone.filter(({ menteeId }) => menteeIds.includes(menteeId))).toHaveLength(
            missing,
          );
        const taken = loads(result);
        const isFree = ({ id, places }: MatchInput['mentors'][0]) =>
          (taken.get(id)?.length ?? 0) < places;
        gated += result.alone.filter(({ menteeId, why }) =>
          input.mentors.some(
            (each) => why === 'places' && isFree(each) && allowed(menteeId, each.id),
          ),
        ).length;
      }),
      runs(2_000),
    );
    // about 30 in a run
    expect(gated).toBeGreaterThan(8);
  });
});

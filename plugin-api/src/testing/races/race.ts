import { Problem } from '../../platform/problem/problem.ts';
import { runInScope } from '../../platform/scope/scope.ts';
import { bin } from '../../platform/db/id.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import type { TestApp } from '../app.ts';
import type { TestSchool } from '../make.ts';

/** What one does, and how often against the others. */
export interface Act {
  weight: number;
  act: () => Promise<unknown>;
}

export interface Race {
  title: string;
  operations: number;
  acts: Record<string, Act>;
  /** Looked at after every second operation, past every guard: each row breaks the promise. */
  broken: () => Promise<Record<string, unknown>[]>;
}

/** How many at once; the pool has a connection for each. */
const AT_ONCE = 8;

/** The same numbers from 0 to 1 each time; whose turn it is they do not decide. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Many do the same few things at once to the same few people. Refusals are part of it and are
 * counted; whatever else is thrown fails the race, also an index that has to answer for a lock.
 */
export async function race({ title, operations, acts, broken }: Race) {
  const next = numbers(11);
  const bag = Object.entries(acts).flatMap(([name, { weight }]) =>
    Array.from({ length: weight }, () => name),
  );
  const done: Record<string, number> = {};
  const refused: Record<string, number> = {};
  const violations: Record<string, unknown>[] = [];
  let left = operations;
  const runner = async () => {
    while (left-- > 0) {
      const name = bag[Math.floor(next() * bag.length)] as string;
      try {
        await acts[name]?.act();
        done[name] = (done[name] ?? 0) + 1;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused[error.code] = (refused[error.code] ?? 0) + 1;
      }
      if (left % 2 === 0) violations.push(...(await broken()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  violations.push(...(await broken()));
  console.log(
    `${title}: ${operations} racing operations, ${violations.length} violations · done ${words(done)} · refused ${words(refused)}`,
  );
  return { done, refused, violations };
}

const words = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** Calls the service's own methods as the school's curator would over HTTP, without HTTP. */
export async function asCurator(app: TestApp, school: TestSchool) {
  const { schoolId, connectionId } = school;
  const org = await app.nest.get(SessionSource).orgOf(schoolId);
  if (!org) throw new Error('no such school');
  const personId = await school.staff('Куратор');
  await school.grant(personId, 'curator');
  return <T>(work: () => Promise<T>): Promise<T> =>
    runInScope(
      {
        requestId: 'race',
        caller: { kind: 'person', personId, orgId: schoolId, connectionId },
        org,
        orgKey: bin(schoolId),
        reach: new Set(['school'] as const),
      },
      work,
    );
}

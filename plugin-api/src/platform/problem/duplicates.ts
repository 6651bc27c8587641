import type { Problem } from './problem.ts';

const known = new Map<string, () => Problem>();

/** Words the refusal of a unique index, so that a lost race answers like the check before it. */
export function onDuplicate(index: string, problem: () => Problem): void {
  known.set(index, problem);
}

/** The refusal for the index that the database's message names. */
export function duplicateOf(message: string): Problem | undefined {
  const index = /for key '(?:\w+\.)?(\w+)'/.exec(message)?.[1];
  return index === undefined ? undefined : known.get(index)?.();
}

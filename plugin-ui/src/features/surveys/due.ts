import { waves as say } from './words.ts';

/** What is wrong with the day until which answers are awaited. */
export function dueError(dueOn: string, today: string): string | undefined {
  if (dueOn === '') return say.noDue;
  return dueOn < today ? say.pastDue : undefined;
}

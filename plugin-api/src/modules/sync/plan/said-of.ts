import type { Finding } from '../issue-words.ts';
import type { Sourced } from './snapshot.ts';

/** How OneRoster's files call what its JSON calls so. */
const COLUMNS: Record<string, string> = {
  '/sourcedId': 'sourcedId',
  '/status': 'status',
  '/roles': 'role',
  '/agents': 'agentSourcedIds',
  '/user': 'userSourcedId',
  '/class': 'classSourcedId',
};

/** Whose row a finding is about: for an uploaded one its file, line and column. */
export const saidOf = (
  { sourcedId, at }: Sourced,
  pointer: string,
): Pick<Finding, 'sourcedId' | 'pointer' | 'file' | 'line'> =>
  at
    ? { sourcedId, pointer: COLUMNS[pointer] ?? pointer, file: at[0], line: at[1] }
    : { sourcedId, pointer };

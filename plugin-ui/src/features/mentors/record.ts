import type { MentorRecord } from '@nastavnik/contracts/mentor-records';
import { isAddress } from '../../shared/bases/record.ts';

/** What the table of the base asks for and no journal gives, as it is typed. */
export type Typed = Record<keyof MentorRecord, string>;

export const recordNames = [
  'contacts',
  'workplace',
  'achievements',
  'interests',
  'desiredAges',
  'timeResource',
  'training',
  'results',
  'caseUrl',
] as const satisfies readonly (keyof MentorRecord)[];

export const typedRecord = (record: MentorRecord): Typed =>
  Object.fromEntries(recordNames.map((name) => [name, record[name] ?? ''])) as Typed;

/** The same as the API takes it. */
export const recordBody = (typed: Typed): MentorRecord =>
  Object.fromEntries(recordNames.map((name) => [name, typed[name].trim() || null])) as MentorRecord;

export const fitsRecord = ({ caseUrl }: Typed): boolean => isAddress(caseUrl);

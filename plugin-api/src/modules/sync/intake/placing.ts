import { RowRefused } from './wire.ts';

/** An organisation of the run, as its rows are checked against it. */
export interface OrgInRun {
  id: string;
  sourcedId: string;
  kind: 'region' | 'municipality' | 'school';
  enabled: boolean;
  /** The organisation's own calendar date. */
  today: string;
}

/** A row with the organisation that it goes to. */
export interface Placed<T> {
  org: OrgInRun;
  row: T;
}

/** The organisation that a reference means, or why rows of it are not taken (guard G6). */
export function place(
  ref: string | undefined,
  orgs: ReadonlyMap<string, OrgInRun>,
  pointer: string,
): OrgInRun | RowRefused {
  if (ref === undefined) return new RowRefused('school.missing', pointer);
  const org = orgs.get(ref);
  if (!org) return new RowRefused('foreign_scope', pointer, true);
  return org.enabled ? org : new RowRefused('school.not-enabled', pointer);
}

/** Like `place`, but throws. */
export function mustPlace(
  ref: string | undefined,
  orgs: ReadonlyMap<string, OrgInRun>,
  pointer: string,
): OrgInRun {
  const org = place(ref, orgs, pointer);
  if (org instanceof RowRefused) throw org;
  return org;
}

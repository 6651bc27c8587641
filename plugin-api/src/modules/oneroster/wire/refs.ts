import { ONEROSTER_11, ONEROSTER_12 } from '@nastavnik/contracts/oneroster';
import type { Held } from '../held-orgs.ts';

export type Version = '1.1' | '1.2';

const places = {
  org: 'orgs',
  user: 'users',
  class: 'classes',
  course: 'courses',
  academicSession: 'academicSessions',
} as const;

export type RefType = keyof typeof places;
export type Refs = <T extends RefType>(
  type: T,
  sourcedId: string,
) => { href: string; sourcedId: string; type: T };

/** Makes references to where the objects of one version are read. */
export const refsFor =
  (origin: string, version: Version): Refs =>
  (type, sourcedId) => ({
    href: `${origin}${version === '1.2' ? ONEROSTER_12 : ONEROSTER_11}/${places[type]}/${encodeURIComponent(sourcedId)}`,
    sourcedId,
    type,
  });

/** What the objects of one answer are written with. */
export interface Writing {
  held: Held;
  ref: Refs;
  version: Version;
}

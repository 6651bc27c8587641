import { Platform1763800000000 } from './000-platform.ts';
import { Roster1763800002000 } from './002-roster.ts';

/** Every change of the schema, in order; a migration that has landed is never edited. */
export const migrations = [Platform1763800000000, Roster1763800002000];

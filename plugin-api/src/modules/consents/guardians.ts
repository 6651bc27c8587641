import { briefOf, sortName, type BriefRow } from '../roster/brief.ts';

/** Guardians as they sign: full names, and who they are to the child. */
export const guardiansOf = (rows: (BriefRow<'guardian'> & { relation: string | null })[]) =>
  rows.flatMap((row) => {
    const guardian = briefOf(row, 'guardian');
    return guardian ? [{ name: sortName(guardian), relation: row.relation }] : [];
  });

import type { Pack } from '@nastavnik/contracts/packs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { daysAfter } from '../../roster/age.ts';
import { parseDue } from '../../roadmaps/due-text/parse-due.ts';

const PAIRS_ARE_MADE = 'PAIRING';

/** Until when the pairs of this school year are to be made, if the pack says that as a day. */
function pairedBy({ stages }: Pick<Pack, 'stages'>, today: string): string | null {
  const stage = stages.find(({ code }) => code === PAIRS_ARE_MADE);
  const read = parseDue(stage?.due ?? '', { schoolYear: schoolYearOf(today) });
  return 'due' in read && read.due.kind === 'by' ? read.due.date : null;
}

/**
 * The day since when no pair should have waited for its order: none until the stage of making pairs
 * is over, then those that wait longer than a pair may go without meetings.
 */
export function orderSince(pack: Pick<Pack, 'stages' | 'norms'>, today: string): string | null {
  const by = pairedBy(pack, today);
  return by !== null && today <= by ? null : daysAfter(today, -pack.norms.notMeetingDays);
}

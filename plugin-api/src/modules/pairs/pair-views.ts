import type { PairView } from '@nastavnik/contracts/pairs';
import { Where } from '../../platform/db/where.ts';
import { QUIET, type Quiet } from '../programmes/quiet.ts';
import { type Taker, waitsFor } from './own/taking-part.ts';

const VIEWS: Record<Exclude<PairView, 'decision' | 'not_meeting'>, string> = {
  open: "r.status IN ('proposed', 'agreed', 'active')",
  proposed: "r.status = 'proposed'",
  awaits_order: "r.status = 'agreed'",
  active: "r.status = 'active'",
  closed: "r.status IN ('finished', 'broken')",
};

/**
 * A condition on a pair `r` by view; `decides` of whoever decides what becomes of pairs. A «no» of one
 * side is not told to the other by a list either.
 */
export function viewFor(
  view: PairView,
  { decides, reader, quiet }: { decides: boolean; reader: Taker; quiet: Quiet },
): Where {
  if (view === 'not_meeting') return new Where().and(QUIET, ...quiet);
  if (view !== 'decision') return new Where().and(VIEWS[view]);
  return decides
    ? waitsFor(reader)
    : new Where().and("(r.needs_decision IS NOT NULL AND r.needs_decision <> 'said_no')");
}

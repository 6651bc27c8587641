import type { PairView } from '@nastavnik/contracts/pairs';
import { QUIET } from '../programmes/quiet.ts';

const VIEWS: Record<PairView, string> = {
  open: "r.status IN ('proposed', 'agreed', 'active')",
  proposed: "r.status = 'proposed'",
  awaits_order: "r.status = 'agreed'",
  active: "r.status = 'active'",
  not_meeting: QUIET,
  decision: 'r.needs_decision IS NOT NULL',
  closed: "r.status IN ('finished', 'broken')",
};

/**
 * Conditions on a pair `r` by view; `decides` of whoever decides what becomes of pairs. A «no» of one
 * side is not told to the other by a list either.
 */
export const viewsFor = (decides: boolean): Record<PairView, string> =>
  decides ? VIEWS : { ...VIEWS, decision: `${VIEWS.decision} AND r.needs_decision <> 'said_no'` };

import type { ProgrammeState } from '@nastavnik/contracts/programme-states';
import { schoolYearTitle } from '../../shared/dates.ts';
import type { State } from '../../shared/ui/status.tsx';

export const stateShapes: Record<ProgrammeState, State> = {
  draft: 'none',
  approved: 'next',
  recruiting: 'run',
  running: 'run',
  closing: 'warn',
  closed: 'ok',
  cancelled: 'stop',
};

/** School years as a list to choose from. */
export const yearOptions = (years: readonly number[]) =>
  years.map((year) => ({ value: String(year), label: schoolYearTitle(year) }));

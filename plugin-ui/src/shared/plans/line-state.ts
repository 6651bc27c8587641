import type { PlanLine } from '@nastavnik/contracts/plans';

export type LineState = 'ok' | 'run' | 'warn' | 'next';

/** Where each task stands: a result makes it done; of the others the first is at work. */
export function lineStates(lines: readonly PlanLine[], today: string): LineState[] {
  const first = lines.findIndex(({ actual }) => actual === null);
  return lines.map(({ actual, due }, place) => {
    if (actual !== null) return 'ok';
    if (due !== null && due < today) return 'warn';
    return place === first ? 'run' : 'next';
  });
}

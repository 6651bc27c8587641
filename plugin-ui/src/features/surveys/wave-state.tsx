import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { useDates } from '../../shared/dates.ts';
import { StatusChip } from '../../shared/ui/status.tsx';
import { waves as say } from './words.ts';

const shapes = { open: 'run', overdue: 'warn', closed: 'stop' } as const;

function stateOf({ closedOn, dueOn }: SurveyWave, today: string): keyof typeof shapes {
  if (closedOn !== null) return 'closed';
  return dueOn < today ? 'overdue' : 'open';
}

/** Whether answers are still taken, and whether their day has passed. */
export function WaveState({ wave }: { wave: SurveyWave }) {
  const { today } = useDates();
  const state = stateOf(wave, today);
  return <StatusChip state={shapes[state]}>{say.states[state]}</StatusChip>;
}

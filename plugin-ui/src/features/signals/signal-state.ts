import type { Signal } from '@nastavnik/contracts/signals';
import type { State } from '../../shared/ui/status.tsx';
import { words } from './words.ts';

/** The shape and the words of where a signal stands. */
export function signalState({ state, urgent }: Signal): readonly [State, string] {
  if (state === 'closed') return ['ok', words.states.closed];
  const word = words.states[state];
  if (urgent) return ['bad', `${words.urgent}, ${word}`];
  return [state === 'taken' ? 'run' : 'next', word];
}

import { isAwaited, type ReplyState } from '@nastavnik/contracts/assignment-states';
import { StatusChip } from '../../shared/ui/status.tsx';
import { dayAndYear, receivedStates, replyStates, words } from './words.ts';

interface Timed {
  state: ReplyState;
  due: string;
  late: boolean;
  answeredOn: string | null;
}

/** Until when, and whether that was kept. */
export function DueCell({ row: { state, due, late, answeredOn } }: { row: Timed }) {
  return (
    <div>
      {dayAndYear(due)}
      {late && isAwaited(state) && <small className="bad">{words.late}</small>}
      {!isAwaited(state) && answeredOn && (
        <small>{late ? words.answeredLate(answeredOn) : words.answeredOn(answeredOn)}</small>
      )}
    </div>
  );
}

const chipOf = (states: typeof receivedStates) =>
  function StateChip({ row: { state, late } }: { row: Timed }) {
    const { word, shape } = states[state];
    return <StatusChip state={late && isAwaited(state) ? 'bad' : shape}>{word}</StatusChip>;
  };

/** How far an assignment is, for its addressee. */
export const ReceivedState = chipOf(receivedStates);
/** The same for its issuer. */
export const ReplyStateChip = chipOf(replyStates);

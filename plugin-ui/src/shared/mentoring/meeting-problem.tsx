import { problemOf } from '../problem.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { Note } from '../ui/surfaces.tsx';
import { meetingFormWords as say } from './words.ts';

/** Whether the pair has a meeting on that day already. */
export const isDayTaken = (error: unknown): boolean =>
  problemOf(error).code === 'meeting.day-taken';

interface MeetingProblemProps {
  error: unknown;
  /** What one more meeting of the day is called here. */
  again?: string;
  busy: boolean;
  onAgain: () => void;
}

/** Why a meeting was refused; on a day that is taken, with one tap for one more. */
export function MeetingProblem({
  error,
  again = say.logAgain,
  busy,
  onAgain,
}: MeetingProblemProps) {
  if (!isDayTaken(error)) return <Problem error={error} />;
  return (
    <Note
      tone="warn"
      role="alert"
      action={
        <Button busy={busy} onClick={onAgain}>
          {again}
        </Button>
      }
    >
      <p>{problemOf(error).detail}</p>
    </Note>
  );
}

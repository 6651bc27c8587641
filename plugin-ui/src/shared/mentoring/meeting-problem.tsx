import { useEffect, useRef } from 'react';
import { problemOf } from '../problem.ts';
import { Actions, Button } from '../ui/button.tsx';
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
  const place = useRef<HTMLDivElement>(null);
  // in a long dialog it would stand below what is seen
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div ref={place}>
      {isDayTaken(error) ? (
        <Note tone="warn" role="alert">
          <p>{problemOf(error).detail}</p>
          <Actions>
            <Button busy={busy} onClick={onAgain}>
              {again}
            </Button>
          </Actions>
        </Note>
      ) : (
        <Problem error={error} />
      )}
    </div>
  );
}

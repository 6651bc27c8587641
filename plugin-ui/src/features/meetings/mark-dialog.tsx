import type { MeetingRow } from '@nastavnik/contracts/meetings';
import { useDates } from '../../shared/dates.ts';
import { meetingTitle, menteeNames, nameAndPlace } from '../../shared/mentoring/about.ts';
import { useCorrectMeetingMutation } from '../../shared/mentoring/meetings.api.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { words } from './words.ts';

interface MarkDialogProps {
  row: MeetingRow;
  onClose: () => void;
}

/** Asks whether a meeting of the plan took place. */
export function MarkDialog({ row, onClose }: MarkDialogProps) {
  const { day } = useDates();
  const [correct, { isLoading, error }] = useCorrectMeetingMutation();
  const { meeting, mentor } = row;
  const send = async (status: 'held' | 'missed') => {
    const { id, version } = meeting;
    const { data } = await correct({ params: { meetingId: id }, version, body: { status } });
    if (data) onClose();
  };
  return (
    <Dialog
      title={words.markTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="pri" icon="check" busy={isLoading} onClick={() => void send('held')}>
            {words.held}
          </Button>
          <Button busy={isLoading} onClick={() => void send('missed')}>
            {words.missed}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p>
        <b>{menteeNames(row)}</b>, {day(meeting.date)}: {meetingTitle(meeting)}
      </p>
      <p className="sec">{nameAndPlace(mentor)}</p>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}

import { useEffect, useState } from 'react';
import type { MeetingRow } from '@nastavnik/contracts/meetings';
import { Attendance } from '../../shared/mentoring/meeting-facts.tsx';
import { useCorrectMeetingMutation } from '../../shared/mentoring/meetings.api.ts';
import { Problem } from '../../shared/ui/problem.tsx';

/** Milliseconds after the last tick before it is sent: several ticks make one change. */
const SETTLES = 800;

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Who of the group came; saved by itself. */
export function GroupAttendance({ row: { meeting, mentees } }: { row: MeetingRow }) {
  const known = meeting.parts
    .filter(({ side, attended }) => side === 'mentee' && attended)
    .map(({ person }) => person.id);
  const [attended, setAttended] = useState<readonly string[]>(known);
  const [correct, { isLoading, error, reset }] = useCorrectMeetingMutation();
  const settled = isLoading || error !== undefined || same(attended, known);
  const { id, version } = meeting;

  useEffect(() => {
    if (settled) return undefined;
    const send = () =>
      void correct({ params: { meetingId: id }, version, body: { attended: [...attended] } });
    const timer = setTimeout(send, SETTLES);
    return () => clearTimeout(timer);
  }, [settled, attended, id, version, correct]);
  return (
    <>
      <Attendance
        people={mentees}
        attended={attended}
        onChange={(ids) => {
          if (error) reset();
          setAttended(ids);
        }}
      />
      {error !== undefined && <Problem error={error} onRetry={reset} />}
    </>
  );
}

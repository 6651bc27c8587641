import { USUAL_MINUTES } from '@nastavnik/contracts/free-times';
import { timeAfter } from '../dates.ts';
import { Status } from '../ui/status.tsx';
import { useLessonsOfPairQuery } from './free-times.api.ts';
import { freeTimeWords as say } from './words.ts';

interface LessonWarningProps {
  pairId: string;
  date: string;
  time: string;
  /** As typed; empty where nobody has said. */
  minutes: string;
}

/** Says that the meeting would meet a lesson of either side; it may be planned all the same. */
export function LessonWarning({ pairId, date, time, minutes }: LessonWarningProps) {
  const { currentData } = useLessonsOfPairQuery(
    { params: { pairId }, query: { date } },
    { skip: date === '' || time === '' },
  );
  if (time === '') return null;
  const end = timeAfter(time, Number(minutes) || USUAL_MINUTES);
  const hit = currentData?.items.filter(({ from, until }) => from < end && time < until) ?? [];
  if (hit.length === 0) return null;
  return (
    <div className="in-lesson" role="status">
      {hit.map(({ side, from, until }) => (
        <Status key={`${side} ${from}`} state="warn">
          {say.lesson(side, `${from}–${until}`)}
        </Status>
      ))}
    </div>
  );
}

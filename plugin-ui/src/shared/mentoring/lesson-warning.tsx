import { Status } from '../ui/status.tsx';
import { useLessonsOfPairQuery } from './free-times.api.ts';
import { freeTimeWords as say } from './words.ts';

interface LessonWarningProps {
  pairId: string;
  date: string;
  time: string;
}

/** Says that the hour chosen is within a lesson of either side; it may be chosen all the same. */
export function LessonWarning({ pairId, date, time }: LessonWarningProps) {
  const { currentData } = useLessonsOfPairQuery(
    { params: { pairId }, query: { date } },
    { skip: date === '' || time === '' },
  );
  const hit = currentData?.items.filter(({ from, until }) => from <= time && time < until) ?? [];
  if (time === '' || hit.length === 0) return null;
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

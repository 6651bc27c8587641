import type { MentorTraining } from '@nastavnik/contracts/selection';
import { useDates } from '../dates.ts';
import { hours, words } from './words.ts';

function standing({ attended, cancelled }: MentorTraining): string {
  if (cancelled) return words.cancelled(cancelled.reason);
  if (attended === null) return words.awaited;
  return attended ? words.came : words.missed;
}

/** The trainings of one mentor in short. */
export function TrainingList({ trainings }: { trainings: readonly MentorTraining[] }) {
  const { day } = useDates();
  if (trainings.length === 0) return <p className="sec">{words.noTrainings}</p>;
  return (
    <ul>
      {trainings.map((training) => (
        <li key={training.id}>
          {training.title}{' '}
          <span className="sec">
            {day(training.on)}, {hours(training.hours)}, {standing(training)}
          </span>
        </li>
      ))}
    </ul>
  );
}

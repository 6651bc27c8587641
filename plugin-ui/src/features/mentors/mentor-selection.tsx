import { Link } from 'wouter';
import { useShowSelectionQuery } from '../../shared/admission/selection.api.ts';
import { StandingList } from '../../shared/admission/standing-list.tsx';
import { TrainingList } from '../../shared/admission/training-list.tsx';
import { outcomes, words as shared } from '../../shared/admission/words.ts';
import { useDates } from '../../shared/dates.ts';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { words } from './words.ts';

/** How the mentor stands with interview, training and admission, and the way to settle it. */
export function MentorSelection({ mentorId }: { mentorId: string }) {
  const { day } = useDates();
  const { currentData: card, error, refetch } = useShowSelectionQuery({ params: { mentorId } });
  return (
    <>
      <h3>{words.selection}</h3>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!card && !error && <Skeleton lines={3} />}
      {card && (
        <>
          <p className="sec">
            {shared.interview}:{' '}
            {card.interview
              ? `${day(card.interview.on)}, ${outcomes[card.interview.outcome]}`
              : shared.noInterview}
          </p>
          <StandingList standings={card.standings} />
          <TrainingList trainings={card.trainings} />
          <p>
            <Link href={`/selection?person=${mentorId}`}>{words.toSelection}</Link>
          </p>
        </>
      )}
    </>
  );
}

import { useEffect, useState } from 'react';
import type { TrainingCard } from '@nastavnik/contracts/training';
import { useDates } from '../../shared/dates.ts';
import { rowsOf } from '../../shared/pages.ts';
import { PeopleTicks } from '../../shared/people-ticks.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import {
  useAttendTrainingMutation,
  useListSelectionInfiniteQuery,
  useShowTrainingQuery,
} from './training.api.ts';
import { planWords, words } from './words.ts';

/** The whole list, page after page: whoever is searched for or ticked with all must be there. */
function useEverybody() {
  const list = useListSelectionInfiniteQuery({ query: { view: 'all', limit: 200 } });
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return list;
}

function useTicks(card: TrainingCard, onClose: () => void) {
  const { today } = useDates();
  const toast = useToast();
  const been = card.on <= today;
  const list = useEverybody();
  const asked = new Set(card.people.map(({ person }) => person.id));
  const people = [
    ...card.people.map(({ person }) => person),
    ...rowsOf(list.data).flatMap(({ person }) => (asked.has(person.id) ? [] : [person])),
  ];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    new Set(card.people.flatMap(({ person, attended }) => (!been || attended ? [person.id] : []))),
  );
  const [attend, { isLoading, error }] = useAttendTrainingMutation();
  const send = async () => {
    const kept = people.filter(({ id }) => ticked.has(id) || (been && asked.has(id)));
    const body = {
      people: kept.map(({ id }) => ({ mentorId: id, attended: been ? ticked.has(id) : null })),
    };
    const { id, version } = card;
    const { data } = await attend({ params: { trainingId: id }, version, body });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  return { been, list, people, ticked, setTicked, send, isLoading, error };
}

/** People by ticks: before the day who is asked, from the day on who has come. */
function Ticks({ card, onClose }: { card: TrainingCard; onClose: () => void }) {
  const { been, list, people, ticked, setTicked, send, isLoading, error } = useTicks(card, onClose);
  return (
    <Dialog
      title={card.title}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p className="sec">{been ? planWords.been : planWords.future}</p>
      {error !== undefined && <Problem error={error} />}
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.data && people.length === 0 && <p>{planWords.nobody}</p>}
      <PeopleTicks people={people} ticked={ticked} onTicked={setTicked} />
      {list.isFetching && <Skeleton lines={2} />}
    </Dialog>
  );
}

interface AttendanceDialogProps {
  trainingId: string;
  onClose: () => void;
}

/** Marks a group at once. */
export function AttendanceDialog({ trainingId, onClose }: AttendanceDialogProps) {
  const { data: card, error, refetch } = useShowTrainingQuery({ params: { trainingId } });
  if (card) return <Ticks card={card} onClose={onClose} />;
  return (
    <Dialog
      title={planWords.addTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.cancel}</Button>}
    >
      {error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={4} />}
    </Dialog>
  );
}

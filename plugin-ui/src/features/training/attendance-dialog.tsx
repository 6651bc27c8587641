import { useState } from 'react';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import type { TrainingCard } from '@nastavnik/contracts/training';
import { useDates } from '../../shared/dates.ts';
import { rowsOf } from '../../shared/pages.ts';
import { namesAmong, personAbout } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import {
  useAttendTrainingMutation,
  useListSelectionInfiniteQuery,
  useShowTrainingQuery,
} from './training.api.ts';
import { planWords, words } from './words.ts';

/** More than fit a dialog: then they can be found by name. */
const SEEN_AT_ONCE = 8;

function useTicks(card: TrainingCard, onClose: () => void) {
  const { today } = useDates();
  const toast = useToast();
  const been = card.on <= today;
  const list = useListSelectionInfiniteQuery({ query: { view: 'all', limit: 200 } });
  const asked = new Set(card.people.map(({ person }) => person.id));
  const people = [
    ...card.people.map(({ person }) => person),
    ...rowsOf(list.data).flatMap(({ person }) => (asked.has(person.id) ? [] : [person])),
  ];
  const [ticked, setTicked] = useState(
    new Set(card.people.flatMap(({ person, attended }) => (!been || attended ? [person.id] : []))),
  );
  const [attend, { isLoading, error }] = useAttendTrainingMutation();
  const tick = (on: boolean, ...ids: string[]) =>
    setTicked(new Set(on ? [...ticked, ...ids] : [...ticked].filter((id) => !ids.includes(id))));
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
  return { been, list, people, ticked, tick, send, isLoading, error };
}

interface PeopleProps {
  people: readonly PersonBrief[];
  ticked: ReadonlySet<string>;
  tick: (on: boolean, ...ids: string[]) => void;
}

/** One in a line and with their class, so that nobody is taken for a neighbour or a namesake. */
function People({ people, ticked, tick }: PeopleProps) {
  const [beginning, setBeginning] = useState('');
  const nameOf = namesAmong(people);
  const begins = beginning.trim().toLocaleLowerCase('ru');
  const found = people.filter((person) =>
    nameOf(person).toLocaleLowerCase('ru').startsWith(begins),
  );
  return (
    <>
      {people.length > SEEN_AT_ONCE && (
        <Field label={planWords.find}>
          <TextInput
            type="search"
            value={beginning}
            onChange={setBeginning}
            placeholder={planWords.beginning}
          />
        </Field>
      )}
      {people.length > 0 && (
        <p className="sec" role="status">
          {planWords.ticked(ticked.size)}
        </p>
      )}
      {people.length > 0 && found.length === 0 && <p>{planWords.notFound}</p>}
      <fieldset className="plain">
        {found.length > 1 && (
          <Checkbox
            checked={found.every(({ id }) => ticked.has(id))}
            mixed={found.some(({ id }) => ticked.has(id))}
            onChange={(on) => tick(on, ...found.map(({ id }) => id))}
          >
            <b>{planWords.everybody(found.length)}</b>
          </Checkbox>
        )}
        {found.map((person) => (
          <Checkbox
            key={person.id}
            checked={ticked.has(person.id)}
            onChange={(on) => tick(on, person.id)}
          >
            <span>
              {nameOf(person)} <span className="sec">{personAbout(person)}</span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}

/** People by ticks: before the day who is asked, from the day on who has come. */
function Ticks({ card, onClose }: { card: TrainingCard; onClose: () => void }) {
  const { been, list, people, ticked, tick, send, isLoading, error } = useTicks(card, onClose);
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
      <People people={people} ticked={ticked} tick={tick} />
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Показать ещё
        </Button>
      )}
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

import { useLocation } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { number } from '../../shared/numbers.ts';
import { rowsOf } from '../../shared/pages.ts';
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Sums } from '../../shared/ui/figures.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { board as say } from './board-words.ts';
import { freePlaces } from './kept-out.ts';
import {
  useDiscardRunMutation,
  useListRunsInfiniteQuery,
  useStartRunMutation,
} from './matching.api.ts';
import type { Board } from './use-board.ts';
import { words } from './words.ts';

/** Matches anew with what the curator has changed; pairs that may stay do. */
export function useRecount({ board: { run }, draft }: Board) {
  const [start, state] = useStartRunMutation();
  const [, navigate] = useLocation();
  const toast = useToast();
  const recount = async () => {
    const { settings, changes } = draft;
    const { data } = await start({
      body: {
        form: run.form,
        ...(run.programme && { programmeId: run.programme.id }),
        point: settings.point,
        score: settings.score,
        keep: settings.keep,
        rules: settings.rules,
        locks: changes,
      },
    });
    if (!data) return;
    toast({ text: say.saved(data.number) });
    navigate(`/matching/${data.id}`);
  };
  return { recount: () => void recount(), ...state };
}
type Recount = ReturnType<typeof useRecount>;

/** What is tried, and the two ways out of it. */
export function Trying({ board, recount }: { board: Board; recount: Recount }) {
  const { shown, changed, counting, draft } = board;
  const { result } = board.board;
  if (!board.open || !draft.touched) return null;
  return (
    <div className="trying">
      <Note tone="run" role="status">
        <p>
          <b>
            {counting
              ? say.computing
              : say.tryTitle(
                  shown.pairs.length,
                  shown.pairs.length - result.pairs.length,
                  changed.size,
                )}
          </b>{' '}
          {say.tryText}
        </p>
        <Actions>
          <Button kind="pri" busy={recount.isLoading} onClick={recount.recount}>
            {say.save}
          </Button>
          <Button onClick={draft.reset}>{say.undo}</Button>
        </Actions>
      </Note>
    </div>
  );
}

/** Says why every score is 0, when it is because there is nothing to compare. */
export function NothingToCompare({ board }: { board: Board }) {
  const { shown, board: run } = board;
  const { mentees, mentors } = run.input;
  if (shown.pairs.length === 0 || shown.pairs.some(({ score }) => score > 0)) return null;
  const isFilled = (what: 'interests' | 'slots') =>
    [mentees, mentors].every((side) => side.some((each) => each[what].length > 0));
  const lacks = [
    ...(run.mentors.some(({ competences }) => competences.length > 0) ? [] : [say.lacks.gives]),
    ...(isFilled('interests') ? [] : [say.lacks.interests]),
    ...(isFilled('slots') ? [] : [say.lacks.slots]),
  ];
  if (lacks.length === 0) return null;
  return (
    <Note
      tone="warn"
      action={
        <Actions>
          <ButtonLink to="/mentees">{words.toMentees}</ButtonLink>
          <ButtonLink to="/mentors">{words.toMentors}</ButtonLink>
        </Actions>
      }
    >
      {say.allZero(lacks)}
    </Note>
  );
}

/** What the run comes to, in four figures. */
export function Figures({ board }: { board: Board }) {
  const { shown, changed } = board;
  const { run, input } = board.board;
  const locked = shown.pairs.filter((pair) => pair.locked).length;
  return (
    <Sums
      sums={[
        {
          term: say.sums.pairs,
          value: number(shown.pairs.length),
          note: locked > 0 ? say.sums.locked(locked) : say.sums.free(freePlaces(board)),
        },
        {
          term: say.sums.alone,
          value: number(shown.alone.length),
          note: say.sums.wait(input.mentees.length),
        },
        { term: say.sums.mean, value: number(shown.mean), note: say.sums.ofThousand },
        {
          term: say.sums.changed,
          value: number(changed.size),
          note: run.previous ? say.sums.since(run.previous.number) : say.sums.first,
        },
      ]}
    />
  );
}

/** Whether this is the run to work with, and what has become of it. */
export function Standing({ board: { run } }: Board) {
  const { moment } = useDates();
  const list = useListRunsInfiniteQuery({ query: { form: run.form } });
  const newest = rowsOf(list.data).find(({ state }) => state !== 'discarded');
  if (run.state === 'published')
    return (
      <Note tone="ok" action={<ButtonLink to="/pairs">{say.toPairs}</ButtonLink>}>
        {say.published(run.publishedAt ? moment(run.publishedAt) : '')}
      </Note>
    );
  if (run.state === 'discarded') return <Note state="stop">{say.gone}</Note>;
  if (!newest || newest.id === run.id) return null;
  return (
    <Note
      tone="warn"
      action={<ButtonLink to={`/matching/${newest.id}`}>{say.openNewest}</ButtonLink>}
    >
      {say.old}
    </Note>
  );
}

/** Putting a run aside, or publishing it. */
export function BoardActions({ board, onPublish }: { board: Board; onPublish: () => void }) {
  const [discard, { isLoading }] = useDiscardRunMutation();
  const toast = useToast();
  const { run, result } = board.board;
  if (!board.open) return null;
  const aside = async () => {
    const { data } = await discard({ params: { runId: run.id }, version: run.version });
    if (data) toast({ text: say.discarded });
  };
  const none = result.pairs.length === 0 && say.whyNone;
  return (
    <>
      <Button kind="quiet" busy={isLoading} onClick={() => void aside()}>
        {say.discard}
      </Button>
      <Button kind="pri" why={board.draft.touched ? say.whyTouched : none} onClick={onPublish}>
        {say.publish(result.pairs.length)}
      </Button>
    </>
  );
}

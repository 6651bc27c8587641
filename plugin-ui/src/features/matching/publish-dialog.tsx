import { useState } from 'react';
import type { PublishPreview } from '@nastavnik/contracts/matching-run';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { publishing as say } from './board-words.ts';
import { ModelChoice, useModelChoice } from './model-choice.tsx';
import { usePreviewRunQuery, usePublishRunMutation, useReviewRunMutation } from './matching.api.ts';
import type { Board } from './use-board.ts';

interface PublishProps {
  board: Board;
  onRecount: () => void;
  onClose: () => void;
}

type Impossible = PublishPreview['impossible'];

/** Who cannot be joined any more and why, in the words of the refusal. */
const Refusals = ({ board, impossible }: { board: Board; impossible: Impossible }) => (
  <Note tone="warn" role="alert">
    <p>{say.impossible(impossible.length)}</p>
    <ul>
      {impossible.map(({ menteeId, mentorId, detail }) => (
        <li key={menteeId}>
          <b>
            {board.people.nameOf(menteeId)} – {board.people.nameOf(mentorId)}
          </b>
          : {detail}
        </li>
      ))}
    </ul>
    <p>{say.outlook}</p>
  </Note>
);

/** Reviews and publishes a run: all that is chosen, or nothing with the list of what cannot be. */
function usePublishing({ board: { run, result } }: Board, onDone: () => void) {
  const preview = usePreviewRunQuery(
    { params: { runId: run.id }, body: {} },
    { refetchOnMountOrArgChange: true },
  );
  const [review, reviewing] = useReviewRunMutation();
  const [publish, publishing] = usePublishRunMutation();
  const [agreed, setAgreed] = useState(false);
  const choice = useModelChoice(run.form);
  const [reviewed, setReviewed] = useState(run.state === 'reviewed');
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [sent, setSent] = useState(false);
  const toast = useToast();
  const impossible = preview.data?.impossible ?? [];
  const out = new Set(impossible.map(({ menteeId }) => menteeId));
  const ready = result.pairs.filter(({ menteeId }) => !out.has(menteeId));
  const rematched = (preview.data?.rematched ?? []).filter((id) => !out.has(id));
  const said = rematched.flatMap((menteeId) => {
    const reason = reasons[menteeId]?.trim() ?? '';
    return reason === '' ? [] : [{ menteeId, reason }];
  });
  const send = async () => {
    setSent(true);
    if (!reviewed || said.length < rematched.length || ready.length === 0) return;
    const params = { runId: run.id };
    const version =
      run.state === 'pending'
        ? (await review({ params, version: run.version })).data?.version
        : run.version;
    if (version === undefined) return;
    const menteeIds = ready.map(({ menteeId }) => menteeId);
    const body = {
      agreed,
      model: choice.model || null,
      reasons: said,
      ...(out.size > 0 && { menteeIds }),
    };
    const { data } = await publish({ params, version, body });
    if (!data) return;
    toast({ text: say.done(data.pairIds.length) });
    onDone();
  };
  return {
    preview,
    ready: ready.length,
    impossible,
    rematched,
    reasons,
    setReason: (id: string, reason: string) => setReasons((all) => ({ ...all, [id]: reason })),
    agreed,
    setAgreed,
    choice,
    reviewed,
    setReviewed,
    sent,
    send,
    busy: reviewing.isLoading || publishing.isLoading,
    error: reviewing.error ?? publishing.error,
  };
}

function Reasons({ board, state }: { board: Board; state: ReturnType<typeof usePublishing> }) {
  const { rematched, reasons, setReason, sent } = state;
  if (rematched.length === 0) return null;
  return (
    <>
      <p>{say.rematch}</p>
      {rematched.map((id) => (
        <Field
          key={id}
          label={say.reason(board.people.nameOf(id))}
          error={sent && !reasons[id]?.trim() ? say.needReason : undefined}
        >
          <TextInput
            value={reasons[id] ?? ''}
            maxLength={300}
            onChange={(reason) => setReason(id, reason)}
          />
        </Field>
      ))}
    </>
  );
}

/** The last look before the pairs are made. */
export function PublishDialog({ board, onRecount, onClose }: PublishProps) {
  const state = usePublishing(board, onClose);
  const { preview, ready, impossible, reviewed, sent, error } = state;
  const recount = () => {
    onClose();
    onRecount();
  };
  return (
    <Dialog
      title={say.title(board.board.result.pairs.length)}
      onClose={onClose}
      onSubmit={() => void state.send()}
      actions={
        <>
          {impossible.length > 0 && (
            <Button kind="pri" onClick={recount}>
              {say.recount}
            </Button>
          )}
          {preview.data && ready > 0 && (
            <Button kind={impossible.length > 0 ? 'plain' : 'pri'} type="submit" busy={state.busy}>
              {impossible.length > 0 ? say.without(ready) : say.go(ready)}
            </Button>
          )}
          <Button onClick={onClose}>{say.not}</Button>
        </>
      }
    >
      <p className="sec">{say.text}</p>
      {preview.isFetching && (
        <>
          <p>{say.checks}</p>
          <Skeleton lines={2} />
        </>
      )}
      {preview.error !== undefined && <Problem error={preview.error} onRetry={preview.refetch} />}
      {error !== undefined && <Problem error={error} onRetry={preview.refetch} />}
      {preview.data && !preview.isFetching && (
        <>
          {impossible.length > 0 && <Refusals board={board} impossible={impossible} />}
          {ready > 0 && <p>{say.ready(ready)}</p>}
          <Reasons board={board} state={state} />
          <ModelChoice choice={state.choice} />
          <Checkbox checked={reviewed} onChange={state.setReviewed}>
            {say.reviewed}
          </Checkbox>
          {sent && !reviewed && <p className="err">{say.needReviewed}</p>}
          <Checkbox checked={state.agreed} onChange={state.setAgreed}>
            {say.agreed}
          </Checkbox>
          <p className="cap">{say.agreedNote}</p>
        </>
      )}
    </Dialog>
  );
}

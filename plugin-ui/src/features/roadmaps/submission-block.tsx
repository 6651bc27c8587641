import type { Submissions } from '@nastavnik/contracts/approvals';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Rounds } from '../../shared/approvals/rounds.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import {
  useListSubmissionsQuery,
  useSubmitRoadmapMutation,
  useWithdrawRoadmapMutation,
} from './roadmaps.api.ts';
import { submissionWords as words } from './submission-words.ts';
import { dayAndYear } from './words.ts';

interface AskProps {
  roadmap: Roadmap;
  submissions: Submissions;
  onClose: () => void;
}

function Ask({ roadmap, submissions: { receiver }, onClose }: AskProps) {
  const toast = useToast();
  const takesBack = roadmap.state === 'submitted';
  // what was opened is what goes up: another's change in the meantime is refused
  const [call] = useState({ params: { roadmapId: roadmap.id }, version: roadmap.version });
  const [submit, submitting] = useSubmitRoadmapMutation();
  const [withdraw, withdrawing] = useWithdrawRoadmapMutation();
  const error = submitting.error ?? withdrawing.error;
  const send = async () => {
    const { data } = await (takesBack ? withdraw(call) : submit(call));
    if (!data) return;
    toast({ text: takesBack ? words.withdrawn : words.submitted });
    onClose();
  };
  const to = words.to(receiver);
  return (
    <Dialog
      title={takesBack ? words.withdrawTitle : words.submitTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={submitting.isLoading || withdrawing.isLoading}>
            {takesBack ? words.withdrawSend : words.submitSend}
          </Button>
          <Button onClick={onClose}>{words.keep}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>{takesBack ? words.withdrawWhat : words.submitWhat(to)}</p>
    </Dialog>
  );
}

/** The way of a roadmap up: to whom, until when, every round with its remarks. */
export function SubmissionBlock({ roadmap }: { roadmap: Roadmap }) {
  const { state, may, items } = roadmap;
  const [asks, setAsks] = useState(false);
  const { currentData: data, error } = useListSubmissionsQuery({
    params: { roadmapId: roadmap.id },
  });
  if (error !== undefined) return <Problem error={error} />;
  if (!data) return null;
  const maySend = may.write && isOpen(state) && items.length > 0;
  const mayTakeBack = may.write && state === 'submitted';
  if (data.rounds.length === 0 && !maySend) return null;
  const late = isOpen(state) && data.due !== null && data.today > data.due;
  return (
    <Block title={words.title} caption={words.to(data.receiver)}>
      {data.due && isOpen(state) && (
        <p className={late ? 'bad' : 'sec'}>{words.due(dayAndYear(data.due), late)}</p>
      )}
      {data.rounds.length > 0 && <Rounds rounds={data.rounds} />}
      {(maySend || mayTakeBack) && (
        <div className="acts">
          <Button kind={mayTakeBack ? undefined : 'pri'} onClick={() => setAsks(true)}>
            {mayTakeBack ? words.withdraw : words.submit}
          </Button>
        </div>
      )}
      {asks && <Ask roadmap={roadmap} submissions={data} onClose={() => setAsks(false)} />}
    </Block>
  );
}

import type { Submissions } from '@nastavnik/contracts/approvals';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Rounds } from './rounds.tsx';

/** What a thing says of its way up. */
export interface SubmissionWords {
  title: string;
  to: (receiver: Submissions['receiver']) => string;
  due: (date: string, late: boolean) => string;
  submit: string;
  submitTitle: string;
  submitWhat: (to: string) => string;
  submitSend: string;
  withdraw: string;
  withdrawTitle: string;
  withdrawWhat: string;
  withdrawSend: string;
  keep: string;
}

interface SubmissionViewProps {
  submissions: Submissions;
  words: SubmissionWords;
  /** Its text may be changed. */
  open: boolean;
  may: { send: boolean; takeBack: boolean };
  /** Why it cannot go just now, and the way out. */
  why?: string | undefined;
  /** Whether it went. */
  onSend: () => Promise<boolean>;
  onTakeBack: () => Promise<boolean>;
  onScan: (roundId: string) => void;
  busy: boolean;
  error: unknown;
}

const figures = (date: string): string => date.split('-').toReversed().join('.');

function Ask(props: SubmissionViewProps & { onClose: () => void }) {
  const { submissions, words, may, onSend, onTakeBack, busy, error, onClose } = props;
  const send = async () => {
    if (await (may.takeBack ? onTakeBack() : onSend())) onClose();
  };
  return (
    <Dialog
      title={may.takeBack ? words.withdrawTitle : words.submitTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={busy}>
            {may.takeBack ? words.withdrawSend : words.submitSend}
          </Button>
          <Button onClick={onClose}>{words.keep}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>{may.takeBack ? words.withdrawWhat : words.submitWhat(words.to(submissions.receiver))}</p>
    </Dialog>
  );
}

/** The way of a thing up: to whom, until when, every round with its remarks. */
export function SubmissionView(props: SubmissionViewProps) {
  const { submissions, words, open, may, why } = props;
  const { receiver, due, today, rounds } = submissions;
  const [asks, setAsks] = useState(false);
  if (rounds.length === 0 && !may.send) return null;
  const late = open && due !== null && today > due;
  return (
    <Block title={words.title} caption={words.to(receiver)}>
      {due && open && <p className={late ? 'bad' : 'sec'}>{words.due(figures(due), late)}</p>}
      {rounds.length > 0 && <Rounds rounds={rounds} onScan={props.onScan} />}
      {may.send && why !== undefined && <p className="sec">{why}</p>}
      {((may.send && why === undefined) || may.takeBack) && (
        <div className="acts">
          <Button kind={may.takeBack ? undefined : 'pri'} onClick={() => setAsks(true)}>
            {may.takeBack ? words.withdraw : words.submit}
          </Button>
        </div>
      )}
      {asks && <Ask {...props} onClose={() => setAsks(false)} />}
    </Block>
  );
}

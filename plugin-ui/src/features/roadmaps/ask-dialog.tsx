import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { words } from './words.ts';

interface AskDialogProps {
  question: string;
  answer: string;
  onAnswer: () => Promise<void>;
  onClose: () => void;
  busy: boolean;
  error: unknown;
}

/** Asks before what cannot be taken back. */
export const AskDialog = ({ question, answer, onAnswer, onClose, busy, error }: AskDialogProps) => (
  <Dialog
    title={answer}
    onClose={onClose}
    actions={
      <>
        <Button kind="danger" busy={busy} onClick={() => void onAnswer()}>
          {answer}
        </Button>
        <Button onClick={onClose}>{words.keep}</Button>
      </>
    }
  >
    {error !== undefined && <Problem error={error} />}
    <p>{question}</p>
  </Dialog>
);

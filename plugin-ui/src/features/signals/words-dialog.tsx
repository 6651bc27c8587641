import { useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { words } from './words.ts';

interface WordsDialogProps {
  title: string;
  label: string;
  hint: string;
  /** What is said when nothing was written. */
  missing: string;
  action: string;
  before?: string;
  busy: boolean;
  error: unknown;
  onSend: (text: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the words with which a signal is answered or closed. */
export function WordsDialog(props: WordsDialogProps) {
  const { title, label, hint, missing, action, before = '', busy, error, onSend, onClose } = props;
  const [text, setText] = useState(before);
  const [tried, setTried] = useState(false);
  const empty = text.trim() === '';
  const send = () => {
    setTried(true);
    if (!empty) void onSend(text);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={send}
      actions={
        <>
          <Button kind="pri" type="submit" busy={busy}>
            {action}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field label={label} hint={hint} error={tried && empty ? missing : undefined}>
        <TextArea value={text} maxLength={1000} rows={4} onChange={setText} />
      </Field>
    </Dialog>
  );
}

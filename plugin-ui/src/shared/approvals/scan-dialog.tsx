import { SCAN_BYTES } from '@nastavnik/contracts/act-scans';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { FileInput } from '../ui/file-input.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { words } from './words.ts';

function faultOf(file: File | undefined): string | undefined {
  if (!file) return words.scanNone;
  return file.size > SCAN_BYTES ? words.scanTooBig : undefined;
}

interface ScanDialogProps {
  title: string;
  /** Beside what it is put, and who will see it. */
  what: string;
  /** One lies there already. */
  replaces: boolean;
  /** Whether it was taken in. */
  onSend: (file: File) => Promise<boolean>;
  busy: boolean;
  error: unknown;
  onAnother: () => void;
  onClose: () => void;
}

/** The paper of an act, put beside what was decided or written down by it. */
export function ScanDialog(props: ScanDialogProps) {
  const { title, what, replaces, onSend, busy, error, onAnother, onClose } = props;
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (!file || faultOf(file) || !(await onSend(file))) return;
    toast({ text: words.scanSaved });
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={busy}>
            {words.scanSend}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>{what}</p>
      {replaces && <p>{words.scanReplaces}</p>}
      <Field label={words.scanFile} error={tried ? faultOf(file) : undefined}>
        <FileInput
          accept=".pdf,.jpg,.jpeg,.png"
          file={file}
          onChange={(next) => {
            setFile(next);
            onAnother();
          }}
        />
      </Field>
    </Dialog>
  );
}

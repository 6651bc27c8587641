import { useState } from 'react';
import type { RegisteredDocument } from '@nastavnik/contracts/document-journal';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useCancelDocumentMutation } from '../documents.api.ts';
import { journal as say } from './words.ts';

interface CancelDialogProps {
  document: RegisteredDocument;
  onClose: () => void;
}

/** Cancels a paper of the journal for a reason that stays there. */
export function CancelDialog({ document, onClose }: CancelDialogProps) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [cancel, { isLoading, error }] = useCancelDocumentMutation();
  const send = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const { data } = await cancel({
      params: { documentId: document.id },
      version: document.version,
      body: { reason: reason.trim() },
    });
    if (!data) return;
    toast({ text: say.done });
    onClose();
  };
  return (
    <Dialog
      title={say.cancelTitle(document.number)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            {say.cancelDo}
          </Button>
          <Button onClick={onClose}>{say.keep}</Button>
        </>
      }
    >
      <p>{say.cancelText}</p>
      {error !== undefined && <Problem error={error} />}
      <Field label={say.reason} error={tried && reason.trim() === '' ? say.noReason : undefined}>
        <TextArea value={reason} maxLength={500} rows={2} onChange={setReason} />
      </Field>
    </Dialog>
  );
}

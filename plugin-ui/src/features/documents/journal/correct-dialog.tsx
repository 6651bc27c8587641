import { useState } from 'react';
import type { RegisteredDocument } from '@nastavnik/contracts/document-journal';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DateInput, Field, TextArea, TextInput } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useCorrectDocumentMutation } from '../documents.api.ts';
import { journal as say } from './words.ts';

interface CorrectDialogProps {
  document: RegisteredDocument;
  onClose: () => void;
}

/** Puts the number or the date of a paper right; what stood there stays in the journal. */
export function CorrectDialog({ document, onClose }: CorrectDialogProps) {
  const toast = useToast();
  const [number, setNumber] = useState(document.number);
  const [date, setDate] = useState(document.date);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [correct, { isLoading, error }] = useCorrectDocumentMutation();
  const missing = (text: string, words: string) =>
    tried && text.trim() === '' ? words : undefined;
  const send = async () => {
    setTried(true);
    if ([number, date, reason].some((text) => text.trim() === '')) return;
    const { data } = await correct({
      params: { documentId: document.id },
      version: document.version,
      body: { number: number.trim(), date, reason: reason.trim() },
    });
    if (!data) return;
    toast({ text: say.corrected });
    onClose();
  };
  return (
    <Dialog
      title={say.correctTitle(document.number)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.correctDo}
          </Button>
          <Button onClick={onClose}>{say.leave}</Button>
        </>
      }
    >
      <p>{say.correctText}</p>
      {error !== undefined && <Problem error={error} />}
      <Field label={say.number} error={missing(number, say.noNumber)}>
        <TextInput value={number} maxLength={50} onChange={setNumber} />
      </Field>
      <Field label={say.date} error={missing(date, say.noDate)}>
        <DateInput value={date} onChange={setDate} />
      </Field>
      <Field label={say.correctReason} error={missing(reason, say.noCorrectReason)}>
        <TextArea value={reason} maxLength={300} rows={2} onChange={setReason} />
      </Field>
    </Dialog>
  );
}

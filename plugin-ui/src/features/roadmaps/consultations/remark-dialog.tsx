import type { Consultation } from '@nastavnik/contracts/consultations';
import { useState } from 'react';
import { Field, Select, TextArea } from '../../../shared/ui/field.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { Sheet } from '../sheet.tsx';
import { useLeaveRemarkMutation } from './consultations.api.ts';
import { words } from './words.ts';

interface RemarkDialogProps {
  consultation: Consultation;
  onClose: () => void;
}

/** A remark to the draft or to one of its items. */
export function RemarkDialog({ consultation, onClose }: RemarkDialogProps) {
  const toast = useToast();
  const [item, setItem] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [leave, { isLoading, error }] = useLeaveRemarkMutation();
  const send = async () => {
    setTried(true);
    if (text.trim() === '') return;
    const params = { consultationId: consultation.id };
    const { data } = await leave({ params, body: { item: item || null, text } });
    if (!data) return;
    toast({ text: words.remarked });
    onClose();
  };
  return (
    <Sheet
      title={words.remarkTitle}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
      save={words.remarkSend}
    >
      <Field label={words.remarkTo}>
        <Select
          value={item}
          onChange={setItem}
          options={[
            { value: '', label: words.toWhole },
            ...consultation.content.items.map(({ number, title }) => ({
              value: number,
              label: words.itemOf(number, title),
            })),
          ]}
        />
      </Field>
      <Field
        label={words.remarkText}
        hint={words.remarkHint}
        error={tried && text.trim() === '' ? words.fill : undefined}
      >
        <TextArea rows={5} maxLength={2_000} value={text} onChange={setText} />
      </Field>
      <p className="sec">{words.remarkWhat(consultation)}</p>
    </Sheet>
  );
}

import type { Consultation } from '@nastavnik/contracts/consultations';
import { useState } from 'react';
import { addDays } from '../../../shared/dates.ts';
import { DateInput, Field } from '../../../shared/ui/field.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { Sheet } from '../sheet.tsx';
import { useProlongConsultationMutation } from './consultations.api.ts';
import { words } from './words.ts';

interface ProlongDialogProps {
  consultation: Consultation;
  onClose: () => void;
}

/** A later last day; an announced one is never made earlier. */
export function ProlongDialog({ consultation, onClose }: ProlongDialogProps) {
  const toast = useToast();
  const [{ id, version, until: before, today }] = useState(consultation);
  const [until, setUntil] = useState(addDays(before < today ? today : before, 7));
  const [tried, setTried] = useState(false);
  const [prolong, { isLoading, error }] = useProlongConsultationMutation();
  const send = async () => {
    setTried(true);
    if (until <= before) return;
    const { data } = await prolong({ params: { consultationId: id }, body: { until }, version });
    if (!data) return;
    toast({ text: words.prolonged });
    onClose();
  };
  return (
    <Sheet
      title={words.prolongTitle}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
      save={words.prolongSend}
    >
      <p>{words.prolongWhat(before)}</p>
      <Field label={words.until} error={tried && until <= before ? words.laterDay : undefined}>
        <DateInput value={until} onChange={setUntil} />
      </Field>
    </Sheet>
  );
}

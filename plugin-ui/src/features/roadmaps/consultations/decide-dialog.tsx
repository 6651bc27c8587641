import {
  type Consultation,
  type ConsultationRemark,
  RemarkDecision,
} from '@nastavnik/contracts/consultations';
import { useState } from 'react';
import { Choices } from '../../../shared/ui/choices.tsx';
import { Field, TextArea } from '../../../shared/ui/field.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { Sheet } from '../sheet.tsx';
import { useDecideRemarkMutation } from './consultations.api.ts';
import { words } from './words.ts';

interface DecideDialogProps {
  consultation: Consultation;
  remark: ConsultationRemark;
  onClose: () => void;
}

/** What becomes of a remark, and why where it is not taken wholly. */
export function DecideDialog({ consultation, remark, onClose }: DecideDialogProps) {
  const toast = useToast();
  const [decision, setDecision] = useState(remark.decision ?? undefined);
  const [reason, setReason] = useState(remark.reason);
  // the decision is on what was seen
  const [version] = useState(remark.version);
  const [tried, setTried] = useState(false);
  const [decide, { isLoading, error }] = useDecideRemarkMutation();
  const unexplained = decision !== 'accepted' && reason.trim() === '';
  const send = async () => {
    setTried(true);
    if (!decision || unexplained) return;
    const params = { consultationId: consultation.id, remarkId: remark.id };
    const { data } = await decide({ params, body: { decision, reason }, version });
    if (!data) return;
    toast({ text: words.decided });
    onClose();
  };
  return (
    <Sheet
      title={words.decideTitle}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
      save={words.decideSend}
    >
      <p className="as-typed">{remark.text}</p>
      <Choices
        label={words.decision}
        value={decision}
        onChange={setDecision}
        choices={RemarkDecision.options.map((value) => ({ value, ...words.choices[value] }))}
      />
      {tried && !decision && (
        <p className="err" role="alert">
          {words.choose}
        </p>
      )}
      <Field label={words.reason} error={tried && decision && unexplained ? words.fill : undefined}>
        <TextArea rows={3} maxLength={1_000} value={reason} onChange={setReason} />
      </Field>
    </Sheet>
  );
}

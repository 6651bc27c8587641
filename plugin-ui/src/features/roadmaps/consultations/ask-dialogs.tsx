import type { Consultation, ConsultationRemark } from '@nastavnik/contracts/consultations';
import { useState } from 'react';
import { useToast } from '../../../shared/ui/toast.tsx';
import { AskDialog } from '../ask-dialog.tsx';
import { useCloseConsultationMutation, useTakeBackRemarkMutation } from './consultations.api.ts';
import { words } from './words.ts';

interface AskProps {
  consultation: Consultation;
  onClose: () => void;
}

/** Everything is decided on: the summary goes to everybody. */
export function EndDialog({ consultation: { id, version: seen }, onClose }: AskProps) {
  const toast = useToast();
  const [version] = useState(seen);
  const [end, { isLoading, error }] = useCloseConsultationMutation();
  const send = async () => {
    const { data } = await end({ params: { consultationId: id }, version });
    if (!data) return;
    toast({ text: words.ended });
    onClose();
  };
  return (
    <AskDialog
      question={words.askEnd}
      answer={words.end}
      onAnswer={send}
      onClose={onClose}
      busy={isLoading}
      error={error}
    />
  );
}

/** One's own remark, while nothing is decided on it. */
export function TakeBackDialog({
  consultation,
  remark,
  onClose,
}: AskProps & { remark: ConsultationRemark }) {
  const [version] = useState(remark.version);
  const [takeBack, { isLoading, error }] = useTakeBackRemarkMutation();
  const send = async () => {
    const params = { consultationId: consultation.id, remarkId: remark.id };
    const { data } = await takeBack({ params, version });
    if (data) onClose();
  };
  return (
    <AskDialog
      question={words.askTakeBack}
      answer={words.takeBack}
      onAnswer={send}
      onClose={onClose}
      busy={isLoading}
      error={error}
    />
  );
}

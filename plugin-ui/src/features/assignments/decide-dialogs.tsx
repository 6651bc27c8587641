import type { Addressee, IssuedAssignment } from '@nastavnik/contracts/assignments';
import { useState } from 'react';
import {
  useReturnReplyMutation,
  useWithdrawAssignmentMutation,
} from '../../shared/assignments.api.ts';
import { DateInput, Field, TextArea } from '../../shared/ui/field.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { words } from './words.ts';

interface ReturnDialogProps {
  assignmentId: string;
  reply: Addressee;
  onClose: () => void;
}

/** Gives a reply back with a remark, and another day where it is named. */
export function ReturnDialog({ assignmentId, reply, onClose }: ReturnDialogProps) {
  const toast = useToast();
  // the remark is to the reply that was seen
  const [{ id, version, org }] = useState(reply);
  const [form, setForm] = useState({ remark: '', due: '' });
  const [tried, setTried] = useState(false);
  const [giveBack, { isLoading, error }] = useReturnReplyMutation();
  const missing = form.remark.trim() === '';
  const send = async () => {
    setTried(true);
    if (missing) return;
    const { data } = await giveBack({
      params: { assignmentId, replyId: id },
      version,
      body: { remark: form.remark, due: form.due || null },
    });
    if (!data) return;
    toast({ text: words.returnedToast });
    onClose();
  };
  return (
    <AskSheet
      title={words.returnTitle(org.name)}
      send={words.returnSend}
      onSend={send}
      onClose={onClose}
      busy={isLoading}
      error={error}
    >
      <Field label={words.remark} error={tried && missing ? words.fill : undefined}>
        <TextArea
          rows={4}
          maxLength={2_000}
          value={form.remark}
          onChange={(remark) => setForm({ ...form, remark })}
        />
      </Field>
      <Field label={words.newDue} hint={words.newDueHint}>
        <DateInput value={form.due} onChange={(due) => setForm({ ...form, due })} />
      </Field>
    </AskSheet>
  );
}

/** Takes an assignment back from everybody whose reply was not accepted. */
export function WithdrawDialog({ row, onClose }: { row: IssuedAssignment; onClose: () => void }) {
  const toast = useToast();
  const [{ id, version, counts }] = useState(row);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [withdraw, { isLoading, error }] = useWithdrawAssignmentMutation();
  const missing = reason.trim() === '';
  const send = async () => {
    setTried(true);
    if (missing) return;
    const { data } = await withdraw({ params: { assignmentId: id }, version, body: { reason } });
    if (!data) return;
    toast({ text: words.withdrawnToast });
    onClose();
  };
  return (
    <AskSheet
      title={words.withdrawTitle}
      send={words.withdrawSend}
      onSend={send}
      onClose={onClose}
      busy={isLoading}
      error={error}
      danger
    >
      <p>{words.withdrawWhat(counts.open + counts.answered)}</p>
      <Field label={words.reason} error={tried && missing ? words.fill : undefined}>
        <TextArea rows={2} maxLength={1_000} value={reason} onChange={setReason} />
      </Field>
    </AskSheet>
  );
}

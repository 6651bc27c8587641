import type { AssignmentReply, ReceivedAssignment } from '@nastavnik/contracts/assignments';
import { useState } from 'react';
import { useAnswerAssignmentMutation } from '../../shared/assignments.api.ts';
import { DateInput, Field, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { words } from './words.ts';

const formOf = (reply: AssignmentReply | null) => ({
  text: reply?.text ?? '',
  value: reply?.value?.toString() ?? '',
  kind: reply?.act?.kind ?? '',
  number: reply?.act?.number ?? '',
  date: reply?.act?.date ?? '',
});
type Form = ReturnType<typeof formOf>;

const numberOf = (typed: string): number | null => {
  const value = Number(typed.replace(',', '.'));
  return typed.trim() === '' || !(value >= 0) ? null : value;
};

/** What is wanting, by field; nothing when it may be sent. */
function faultsOf(
  { asked }: Pick<ReceivedAssignment, 'asked'>,
  form: Form,
): Partial<Record<keyof Form, string>> {
  const faults: Partial<Record<keyof Form, string>> = {};
  if (form.text.trim() === '') faults.text = words.fill;
  if (asked === 'number' && numberOf(form.value) === null) faults.value = words.wrongNumber;
  if (asked === 'document')
    for (const field of ['kind', 'number', 'date'] as const)
      if (form[field].trim() === '') faults[field] = words.fill;
  return faults;
}

function useAnswer(row: ReceivedAssignment, onClose: () => void) {
  const toast = useToast();
  // the reply is to what was seen when it was opened
  const [seen] = useState(row);
  const [form, setForm] = useState(() => formOf(row.reply));
  const [tried, setTried] = useState(false);
  const [answer, { isLoading, error }] = useAnswerAssignmentMutation();
  const faults = faultsOf(seen, form);
  const send = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const { kind, number, date } = form;
    const { data } = await answer({
      params: { receivedId: seen.id },
      version: seen.version,
      body: {
        text: form.text,
        value: seen.asked === 'number' ? numberOf(form.value) : null,
        act: seen.asked === 'document' ? { kind, number, date } : null,
      },
    });
    if (!data) return;
    toast({ text: words.answeredToast });
    onClose();
  };
  const set = (changes: Partial<Form>) => setForm({ ...form, ...changes });
  return { form, set, faults: tried ? faults : {}, send, isLoading, error };
}

/** A reply in words, with the number or the document that is asked for. */
export function AnswerDialog({ row, onClose }: { row: ReceivedAssignment; onClose: () => void }) {
  const { form, set, faults, send, isLoading, error } = useAnswer(row, onClose);
  return (
    <AskSheet
      title={words.answerTitle(row.number)}
      send={words.answerSend}
      onSend={send}
      onClose={onClose}
      busy={isLoading}
      error={error}
    >
      <Field label={words.answerText} error={faults.text}>
        <TextArea rows={5} maxLength={5_000} value={form.text} onChange={(text) => set({ text })} />
      </Field>
      {row.asked === 'number' && (
        <Field label={row.figure ?? ''} error={faults.value}>
          <TextInput inputMode="decimal" value={form.value} onChange={(value) => set({ value })} />
        </Field>
      )}
      {row.asked === 'document' && (
        <>
          <p className="sec">{row.figure}</p>
          <Field label={words.actKind} error={faults.kind}>
            <TextInput maxLength={100} value={form.kind} onChange={(kind) => set({ kind })} />
          </Field>
          <Field label={words.actNumber} error={faults.number}>
            <TextInput maxLength={50} value={form.number} onChange={(number) => set({ number })} />
          </Field>
          <Field label={words.actDate} error={faults.date}>
            <DateInput value={form.date} onChange={(date) => set({ date })} />
          </Field>
        </>
      )}
    </AskSheet>
  );
}

import { useState } from 'react';
import type { Labour } from '@nastavnik/contracts/labour';
import { useDates } from '../dates.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DateInput, Field, TextArea, TextInput } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSaveLabourMutation } from './labour.api.ts';
import { words } from './words.ts';

interface TermsDialogProps {
  labour: Labour;
  onClose: () => void;
}

function useTerms({ labour, onClose }: TermsDialogProps) {
  const { today, schoolYear } = useDates();
  const toast = useToast();
  const kept = labour.terms;
  const [said, setSaid] = useState({
    content: kept?.content ?? '',
    way: kept?.way ?? '',
    payment: kept?.payment ?? '',
    paymentGround: kept?.paymentGround ?? '',
    from: kept?.from ?? today,
    until: kept?.until ?? `${schoolYear}-05-31`,
    number: kept?.number ?? '',
    signedOn: kept?.signedOn ?? '',
  });
  const [tried, setTried] = useState(false);
  const [save, { isLoading, error }] = useSaveLabourMutation();
  const set = (changes: Partial<typeof said>) => setSaid({ ...said, ...changes });
  const { content, way, payment, from, until, number, signedOn } = said;
  const half = (number.trim() === '') !== (signedOn === '');
  const send = async () => {
    setTried(true);
    if ([content, way, payment, from, until].some((each) => each.trim() === '') || half) return;
    const { data } = await save({
      params: { pairId: labour.pairId },
      version: labour.version,
      body: { ...said, number: number.trim() || null, signedOn: signedOn || null },
    });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  const need = (value: string) => (tried && value.trim() === '' ? words.fill : undefined);
  const unpaired = tried && half ? words.both : undefined;
  return { said, set, need, unpaired, send, isLoading, error };
}

/** What the addendum says; its number and day once it is signed. */
export function TermsDialog(props: TermsDialogProps) {
  const { said, set, need, unpaired, send, isLoading, error } = useTerms(props);
  const { onClose } = props;
  return (
    <Dialog
      title={words.editTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field label={words.content} hint={words.contentHint} error={need(said.content)}>
        <TextArea
          value={said.content}
          maxLength={1000}
          rows={3}
          onChange={(content) => set({ content })}
        />
      </Field>
      <Field label={words.way} hint={words.wayHint} error={need(said.way)}>
        <TextInput value={said.way} maxLength={300} onChange={(way) => set({ way })} />
      </Field>
      <Field label={words.payment} hint={words.paymentHint} error={need(said.payment)}>
        <TextInput value={said.payment} maxLength={300} onChange={(payment) => set({ payment })} />
      </Field>
      <Field label={words.paymentGround} hint={words.paymentGroundHint}>
        <TextInput
          value={said.paymentGround}
          maxLength={300}
          onChange={(paymentGround) => set({ paymentGround })}
        />
      </Field>
      <Field label={words.from} error={need(said.from)}>
        <DateInput value={said.from} onChange={(from) => set({ from })} />
      </Field>
      <Field label={words.until} error={need(said.until)}>
        <DateInput value={said.until} min={said.from} onChange={(until) => set({ until })} />
      </Field>
      <Field label={words.number} error={unpaired}>
        <TextInput value={said.number} maxLength={50} onChange={(number) => set({ number })} />
      </Field>
      <Field label={words.signedOn}>
        <DateInput value={said.signedOn} onChange={(signedOn) => set({ signedOn })} />
      </Field>
    </Dialog>
  );
}

import { useState } from 'react';
import type { Consent } from '@nastavnik/contracts/consents';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useWithdrawConsentMutation } from './consents.api.ts';
import { words } from './words.ts';

/** Records that a consent was withdrawn, after saying what will follow. */
export function WithdrawDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { today } = useDates();
  const { pack, words: titles } = usePack();
  const ofPairs = !pack || pack.consentNeeds.some(({ kinds }) => kinds.includes(consent.kind));
  const toast = useToast();
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState('');
  const [withdraw, { isLoading, error }] = useWithdrawConsentMutation();
  const future = from > today;
  const send = async () => {
    if (future || from === '') return;
    const body = { from, reason: reason.trim() || null };
    const answer = await withdraw({ params: { consentId: consent.id }, body });
    if (answer.error) return;
    toast({ text: words.withdrawn });
    onClose();
  };
  return (
    <Dialog
      title={words.withdrawTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            {words.withdrawNow}
          </Button>
          <Button onClick={onClose}>{words.keep}</Button>
        </>
      }
    >
      <p>
        <b>{personName(consent.person)}</b>: {titles?.consent(consent.kind)}
      </p>
      <Note tone="warn">{ofPairs ? words.follows : words.followsElsewhere}</Note>
      {error !== undefined && <Problem error={error} />}
      <Field label={words.from} error={future ? words.future : undefined}>
        <DateInput value={from} max={today} required onChange={setFrom} />
      </Field>
      <Field label={words.reason}>
        <TextArea value={reason} maxLength={500} rows={2} onChange={setReason} />
      </Field>
    </Dialog>
  );
}

import { useState } from 'react';
import { useReceiveConsentsMutation } from '../consents/consents.api.ts';
import { useDates } from '../dates.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DateInput, Field, TextArea } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { words } from './words.ts';

interface ContractDialogProps {
  mentorId: string;
  onClose: () => void;
  onDone?: () => void;
}

/** Records that the employment contract itself makes mentoring part of the job. */
export function ContractDialog({ mentorId, onClose, onDone }: ContractDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const [ground, setGround] = useState('');
  const [from, setFrom] = useState(today);
  const [tried, setTried] = useState(false);
  const [receive, { isLoading, error }] = useReceiveConsentsMutation();
  const need = (value: string) => (tried && value.trim() === '' ? words.fill : undefined);
  const send = async () => {
    setTried(true);
    if (ground.trim() === '' || from === '') return;
    const { data } = await receive({
      body: {
        personIds: [mentorId],
        kinds: ['LABOUR_351_8'],
        signedBy: 'self',
        form: 'contract',
        ground: ground.trim(),
        from,
      },
    });
    if (!data) return;
    toast({ text: words.saved });
    onDone?.();
    onClose();
  };
  return (
    <Dialog
      title={words.inContractTitle}
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
      <p>{words.inContractText}</p>
      {error !== undefined && <Problem error={error} />}
      <Field label={words.ground} hint={words.groundHint} error={need(ground)}>
        <TextArea value={ground} maxLength={300} rows={2} onChange={setGround} />
      </Field>
      <Field label={words.groundFrom} error={need(from)}>
        <DateInput value={from} max={today} onChange={setFrom} />
      </Field>
    </Dialog>
  );
}

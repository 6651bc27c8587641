import { useState } from 'react';
import type { PersonName } from '@nastavnik/contracts/primitives';
import { useDates } from '../dates.ts';
import { adultName } from '../people.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DateInput, Field } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useCheckRecordMutation } from './record-checks.api.ts';
import { words as say } from './words.ts';

interface CheckDialogProps {
  personId: string;
  name: PersonName;
  onClose: () => void;
}

/** Writes down that a certificate was shown: a day and until when, nothing of what it says. */
export function CheckDialog({ personId, name, onClose }: CheckDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const [seenOn, setSeenOn] = useState(today);
  const [validUntil, setValidUntil] = useState('');
  const [check, { isLoading, error }] = useCheckRecordMutation();
  const faults = {
    seenOn: seenOn === '' ? say.fill : seenOn > today ? say.future : undefined,
    validUntil: validUntil !== '' && validUntil < seenOn ? say.order : undefined,
  };
  const send = async () => {
    if (faults.seenOn || faults.validUntil) return;
    const body = { seenOn, validUntil: validUntil || null };
    const { data } = await check({ params: { personId }, body });
    if (!data) return;
    toast({ text: say.saved });
    onClose();
  };
  return (
    <Dialog
      title={say.title(adultName(name))}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.save}
          </Button>
          <Button onClick={onClose}>{say.notSave}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p className="sec">{say.about}</p>
      <div className="pair-of-fields">
        <Field label={say.seenOn} error={faults.seenOn}>
          <DateInput value={seenOn} max={today} onChange={setSeenOn} />
        </Field>
        <Field label={say.validUntil} error={faults.validUntil} hint={say.validHint}>
          <DateInput value={validUntil} onChange={setValidUntil} />
        </Field>
      </div>
    </Dialog>
  );
}

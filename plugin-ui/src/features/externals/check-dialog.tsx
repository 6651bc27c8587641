import { useState } from 'react';
import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { useDates } from '../../shared/dates.ts';
import { adultName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useCheckExternalMutation } from './externals.api.ts';
import { words } from './words.ts';

interface CheckDialogProps {
  mentor: ExternalMentor;
  onClose: () => void;
}

/** Writes down that a certificate was shown: a day and until when, nothing of what it says. */
export function CheckDialog({ mentor, onClose }: CheckDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const say = words.check;
  const [seenOn, setSeenOn] = useState(today);
  const [validUntil, setValidUntil] = useState('');
  const [check, { isLoading, error }] = useCheckExternalMutation();
  const faults = {
    seenOn: seenOn === '' ? words.form.fill : seenOn > today ? say.future : undefined,
    validUntil: validUntil !== '' && validUntil < seenOn ? say.order : undefined,
  };
  const send = async () => {
    if (faults.seenOn || faults.validUntil) return;
    const body = { seenOn, validUntil: validUntil || null };
    const { data } = await check({ params: { personId: mentor.id }, body });
    if (!data) return;
    toast({ text: say.saved });
    onClose();
  };
  return (
    <Dialog
      title={say.title(adultName(mentor.name))}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.save}
          </Button>
          <Button onClick={onClose}>Не отмечать</Button>
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

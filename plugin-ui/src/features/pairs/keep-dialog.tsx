import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useKeepPairMutation } from './pairs.api.ts';
import { decisions as say } from './words.ts';

/** A pair goes on although a side has said no: the curator says why. */
export function KeepDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [keep, { isLoading, error }] = useKeepPairMutation();
  const toast = useToast();
  const send = async () => {
    const { data } = await keep({
      params: { pairId: pair.id },
      body: { reason: reason.trim() },
      version: pair.version,
    });
    if (!data) return;
    toast({ text: say.kept });
    onClose();
  };
  return (
    <Dialog
      title={say.keepTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button
            kind="pri"
            type="submit"
            busy={isLoading}
            why={reason.trim() === '' && say.whyNoReason}
          >
            {say.keepDo}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p>{say.keepText}</p>
      <Field label={say.keepReason} hint={say.reasonPrivate}>
        <TextArea value={reason} onChange={setReason} maxLength={500} rows={3} />
      </Field>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}

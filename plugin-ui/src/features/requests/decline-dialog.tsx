import { useState } from 'react';
import type { MentorRequest } from '@nastavnik/contracts/requests';
import { fullName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useDeclineRequestsMutation } from './requests.api.ts';
import { words } from './words.ts';

interface DeclineDialogProps {
  requests: readonly MentorRequest[];
  onClose: () => void;
  onDone: () => void;
}

/** Turns requests down with one reason for all. */
export function DeclineDialog({ requests, onClose, onDone }: DeclineDialogProps) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [decline, { isLoading, error }] = useDeclineRequestsMutation();
  const send = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const requestIds = requests.map(({ id }) => id);
    const { data } = await decline({ body: { requestIds, reason } });
    if (!data) return;
    toast({ text: words.declined(data.declined) });
    onDone();
    onClose();
  };
  return (
    <Dialog
      title={words.declining(requests.length)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            Отклонить
          </Button>
          <Button onClick={onClose}>Не отклонять</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>
        <b>{requests.map(({ person }) => fullName(person.name)).join(', ')}</b>
      </p>
      <Field
        label={words.reason}
        error={tried && reason.trim() === '' ? words.noReason : undefined}
      >
        <TextArea value={reason} maxLength={500} rows={3} onChange={setReason} />
      </Field>
    </Dialog>
  );
}

import { useState } from 'react';
import type { ConsentKind } from '@nastavnik/contracts/consents';
import { skipToken } from '@reduxjs/toolkit/query/react';
import { useDates } from '../dates.ts';
import { count, words as numbers } from '../numbers.ts';
import { problemOf } from '../problem.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useReceiveConsentsMutation, useShowPersonConsentsQuery } from './consents.api.ts';
import { Kinds, People, Period, Signer } from './receipt-fields.tsx';
import type { Signatory } from './receipt.ts';
import { newReceipt, receiptBody } from './receipt.ts';
import { words } from './words.ts';

interface ReceiveDialogProps {
  people: readonly Signatory[];
  /** What these people lack: ticked before anybody has chosen. */
  kinds: readonly ConsentKind[];
  onClose: () => void;
  onDone?: () => void;
}

function useGuardians(personId: string | undefined) {
  const { data } = useShowPersonConsentsQuery(personId ? { params: { personId } } : skipToken);
  return data?.guardians ?? [];
}

/** Marks consents as received, of one person or of many at once. */
export function ReceiveDialog({ people, kinds, onClose, onDone }: ReceiveDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const [receipt, setReceipt] = useState(() => newReceipt(people, kinds, today));
  const [tried, setTried] = useState(false);
  const [receive, { isLoading, error }] = useReceiveConsentsMutation();
  const alone = people.length === 1 ? people[0] : undefined;
  const guardians = useGuardians(alone?.id);

  const onChange = (changes: Partial<typeof receipt>) => setReceipt({ ...receipt, ...changes });
  const wrongPeriod = receipt.until !== '' && receipt.until < receipt.from;
  const none =
    receipt.personIds.size === 0 ? words.noPeople : receipt.kinds.size === 0 && words.noKinds;
  const send = async () => {
    setTried(true);
    if (none || wrongPeriod) return;
    const answer = await receive({ body: receiptBody(receipt) });
    if (!answer.data) return;
    const { received } = answer.data;
    toast({ text: `${words.noted}: ${count(received, words.record)}` });
    onDone?.();
    onClose();
  };
  const asksSigner = error !== undefined && problemOf(error).code === 'consent.signer-unknown';
  return (
    <Dialog
      title={
        alone ? `Согласия: ${alone.name}` : `Согласия: ${count(people.length, numbers.person)}`
      }
      onClose={onClose}
      onSubmit={send}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading} why={tried && none}>
            Отметить получение
          </Button>
          <Button onClick={onClose}>Не отмечать</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <div className="form">
        {!alone && <People people={people} receipt={receipt} onChange={onChange} />}
        <Kinds receipt={receipt} onChange={onChange} />
        <Signer
          receipt={receipt}
          onChange={onChange}
          guardians={guardians}
          error={asksSigner && receipt.signerName === '' ? words.noSigner : undefined}
        />
        <Period
          receipt={receipt}
          onChange={onChange}
          error={wrongPeriod ? words.wrongPeriod : undefined}
        />
      </div>
    </Dialog>
  );
}

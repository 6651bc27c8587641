import { useMemo, useState } from 'react';
import type { ConsentKind } from '@nastavnik/contracts/consents';
import { useDates } from '../dates.ts';
import { count, words as numbers } from '../numbers.ts';
import { usePack } from '../pack.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useReceiveConsentsMutation, useSignatoriesQuery } from './consents.api.ts';
import { Kinds, Period } from './receipt-fields.tsx';
import type { Signatory } from './receipt.ts';
import { kindsFor, newReceipt, receiptBody, recorded, signerOf } from './receipt.ts';
import { Sheets } from './sheets.tsx';
import { Signers } from './signer.tsx';
import { words } from './words.ts';

interface ReceiveDialogProps {
  people: readonly Signatory[];
  /** What these people lack: ticked before anybody has chosen. */
  kinds: readonly ConsentKind[];
  onClose: () => void;
  onDone?: () => void;
}

/** What the journal knows of those who may sign; it is shown before anything is recorded. */
function useKnown(people: readonly Signatory[]) {
  const answer = useSignatoriesQuery({ body: { personIds: people.map(({ id }) => id) } });
  const known = useMemo(
    () => new Map(answer.data?.items.map((each) => [each.personId, each])),
    [answer.data],
  );
  return { ...answer, known, staff: answer.data?.items.every(({ isStaff }) => isStaff) ?? false };
}

/** What is being filled in and, said once somebody has tried to send it, what it lacks. */
function useReceipt({ people, kinds }: Pick<ReceiveDialogProps, 'people' | 'kinds'>) {
  const { today } = useDates();
  const [receipt, setReceipt] = useState(() => newReceipt(people, kinds, today));
  const { known, staff, error, refetch } = useKnown(people);
  const offered = kindsFor(usePack().pack, staff);

  const ids = recorded(receipt, known);
  const unsigned =
    receipt.signedBy === 'guardian' &&
    ids.some((id) => signerOf(receipt, id, known.get(id)).trim() === '');
  const none =
    ids.length === 0
      ? words.noPeople
      : !offered.some(({ code }) => receipt.kinds.has(code))
        ? words.noKinds
        : unsigned && (people.length === 1 ? words.noSigner : words.noSigners);
  const wrongPeriod = receipt.until !== '' && receipt.until < receipt.from;
  const onChange = (changes: Partial<typeof receipt>) => setReceipt({ ...receipt, ...changes });
  return { receipt, onChange, known, offered, none, wrongPeriod, unknown: error, refetch };
}

/** Marks consents as received, of one person or of many at once. */
export function ReceiveDialog({ people, kinds, onClose, onDone }: ReceiveDialogProps) {
  const toast = useToast();
  const { none, wrongPeriod, unknown, refetch, ...form } = useReceipt({ people, kinds });
  const { receipt, onChange, known, offered } = form;
  const [tried, setTried] = useState(false);
  const [receive, { isLoading, error }] = useReceiveConsentsMutation();
  const alone = people.length === 1 ? people[0] : undefined;

  const send = async () => {
    setTried(true);
    if (none || wrongPeriod) return;
    const answer = await receive({ body: receiptBody(receipt, known, offered) });
    if (!answer.data) return;
    const { received } = answer.data;
    toast({ text: `${words.noted}: ${count(received, words.record)}` });
    onDone?.();
    onClose();
  };
  return (
    <Dialog
      title={`Согласия: ${alone ? alone.name : count(people.length, numbers.person)}`}
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
      {unknown !== undefined && <Problem error={unknown} onRetry={refetch} />}
      <div className="form">
        <Kinds receipt={receipt} onChange={onChange} offered={offered} />
        <Sheets people={people} kinds={receipt.kinds} />
        <Signers
          people={people}
          receipt={receipt}
          onChange={onChange}
          known={known}
          tried={tried}
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

import { useState } from 'react';
import type { Fixed } from '@nastavnik/contracts/pair-orders';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useDates } from '../../shared/dates.ts';
import { pairInFull } from '../../shared/mentoring/about.ts';
import { problemOf } from '../../shared/problem.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { OrderDraft } from './order-draft.tsx';
import { useFixPairsMutation } from './pairs.api.ts';
import { decisions as say } from './words.ts';

interface FixDialogProps {
  /** Agreed ones; the others of a selection are only counted. */
  pairs: readonly Pair[];
  skipped: number;
  onClose: () => void;
  onDone?: () => void;
}

/** Whether it is a refusal of some of the pairs, and not about the order itself or the way to the server. */
function isOfSome(error: unknown, pairs: readonly Pair[]): boolean {
  if (error === undefined || pairs.length < 2) return false;
  const { status, code } = problemOf(error);
  return status === 409 && !code?.startsWith('pair.order-');
}

const PairsOf = ({ pairs }: { pairs: readonly Pair[] }) => (
  <details open={pairs.length <= 5}>
    <summary>{say.list(pairs.length)}</summary>
    <ul>
      {pairs.map((pair) => (
        <li key={pair.id}>{pairInFull(pair)}</li>
      ))}
    </ul>
  </details>
);

interface LeftProps {
  /** Those that were sent: on the page there are fewer of them by now. */
  sent: readonly Pair[];
  answer: Fixed;
  onClose: () => void;
}

/** What the order has left out, each with what it waits for. */
const LeftDialog = ({ sent, answer: { fixed, left }, onClose }: LeftProps) => (
  <Dialog
    title={say.leftTitle(left.length)}
    onClose={onClose}
    actions={<Button onClick={onClose}>{say.shut}</Button>}
  >
    <p className="sec">{say.leftText(fixed)}</p>
    <ul>
      {sent.flatMap((pair) => {
        const why = left.find(({ pairId }) => pairId === pair.id)?.why;
        return why === undefined
          ? []
          : [
              <li key={pair.id}>
                <b>{pairInFull(pair)}</b>
                <p className="why">{why}</p>
              </li>,
            ];
      })}
    </ul>
  </Dialog>
);

/** Fixes agreed pairs by an order: all of them, or without those whom the server refuses. */
export function FixDialog({ pairs, skipped, onClose, onDone }: FixDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState(today);
  const [tried, setTried] = useState(false);
  const [fixed, setFixed] = useState<Pick<LeftProps, 'sent' | 'answer'>>();
  const [fix, { isLoading, error }] = useFixPairsMutation();
  const done = () => {
    onDone?.();
    onClose();
  };
  const send = async (withoutRefused: boolean) => {
    setTried(true);
    if (number.trim() === '' || date === '') return;
    const pairIds = pairs.map(({ id }) => id);
    const body = { number: number.trim(), date, pairIds, withoutRefused };
    const { data } = await fix({ body });
    if (!data) return;
    toast({ text: say.fixed(data.fixed) });
    if (data.left.length > 0) setFixed({ sent: pairs, answer: data });
    else done();
  };
  if (fixed) return <LeftDialog {...fixed} onClose={done} />;
  return (
    <Dialog
      title={say.fixTitle(pairs.length)}
      onClose={onClose}
      onSubmit={() => void send(false)}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.fixDo}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p className="sec">{say.fixText(pairs.length)}</p>
      {error !== undefined && <Problem error={error} />}
      {isOfSome(error, pairs) && (
        <Actions>
          <Button busy={isLoading} onClick={() => void send(true)}>
            {say.without}
          </Button>
        </Actions>
      )}
      <Field label={say.number} error={tried && number.trim() === '' ? say.noNumber : undefined}>
        <TextInput value={number} maxLength={50} onChange={setNumber} />
      </Field>
      <Field label={say.date} error={tried && date === '' ? say.noDate : undefined}>
        <DateInput value={date} max={today} onChange={setDate} />
      </Field>
      <OrderDraft pairs={pairs} number={number} date={date} />
      {skipped > 0 && <p className="why">{say.skipped(skipped)}</p>}
      <PairsOf pairs={pairs} />
    </Dialog>
  );
}

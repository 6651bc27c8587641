import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useDates } from '../../shared/dates.ts';
import { pairInFull } from '../../shared/mentoring/about.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { lackingIn } from './consent-way-out.tsx';
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

/** The pairs whose people the refusal does not name. */
const withoutLacking = (pairs: readonly Pair[], error: unknown) => {
  const lacking = new Set(lackingIn(error).map(({ personId }) => personId));
  return pairs.filter(
    ({ mentor, mentees }) => ![mentor, ...mentees].some(({ id }) => lacking.has(id)),
  );
};

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

/** Fixes agreed pairs by an order: all of them, or without those whom the server refused. */
export function FixDialog({ pairs, skipped, onClose, onDone }: FixDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState(today);
  const [tried, setTried] = useState(false);
  const [fix, { isLoading, error }] = useFixPairsMutation();
  const rest = withoutLacking(pairs, error);
  const send = async (chosen: readonly Pair[]) => {
    setTried(true);
    if (number.trim() === '' || date === '') return;
    const pairIds = chosen.map(({ id }) => id);
    const { data } = await fix({ body: { number: number.trim(), date, pairIds } });
    if (!data) return;
    toast({ text: say.fixed(data.fixed) });
    onDone?.();
    onClose();
  };
  return (
    <Dialog
      title={say.fixTitle(pairs.length)}
      onClose={onClose}
      onSubmit={() => void send(pairs)}
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
      {rest.length > 0 && rest.length < pairs.length && (
        <Actions>
          <Button onClick={() => void send(rest)}>{say.without(rest.length)}</Button>
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

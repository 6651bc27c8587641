import { useState } from 'react';
import type { ReadinessRow } from '@nastavnik/contracts/programme-cards';
import { useDates } from '../../shared/dates.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { moves } from './card-words.ts';
import { useMarkReadinessMutation } from './programmes.api.ts';

interface MarkDialogProps {
  programmeId: string;
  row: ReadinessRow;
  onClose: () => void;
}

/** Marks a condition of the checklist with its day and document, or takes the mark back. */
export function MarkDialog({ programmeId, row, onClose }: MarkDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const [doneOn, setDoneOn] = useState(row.mark?.doneOn ?? today);
  const [document, setDocument] = useState(row.mark?.document ?? '');
  const [tried, setTried] = useState(false);
  const [mark, { isLoading, error }] = useMarkReadinessMutation();
  const put = async (day: string | null) => {
    const body = { doneOn: day, document: day === null ? null : document.trim() || null };
    const { data } = await mark({ params: { programmeId, item: row.code }, body });
    if (!data) return;
    toast({ text: day === null ? moves.unmarked : moves.marked });
    onClose();
  };
  const send = () => {
    setTried(true);
    if (doneOn !== '') void put(doneOn);
  };
  return (
    <Dialog
      title={row.title}
      onClose={onClose}
      onSubmit={send}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {moves.markDo}
          </Button>
          {row.mark && (
            <Button kind="danger" busy={isLoading} onClick={() => void put(null)}>
              {moves.unmark}
            </Button>
          )}
          <Button onClick={onClose}>{moves.cancel}</Button>
        </>
      }
    >
      {row.hint && <p className="sec">{row.hint}</p>}
      {error !== undefined && <Problem error={error} />}
      <Field label={moves.doneOn} error={tried && doneOn === '' ? moves.noDay : undefined}>
        <DateInput value={doneOn} max={today} onChange={setDoneOn} />
      </Field>
      <Field label={moves.document} hint={moves.documentHint}>
        <TextInput value={document} maxLength={300} onChange={setDocument} />
      </Field>
    </Dialog>
  );
}

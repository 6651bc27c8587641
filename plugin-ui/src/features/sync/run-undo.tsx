import { useState } from 'react';
import type { Run, RunPart } from '@nastavnik/contracts/sync-run';
import { useDates } from '../../shared/dates.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useShowUndoOutlookQuery, useUndoRunMutation } from './sync.api.ts';
import { Outlook } from './undo-outlook.tsx';

/** Whether a run changed anything at the school that can still be taken back. */
export const canUndo = ({ state, undoUntil, totals }: RunPart, now: number = Date.now()): boolean =>
  state === 'applied' &&
  Object.keys(totals).length > 0 &&
  undoUntil !== null &&
  Date.parse(undoUntil) > now;

interface UndoProps {
  run: Run;
  part: RunPart;
  onClose: () => void;
}

/** Asks whether to bring back what was before the run, and why. */
export function UndoDialog({ run, part, onClose }: UndoProps) {
  const { dayOf, moment } = useDates();
  const say = useToast();
  const outlook = useShowUndoOutlookQuery(
    { params: { runId: run.runId } },
    { refetchOnMountOrArgChange: true },
  );
  const blocked = !outlook.data
    ? 'Ещё не известно, что произойдёт при отмене.'
    : outlook.data.later.length > 0 && 'Сначала отмените более поздние загрузки.';
  const [undo, { isLoading, error }] = useUndoRunMutation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const send = async () => {
    setAsked(true);
    if (reason.trim() === '' || blocked) return;
    const result = await undo({
      params: { runId: run.runId },
      body: { school: part.school.sourcedId, reason: reason.trim() },
    });
    if ('error' in result) return;
    say({ text: 'Прежние данные возвращаются.' });
    onClose();
  };
  return (
    <Dialog
      title={`Отменить загрузку от ${moment(run.createdAt)}?`}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading} why={blocked}>
            Отменить загрузку
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Не отменять
          </Button>
        </>
      }
    >
      <p>
        Вернутся данные, какими они были до неё. Записи, которые изменились позже, останутся как
        есть, и мы скажем, сколько их. Следующая загрузка школы подождёт вашего решения.
      </p>
      {outlook.error !== undefined && <Problem error={outlook.error} />}
      {outlook.data && <Outlook outlook={outlook.data} />}
      <p className="sec">Отменить можно до {dayOf(part.undoUntil)}.</p>
      <Field
        label="Причина, попадёт в историю загрузок"
        error={asked && reason.trim() === '' ? 'Напишите причину: её увидят после вас.' : undefined}
      >
        <TextArea value={reason} onChange={setReason} maxLength={1000} rows={3} required />
      </Field>
      {error && <Problem error={error} />}
    </Dialog>
  );
}

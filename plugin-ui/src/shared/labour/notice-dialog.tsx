import { useState } from 'react';
import type { Labour, LabourNotice } from '@nastavnik/contracts/labour';
import { NOTICE_DAYS } from '@nastavnik/contracts/labour';
import { workdaysAfter } from '@nastavnik/contracts/workdays';
import { useDates } from '../dates.ts';
import { usePack } from '../pack.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DateInput, Field, TextArea } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useNoticeLabourMutation } from './labour.api.ts';
import { words } from './words.ts';

interface NoticeDialogProps {
  labour: Labour;
  onClose: () => void;
}

/** The earliest last day after a notice of this day, by the holidays of the pack. */
function useEarliest() {
  const { pack } = usePack();
  return (noticedOn: string) =>
    noticedOn === ''
      ? ''
      : workdaysAfter(noticedOn, NOTICE_DAYS, pack?.workdays ?? { holidays: [], daysOff: [] });
}

function useNotice({ labour, onClose }: NoticeDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const earliestAfter = useEarliest();
  const [by, setBy] = useState<LabourNotice['by']>('worker');
  const [noticedOn, setNoticedOn] = useState(today);
  const [endsOn, setEndsOn] = useState(labour.earliestEnd);
  const [reason, setReason] = useState('');
  const [notice, { isLoading, error }] = useNoticeLabourMutation();
  const earliest = earliestAfter(noticedOn);
  const tell = (day: string) => {
    setNoticedOn(day);
    const first = earliestAfter(day);
    if (endsOn < first) setEndsOn(first);
  };
  const send = async () => {
    if (noticedOn === '' || endsOn === '') return;
    const { data } = await notice({
      params: { pairId: labour.pairId },
      version: labour.version,
      body: { by, noticedOn, endsOn, reason: reason.trim() || null },
    });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  return {
    by,
    setBy,
    noticedOn,
    tell,
    endsOn,
    setEndsOn,
    reason,
    setReason,
    earliest,
    today,
    send,
    isLoading,
    error,
  };
}

/** Writes down that one side ends the duty early; the day that the law allows is counted at once. */
export function NoticeDialog(props: NoticeDialogProps) {
  const { by, setBy, noticedOn, tell, endsOn, setEndsOn, reason, setReason, ...rest } =
    useNotice(props);
  const { earliest, today, send, isLoading, error } = rest;
  const { day } = useDates();
  return (
    <Dialog
      title={words.endTitle}
      onClose={props.onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            {words.endDo}
          </Button>
          <Button onClick={props.onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p>{words.endText}</p>
      {error !== undefined && <Problem error={error} />}
      <Choices
        label={words.by}
        value={by}
        onChange={setBy}
        choices={(['worker', 'employer'] as const).map((value) => ({
          value,
          title: words.noticeOf[value],
        }))}
      />
      <Field label={words.noticedOn} error={noticedOn === '' ? words.fill : undefined}>
        <DateInput value={noticedOn} max={today} onChange={tell} />
      </Field>
      <Field
        label={words.endsOn}
        hint={earliest === '' ? undefined : words.endsOnHint(day(earliest))}
        error={endsOn === '' ? words.fill : undefined}
      >
        <DateInput value={endsOn} min={earliest} onChange={setEndsOn} />
      </Field>
      {!props.labour.calendarChecked && <p className="sec">{words.unchecked}</p>}
      <Field label={words.reason}>
        <TextArea value={reason} maxLength={500} rows={2} onChange={setReason} />
      </Field>
    </Dialog>
  );
}

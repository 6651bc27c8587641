import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useDates } from '../../shared/dates.ts';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { groups as say } from './group-words.ts';
import { useLeaveGroupMutation } from './pairs.api.ts';

interface LeaveDialogProps {
  pair: Pair;
  /** Chosen beforehand. */
  menteeId?: string | undefined;
  reason?: string;
  onClose: () => void;
}

function useLeaving({ pair, menteeId = '', reason: likely = '', onClose }: LeaveDialogProps) {
  const { today } = useDates();
  const [who, setWho] = useState(menteeId);
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState(likely);
  const [note, setNote] = useState('');
  const [leave, { isLoading, error }] = useLeaveGroupMutation();
  const toast = useToast();
  const why = (!who && say.whyWho) || (!on && say.whyDay) || (!reason && say.whyReason);
  const send = async () => {
    if (why) return;
    const { data } = await leave({
      params: { pairId: pair.id },
      version: pair.version,
      body: { menteeId: who, on, reason, note: note.trim() || null },
    });
    if (!data) return;
    toast({ text: say.leftDone });
    onClose();
  };
  return { who, setWho, on, setOn, reason, setReason, note, setNote, why, send, isLoading, error };
}

const Facts = ({ pair, draft }: { pair: Pair; draft: ReturnType<typeof useLeaving> }) => {
  const { pack } = usePack();
  const { today } = useDates();
  const reasons = (pack?.closeReasons ?? []).filter(({ outcome }) => outcome === 'broken');
  return (
    <>
      <Field label={say.lastDay}>
        <DateInput
          value={draft.on}
          min={pair.startedOn ?? undefined}
          max={today}
          onChange={draft.setOn}
        />
      </Field>
      <Field label={say.reason}>
        <Select
          value={draft.reason}
          onChange={draft.setReason}
          options={[
            { value: '', label: say.chooseReason },
            ...reasons.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
      </Field>
      <Field label={say.note} hint={say.notePrivate}>
        <TextArea value={draft.note} maxLength={1000} rows={2} onChange={draft.setNote} />
      </Field>
    </>
  );
};

/** Takes a mentee out of a group that goes on with the others. */
export function LeaveDialog(props: LeaveDialogProps) {
  const { pair, onClose } = props;
  const draft = useLeaving(props);
  const leaver = pair.mentees.find(({ id }) => id === draft.who);
  const others = pair.mentees.filter(({ id }) => id !== draft.who);
  return (
    <Dialog
      title={say.leaveTitle}
      onClose={onClose}
      onSubmit={() => void draft.send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={draft.isLoading} why={draft.why}>
            {say.leaveDo}
          </Button>
          <Button onClick={onClose}>{say.leaveKeep}</Button>
        </>
      }
    >
      {draft.error !== undefined && <Problem error={draft.error} />}
      {!props.menteeId && (
        <Field label={say.who}>
          <Select
            value={draft.who}
            onChange={draft.setWho}
            options={[
              { value: '', label: say.chooseWho },
              ...pair.mentees.map((each) => ({ value: each.id, label: personName(each) })),
            ]}
          />
        </Field>
      )}
      {leaver && <p>{say.leaveText(personName(leaver), menteeNames({ mentees: others }))}</p>}
      <Facts pair={pair} draft={draft} />
    </Dialog>
  );
}

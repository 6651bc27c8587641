import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useClosePairMutation } from './pairs.api.ts';
import { decisions as say } from './words.ts';

interface CloseDialogProps {
  pair: Pair;
  /** Chosen beforehand. */
  reason?: string;
  onClose: () => void;
}

/** What ending it now means, and how one is ended that is done. */
const Meaning = ({ pair, group }: { pair: Pair; group: boolean }) => (
  <>
    <p>{say.closeText(group, menteeNames(pair), personName(pair.mentor))}</p>
    {pair.status === 'active' && pair.stage !== 'DONE' && (
      <p className="sec">{say.closeOrComplete(group)}</p>
    )}
  </>
);

/** Ends a pair that has broken up; one that went through its programme is completed instead. */
export function CloseDialog({ pair, reason: likely = '', onClose }: CloseDialogProps) {
  const { pack } = usePack();
  const toast = useToast();
  const [code, setCode] = useState(likely);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [close, { isLoading, error }] = useClosePairMutation();
  const reasons = (pack?.closeReasons ?? []).filter(({ outcome }) => outcome === 'broken');
  const reason = reasons.find((each) => each.code === code);
  const group = pair.mentees.length > 1;
  const send = async () => {
    setTried(true);
    if (!reason) return;
    const { data } = await close({
      params: { pairId: pair.id },
      version: pair.version,
      body: { reason: reason.code, note: note.trim() || null },
    });
    if (!data) return;
    toast({ text: say.closed });
    onClose();
  };
  return (
    <Dialog
      title={say.closeTitle(group)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            {say.closeDo(group)}
          </Button>
          <Button onClick={onClose}>{say.closeKeep}</Button>
        </>
      }
    >
      <Meaning pair={pair} group={group} />
      {error !== undefined && <Problem error={error} />}
      <Field
        label={say.reason}
        error={tried && !reason ? say.noReason : undefined}
        hint={reason && say.broken}
      >
        <Select
          value={code}
          onChange={setCode}
          options={[
            { value: '', label: say.chooseReason },
            ...reasons.map((each) => ({ value: each.code, label: each.title })),
          ]}
        />
      </Field>
      <Field label={say.note}>
        <TextArea value={note} maxLength={1000} rows={3} onChange={setNote} />
      </Field>
    </Dialog>
  );
}

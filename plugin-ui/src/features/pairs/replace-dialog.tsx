import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import type { Leader } from './draft.ts';
import { MentorChoice } from './mentor-choice.tsx';
import { useReplaceMentorMutation } from './pairs.api.ts';
import { decisions as say } from './words.ts';

interface ReplaceDialogProps {
  pair: Pair;
  /** Those who are at the school no more: they stay in the old pair. */
  gone: readonly PersonBrief[];
  onClose: () => void;
}

function useReplacing({ pair, onClose }: ReplaceDialogProps) {
  const [mentor, setMentor] = useState<Leader>();
  const [reason, setReason] = useState('MOVED');
  const [note, setNote] = useState('');
  const [replace, { isLoading, error }] = useReplaceMentorMutation();
  const [, navigate] = useLocation();
  const toast = useToast();
  const send = async () => {
    if (!mentor) return;
    const { data } = await replace({
      params: { pairId: pair.id },
      version: pair.version,
      body: { mentorId: mentor.id, reason, note: note.trim() || null },
    });
    if (!data) return;
    toast({ text: say.replaced });
    onClose();
    navigate(`/pairs/${data.id}`);
  };
  return { mentor, setMentor, reason, setReason, note, setNote, send, isLoading, error };
}

/** Another mentor for the same mentees: this pair ends and the next one is proposed, or neither. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const { pair, gone, onClose } = props;
  const { pack } = usePack();
  const draft = useReplacing(props);
  const { mentor, error } = draft;
  const reasons = (pack?.closeReasons ?? []).filter(({ outcome }) => outcome === 'broken');
  const form = pack?.forms.find(({ code }) => code === pair.form);
  const here = pair.mentees.filter(({ id }) => !gone.some((each) => each.id === id));
  return (
    <Dialog
      title={say.replaceTitle}
      onClose={onClose}
      onSubmit={() => void draft.send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={draft.isLoading} why={!mentor && say.whyNoMentor}>
            {say.replaceDo}
          </Button>
          <Button onClick={onClose}>{say.replaceKeep}</Button>
        </>
      }
    >
      <p>{say.replaceText(menteeNames({ mentees: here }))}</p>
      {error !== undefined && <Problem error={error} />}
      <Field label={say.reason}>
        <Select
          value={draft.reason}
          onChange={draft.setReason}
          options={reasons.map(({ code, title }) => ({ value: code, label: title }))}
        />
      </Field>
      <Field label={say.note}>
        <TextArea value={draft.note} maxLength={1000} rows={2} onChange={draft.setNote} />
      </Field>
      <h3>{say.replaceWho}</h3>
      <MentorChoice
        draft={{ pack, form, mentor, setMentor: draft.setMentor, not: pair.mentor.id }}
      />
    </Dialog>
  );
}

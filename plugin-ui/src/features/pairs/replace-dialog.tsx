import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { ConsentWayOut, lackingIn } from './consent-way-out.tsx';
import type { Leader } from './draft.ts';
import { groups } from './group-words.ts';
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
  const [without, setWithout] = useState<readonly string[]>([]);
  const [replace, { isLoading, error, reset }] = useReplaceMentorMutation();
  const [, navigate] = useLocation();
  const toast = useToast();
  const send = async () => {
    if (!mentor) return;
    const { data } = await replace({
      params: { pairId: pair.id },
      version: pair.version,
      body: {
        mentorId: mentor.id,
        reason,
        note: note.trim() || null,
        ...(without.length > 0 && { without: [...without] }),
      },
    });
    if (!data) return;
    toast({ text: say.replaced });
    onClose();
    navigate(`/pairs/${data.id}`);
  };
  const leaveBehind = (id: string) => {
    setWithout([...without, id]);
    reset();
  };
  const fields = { mentor, setMentor, reason, setReason, note, setNote };
  return { ...fields, without, leaveBehind, send, isLoading, error, reset };
}

interface WayOutProps {
  /** The mentees whom the new mentor is to take. */
  here: readonly PersonBrief[];
  draft: ReturnType<typeof useReplacing>;
}

/** Below a refusal for want of consents: receive them, or leave behind who lacks them. */
function ReplaceWayOut({ here, draft: { error, mentor, leaveBehind, reset } }: WayOutProps) {
  const people = mentor ? [mentor.person, ...here] : here;
  const lacking = lackingIn(error).filter(({ personId }) => here.some(({ id }) => id === personId));
  const isPupil = (id: string) => people.some((each) => each.id === id && each.classTitle !== null);
  return (
    <>
      <ConsentWayOut error={error} isPupil={isPupil} onAll={reset} />
      {lacking.length > 0 && lacking.length < here.length && (
        <Actions>
          {lacking.map(({ personId, name }) => (
            <Button key={personId} onClick={() => leaveBehind(personId)}>
              {groups.replaceWithout(name)}
            </Button>
          ))}
        </Actions>
      )}
    </>
  );
}

/** Another mentor for the same mentees: this pair ends and the next one is proposed, or neither. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const { pair, gone, onClose } = props;
  const { pack } = usePack();
  const draft = useReplacing(props);
  const { mentor, error } = draft;
  const reasons = (pack?.closeReasons ?? []).filter(({ outcome }) => outcome === 'broken');
  const form = pack?.forms.find(({ code }) => code === pair.form);
  const going = pair.mentees.filter(({ id }) => !draft.without.includes(id));
  const here = going.filter(({ id }) => !gone.some((each) => each.id === id));
  const behind = pair.mentees.filter(({ id }) => draft.without.includes(id));
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
      {behind.length > 0 && <p>{groups.staysBehind(menteeNames({ mentees: behind }))}</p>}
      {error !== undefined && <Problem error={error} />}
      <ReplaceWayOut here={here} draft={draft} />
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
        draft={{
          pack,
          form,
          mentor,
          setMentor: draft.setMentor,
          not: pair.mentor.id,
          more: Math.max(1, here.length),
        }}
      />
    </Dialog>
  );
}

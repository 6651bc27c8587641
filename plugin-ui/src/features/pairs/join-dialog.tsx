import { useState } from 'react';
import type { HeardBy } from '@nastavnik/contracts/pair-drafts';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useDates } from '../../shared/dates.ts';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { ConsentWayOut } from './consent-way-out.tsx';
import type { Led } from './draft.ts';
import { groups as say } from './group-words.ts';
import { MenteeChoice } from './mentee-choice.tsx';
import { useJoinGroupMutation } from './pairs.api.ts';

const HEARD = Object.entries(say.heard).map(([value, label]) => ({ value, label }));

function useJoining(pair: Pair, onClose: () => void) {
  const { today } = useDates();
  const [mentees, setMentees] = useState<readonly Led[]>([]);
  const [number, setNumber] = useState('');
  const [date, setDate] = useState(today);
  const [heardBy, setHeardBy] = useState<HeardBy>('voice');
  const [join, { isLoading, error, reset }] = useJoinGroupMutation();
  const toast = useToast();
  const why = (mentees.length === 0 && say.whyWhom) || ((!number.trim() || !date) && say.whyOrder);
  const send = async () => {
    if (why) return;
    const { data } = await join({
      params: { pairId: pair.id },
      version: pair.version,
      body: { menteeIds: mentees.map(({ id }) => id), number: number.trim(), date, heardBy },
    });
    if (!data) return;
    toast({ text: say.joined });
    onClose();
  };
  const toggle = (person: Led) =>
    setMentees(
      mentees.some(({ id }) => id === person.id)
        ? mentees.filter(({ id }) => id !== person.id)
        : [...mentees, person],
    );
  const order = { number, setNumber, date, setDate, heardBy, setHeardBy };
  return { mentees, toggle, ...order, why, send, isLoading, error, reset };
}

const OrderFields = ({ pair, draft }: { pair: Pair; draft: ReturnType<typeof useJoining> }) => {
  const { today } = useDates();
  return (
    <>
      <div className="when">
        <Field label={say.number}>
          <TextInput value={draft.number} maxLength={50} onChange={draft.setNumber} />
        </Field>
        <Field label={say.date}>
          <DateInput
            value={draft.date}
            min={pair.startedOn ?? undefined}
            max={today}
            onChange={draft.setDate}
          />
        </Field>
      </div>
      <Field label={say.heardBy} hint={say.heardHint}>
        <Select
          value={draft.heardBy}
          onChange={(heardBy) => draft.setHeardBy(heardBy as HeardBy)}
          options={HEARD}
        />
      </Field>
    </>
  );
};

/** Adds mentees to a pair or a group that works, by an order of their own. */
export function JoinDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { pack } = usePack();
  const draft = useJoining(pair, onClose);
  const { mentees, toggle, error } = draft;
  const form = pack?.forms.find(({ code }) => code === pair.form);
  const isPupil = (id: string) =>
    [pair.mentor, ...mentees.map(({ person }) => person)].some(
      (each) => each.id === id && each.classTitle !== null,
    );
  return (
    <Dialog
      title={say.joinTitle}
      onClose={onClose}
      onSubmit={() => void draft.send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={draft.isLoading} why={draft.why}>
            {say.joinDo}
          </Button>
          <Button onClick={onClose}>{say.joinKeep}</Button>
        </>
      }
    >
      <p className="sec">{say.joinText(personName(pair.mentor), menteeNames(pair))}</p>
      {error !== undefined && <Problem error={error} />}
      <ConsentWayOut error={error} isPupil={isPupil} onAll={draft.reset} />
      <OrderFields pair={pair} draft={draft} />
      <h3>{say.whom}</h3>
      <MenteeChoice draft={{ form, mentor: pair.mentor, mentees, toggle }} />
    </Dialog>
  );
}

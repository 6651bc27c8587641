import { useState } from 'react';
import { type Accord, AccordWord } from '@nastavnik/contracts/accords';
import { HeardBy } from '@nastavnik/contracts/pair-drafts';
import { useEnterAccordMutation } from '../../shared/accords/accords.api.ts';
import { accordWords } from '../../shared/accords/words.ts';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox, Choices } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { accords as say } from './accord-words.ts';

interface EnterAccordDialogProps {
  pairId: string;
  /** Of one stage: everybody of the pair. */
  accords: readonly Accord[];
  onClose: () => void;
}

interface Draft {
  personId: string;
  word?: AccordWord;
  heardBy: HeardBy;
  byGuardian: boolean;
  reason: string;
}

function useEntering({ pairId, accords, onClose }: EnterAccordDialogProps) {
  const first = accords.find(({ word }) => word === null) ?? accords[0];
  const [draft, setDraft] = useState<Draft>({
    personId: first?.person.id ?? '',
    heardBy: 'paper',
    byGuardian: false,
    reason: '',
  });
  const [enter, { isLoading, error }] = useEnterAccordMutation();
  const toast = useToast();
  const whose = accords.find(({ person }) => person.id === draft.personId);
  const isChild = whose?.person.classTitle !== null;
  const send = async () => {
    const { word, reason, ...rest } = draft;
    if (!word || !whose) return;
    const { data } = await enter({
      params: { pairId },
      body: {
        ...rest,
        byGuardian: isChild && rest.byGuardian,
        stage: whose.stage,
        word,
        reason: reason.trim() || null,
      },
    });
    if (!data) return;
    toast({ text: say.saved });
    onClose();
  };
  const put = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  return { draft, put, isChild, send, isLoading, error };
}

/** An answer that the curator got on paper or by voice. */
export function EnterAccordDialog(props: EnterAccordDialogProps) {
  const { draft, put, isChild, send, isLoading, error } = useEntering(props);
  return (
    <Dialog
      title={say.dialog}
      onClose={props.onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading} why={!draft.word && say.noWord}>
            {say.save}
          </Button>
          <Button onClick={props.onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p className="sec">{say.dialogText}</p>
      <Field label={say.whose}>
        <Select
          value={draft.personId}
          onChange={(personId) => put({ personId })}
          options={props.accords.map(({ person }) => ({
            value: person.id,
            label: nameAndPlace(person),
          }))}
        />
      </Field>
      <Choices
        label={say.word}
        value={draft.word}
        choices={AccordWord.options.map((word) => ({
          value: word,
          title: accordWords.word[word],
        }))}
        onChange={(word) => put({ word })}
      />
      <Field label={say.how}>
        <Select
          value={draft.heardBy}
          onChange={(heardBy) => put({ heardBy: heardBy as HeardBy })}
          options={HeardBy.options.map((how) => ({ value: how, label: say.hows[how] }))}
        />
      </Field>
      {isChild && (
        <Checkbox checked={draft.byGuardian} onChange={(byGuardian) => put({ byGuardian })}>
          {say.guardian}
        </Checkbox>
      )}
      <Field label={say.reason}>
        <TextArea
          value={draft.reason}
          onChange={(reason) => put({ reason })}
          maxLength={1000}
          rows={2}
        />
      </Field>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}

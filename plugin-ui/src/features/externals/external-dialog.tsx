import { useState } from 'react';
import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { adultName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { detailsOf, draftOf, faultsOf, usualBase } from './draft.ts';
import { ExternalFields } from './external-fields.tsx';
import { useAddExternalMutation, useUpdateExternalMutation } from './externals.api.ts';
import { words } from './words.ts';

const say = words.form;
const listOf = (text: string) => text.split(',').flatMap((each) => each.trim() || []);

interface ExternalDialogProps {
  /** Whom to change; somebody new when absent. */
  mentor?: ExternalMentor;
  onClose: () => void;
}

function useSaving({ mentor, onClose }: ExternalDialogProps) {
  const toast = useToast();
  const { pack } = usePack();
  const bases = pack?.bases.filter(({ side }) => side === 'external') ?? [];
  const [draft, setDraft] = useState(() => draftOf(mentor));
  const [more, setMore] = useState({ base: '', competences: '', seenOn: '' });
  const [tried, setTried] = useState(false);
  // a refusal reads the list anew: saving again must not write over what nobody here has seen
  const [seen] = useState(mentor?.version);
  const [add, adding] = useAddExternalMutation();
  const [update, updating] = useUpdateExternalMutation();
  const codes = bases.map(({ code }) => code);
  const base = more.base || usualBase(draft.kind, codes);
  const faults = faultsOf(draft);
  const write = () => {
    const details = detailsOf(draft);
    if (mentor) return update({ params: { personId: mentor.id }, version: seen!, body: details });
    const recordCheck = more.seenOn === '' ? null : { seenOn: more.seenOn };
    return add({
      body: { ...details, base: base!, competences: listOf(more.competences), recordCheck },
    });
  };
  const send = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0 || (!mentor && !base)) return;
    const { data } = await write();
    if (!data) return;
    toast({ text: mentor ? say.saved : say.added(adultName(data.name)) });
    onClose();
  };
  return {
    bases,
    base,
    draft,
    set: (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes })),
    more,
    setMore: (changes: Partial<typeof more>) => setMore((before) => ({ ...before, ...changes })),
    faults: tried ? faults : {},
    send,
    busy: adding.isLoading || updating.isLoading,
    error: adding.error ?? updating.error,
  };
}

function FirstFields({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { today } = useDates();
  const { bases, base, more, setMore } = saving;
  return (
    <>
      <Field label={say.base}>
        <Select
          value={base ?? ''}
          onChange={(next) => setMore({ base: next })}
          options={bases.map(({ code, title }) => ({ value: code, label: title }))}
        />
      </Field>
      <Field label={say.optional(say.competences)} hint={say.competencesHint}>
        <TextInput
          value={more.competences}
          maxLength={500}
          onChange={(competences) => setMore({ competences })}
        />
      </Field>
      <Field label={say.optional(say.checkOn)} hint={say.checkHint}>
        <DateInput value={more.seenOn} max={today} onChange={(seenOn) => setMore({ seenOn })} />
      </Field>
    </>
  );
}

/** Adds somebody whom no journal keeps, or changes what the school knows of them. */
export function ExternalDialog(props: ExternalDialogProps) {
  const { mentor, onClose } = props;
  const saving = useSaving(props);
  return (
    <Dialog
      title={mentor ? say.editTitle(adultName(mentor.name)) : say.addTitle}
      onClose={onClose}
      onSubmit={() => void saving.send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={saving.busy}>
            {mentor ? say.save : words.add}
          </Button>
          <Button onClick={onClose}>{mentor ? say.notSave : say.notAdd}</Button>
        </>
      }
    >
      {saving.error !== undefined && <Problem error={saving.error} />}
      <ExternalFields draft={saving.draft} faults={saving.faults} onChange={saving.set} />
      {!mentor && <FirstFields saving={saving} />}
    </Dialog>
  );
}

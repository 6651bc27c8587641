import { useState } from 'react';
import type { ProgrammeClosing } from '@nastavnik/contracts/closings';
import { useSetGroupReflectionMutation } from '../../shared/closing/closing.api.ts';
import { words } from '../../shared/closing/words.ts';
import { useDates } from '../../shared/dates.ts';
import { DateInput, Field, TextArea } from '../../shared/ui/field.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

const parts = [
  ['present', words.present, 1000],
  ['worked', words.worked, 2000],
  ['change', words.toChange, 2000],
  ['decisions', words.decisions, 2000],
] as const;
const needed = ['present', 'worked'] as const;

/** The protocol of the group that looks back. */
export function GroupDialog({
  closing,
  onClose,
}: {
  closing: ProgrammeClosing;
  onClose: () => void;
}) {
  const { today } = useDates();
  const toast = useToast();
  const empty = { on: today, present: '', worked: '', change: '', decisions: '' };
  const [draft, setDraft] = useState(closing.reflection ?? empty);
  const [tried, setTried] = useState(false);
  const [save, { isLoading, error }] = useSetGroupReflectionMutation();
  const lacks = (part: string) => needed.some((each) => each === part && draft[each].trim() === '');
  const send = async () => {
    setTried(true);
    if (draft.on === '' || needed.some(lacks)) return;
    const { data } = await save({
      params: { programmeId: closing.programme.id },
      version: closing.reflectionVersion,
      body: draft,
    });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  return (
    <SheetDialog title={words.group} onClose={onClose} onSend={send} busy={isLoading} error={error}>
      <Field label={words.on} error={tried && draft.on === '' ? words.fill : undefined}>
        <DateInput value={draft.on} max={today} onChange={(on) => setDraft({ ...draft, on })} />
      </Field>
      {parts.map(([part, label, most]) => (
        <Field key={part} label={label} error={tried && lacks(part) ? words.fill : undefined}>
          <TextArea
            value={draft[part]}
            rows={2}
            maxLength={most}
            onChange={(text) => setDraft({ ...draft, [part]: text })}
          />
        </Field>
      ))}
    </SheetDialog>
  );
}

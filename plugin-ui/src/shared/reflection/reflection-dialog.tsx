import { useState } from 'react';
import type { Reflection, ReflectionSheet } from '@nastavnik/contracts/reflections';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSaveReflectionMutation } from './reflection.api.ts';
import { words } from './words.ts';

interface ReflectionDialogProps {
  sheet: ReflectionSheet;
  part: Reflection;
  own: boolean;
  onClose: () => void;
}

/** Questions of one side, each with room for own words; the curator types what came on paper. */
export function ReflectionDialog({ sheet, part, own, onClose }: ReflectionDialogProps) {
  const toast = useToast();
  const [answers, setAnswers] = useState<Record<string, string>>(part.answers ?? {});
  const [tried, setTried] = useState(false);
  const [save, { isLoading, error }] = useSaveReflectionMutation();
  const questions = sheet.questions.filter(({ of }) => of === part.side);
  const empty = questions.every(({ code }) => (answers[code] ?? '').trim() === '');
  const send = async () => {
    setTried(true);
    if (empty) return;
    const said = questions.map(({ code }) => [code, (answers[code] ?? '').trim()] as const);
    const { data } = await save({
      params: { pairId: sheet.pairId, personId: part.person.id },
      version: part.version,
      body: { answers: Object.fromEntries(said.filter(([, text]) => text !== '')) },
    });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  return (
    <Dialog
      title={own ? words.dialogTitle : words.paperTitle(personName(part.person))}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {own ? words.save : words.savePaper}
          </Button>
          <Button onClick={onClose}>{words.later}</Button>
        </>
      }
    >
      {own && <p className="sec">{words.dialogText(words.otherOf[part.side])}</p>}
      {error !== undefined && <Problem error={error} />}
      {questions.map(({ code, title, hint }) => (
        <Field key={code} label={title} hint={hint ?? undefined}>
          <TextArea
            value={answers[code] ?? ''}
            rows={2}
            maxLength={1000}
            onChange={(text) => setAnswers({ ...answers, [code]: text })}
          />
        </Field>
      ))}
      {tried && empty && (
        <p className="err" role="alert">
          {words.empty}
        </p>
      )}
    </Dialog>
  );
}

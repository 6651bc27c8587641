import { useState } from 'react';
import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { useDates } from '../../shared/dates.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { dueError } from './due.ts';
import { useChangeWaveMutation } from './surveys.api.ts';
import { wave as say, waves } from './words.ts';

/** Names a wave anew or moves its day. */
export function ChangeWaveDialog({ wave, onClose }: { wave: SurveyWave; onClose: () => void }) {
  const { today } = useDates();
  const toast = useToast();
  const [change, { isLoading, error }] = useChangeWaveMutation();
  const [title, setTitle] = useState(wave.title);
  const [dueOn, setDueOn] = useState(wave.dueOn);
  const [tried, setTried] = useState(false);
  // the day of a wave may have passed: it is refused only when it is moved there
  const wrongDue = dueOn === wave.dueOn ? undefined : dueError(dueOn, today);
  const send = async () => {
    setTried(true);
    if (title.trim() === '' || wrongDue !== undefined) return;
    const { data } = await change({
      params: { waveId: wave.id },
      version: wave.version,
      body: { title: title.trim(), ...(dueOn !== wave.dueOn && { dueOn }) },
    });
    if (!data) return;
    toast({ text: say.saved });
    onClose();
  };
  return (
    <Dialog
      title={say.changeTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.save}
          </Button>
          <Button onClick={onClose}>{say.keep}</Button>
        </>
      }
    >
      <Field label={waves.name} error={tried && title.trim() === '' ? say.noName : undefined}>
        <TextInput value={title} maxLength={200} onChange={setTitle} />
      </Field>
      <Field label={waves.due} error={tried ? wrongDue : undefined}>
        <DateInput value={dueOn} onChange={setDueOn} />
      </Field>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}

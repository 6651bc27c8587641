import { useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useTakeDataJsonMutation, useTakeDataPdfMutation } from './consents.api.ts';
import { personData as say } from './words.ts';

interface PersonDataDialogProps {
  personId: string;
  name: string;
  onClose: () => void;
}

/** As short a ground says nothing. */
const SHORTEST = 5;

/** Takes out everything that is held about one person, and says beforehand what that is. */
export function PersonDataDialog({ personId, name, onClose }: PersonDataDialogProps) {
  const toast = useToast();
  const [ground, setGround] = useState('');
  const [tried, setTried] = useState(false);
  const [pdf, printed] = useTakeDataPdfMutation();
  const [json, written] = useTakeDataJsonMutation();
  const error = printed.error ?? written.error;
  const wanting = ground.trim().length < SHORTEST;
  const take = async (send: typeof pdf) => {
    setTried(true);
    if (wanting) return;
    const { error: refused } = await send({
      params: { personId },
      body: { ground: ground.trim() },
    });
    if (refused) return;
    toast({ text: say.done });
    onClose();
  };
  return (
    <Dialog
      title={say.title(name)}
      onClose={onClose}
      onSubmit={() => void take(pdf)}
      actions={
        <>
          <Button kind="pri" type="submit" icon="print" busy={printed.isLoading}>
            {say.pdf}
          </Button>
          <Button icon="down" busy={written.isLoading} onClick={() => void take(json)}>
            {say.json}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p>{say.text}</p>
      <p className="sec">{say.masked}</p>
      <p className="sec">{say.kept}</p>
      {error !== undefined && <Problem error={error} />}
      <Field
        label={say.ground}
        hint={say.groundHint}
        error={tried && wanting ? say.groundNeeded : undefined}
      >
        <TextInput value={ground} maxLength={300} onChange={setGround} />
      </Field>
    </Dialog>
  );
}

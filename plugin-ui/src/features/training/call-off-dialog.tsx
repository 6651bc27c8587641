import { useState } from 'react';
import type { Training } from '@nastavnik/contracts/training';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useCancelTrainingMutation, useRemoveTrainingMutation } from './training.api.ts';
import { callOff as say, words } from './words.ts';

interface CallOffProps {
  training: Training;
  onClose: () => void;
}

function useCallOff({ training, onClose }: CallOffProps) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [dropHours, setDropHours] = useState(false);
  const [tried, setTried] = useState(false);
  const [cancel, { isLoading, error }] = useCancelTrainingMutation();
  const { id, version, attended } = training;
  const unsaid = attended > 0 && !dropHours;
  const send = async () => {
    setTried(true);
    if (reason.trim() === '' || unsaid) return;
    const body = { reason: reason.trim(), dropHours };
    const { data } = await cancel({ params: { trainingId: id }, version, body });
    if (!data) return;
    toast({ text: say.done });
    onClose();
  };
  return { reason, setReason, dropHours, setDropHours, tried, unsaid, send, isLoading, error };
}

/** Calls a training off: who was asked sees why; hours that it gave are taken back only when said. */
function CallOff({ training, onClose }: CallOffProps) {
  const form = useCallOff({ training, onClose });
  const { reason, setReason, dropHours, setDropHours, tried, unsaid, send } = form;
  const { title, attended, invited } = training;
  return (
    <Dialog
      title={say.title(title)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={form.isLoading}>
            {say.do}
          </Button>
          <Button onClick={onClose}>{say.keep}</Button>
        </>
      }
    >
      <p>{say.text(invited)}</p>
      {form.error !== undefined && <Problem error={form.error} />}
      <Field
        label={say.reason}
        hint={say.reasonHint}
        error={tried && reason.trim() === '' ? words.fill : undefined}
      >
        <TextArea value={reason} maxLength={300} rows={2} onChange={setReason} />
      </Field>
      {attended > 0 && (
        <>
          <Checkbox checked={dropHours} onChange={setDropHours}>
            {say.dropHours(attended)}
          </Checkbox>
          <p className="sec">{say.dropText}</p>
          {tried && unsaid && (
            <p className="err" role="alert">
              {say.dropNeeded}
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}

/** Takes a training that nobody was asked to out of the plan. */
function Remove({ training, onClose }: CallOffProps) {
  const toast = useToast();
  const [remove, { isLoading, error }] = useRemoveTrainingMutation();
  const send = async () => {
    const { id, version } = training;
    const { data } = await remove({ params: { trainingId: id }, version });
    if (!data) return;
    toast({ text: say.removed });
    onClose();
  };
  return (
    <Dialog
      title={say.removeTitle(training.title)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            {say.remove}
          </Button>
          <Button onClick={onClose}>{say.keep}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>{say.removeText}</p>
    </Dialog>
  );
}

/** A training that will not be: called off before those who were asked, or simply taken out. */
export const CallOffDialog = (props: CallOffProps) =>
  props.training.invited === 0 ? <Remove {...props} /> : <CallOff {...props} />;

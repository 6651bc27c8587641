import { useState } from 'react';
import type { PrivateNote } from '@nastavnik/contracts/notes';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useChangeNoteMutation, useRemoveNoteMutation } from './notes.api.ts';
import { notes as say } from './words.ts';

interface NoteDialogProps {
  note: PrivateNote;
  /** Of a pair that has ended a note is only read and removed. */
  ended: boolean;
  onClose: () => void;
}

/** A note that stands: changed, or removed for good. */
export function NoteDialog({ note, ended, onClose }: NoteDialogProps) {
  const [text, setText] = useState(note.text);
  const [change, changing] = useChangeNoteMutation();
  const [remove, removing] = useRemoveNoteMutation();
  const toast = useToast();
  const params = { noteId: note.id };
  const { version } = note;
  const done = (words: string) => {
    toast({ text: words });
    onClose();
  };
  const empty = text.trim() === '';
  const save = async () => {
    if (empty || ended) return;
    const { data } = await change({ params, version, body: { text } });
    if (data) done(say.saved);
  };
  const drop = async () => {
    const { data } = await remove({ params, version });
    if (data) done(say.removed);
  };
  const error = changing.error ?? removing.error;
  return (
    <Dialog
      title={ended ? say.dialogEnded : say.dialog}
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          {!ended && (
            <Button kind="pri" type="submit" busy={changing.isLoading}>
              {say.save}
            </Button>
          )}
          <Button onClick={onClose}>{ended ? say.close : say.cancel}</Button>
        </>
      }
    >
      {ended ? (
        <p>{note.text}</p>
      ) : (
        <Field label={say.text} error={empty ? say.empty : undefined}>
          <TextArea value={text} onChange={setText} maxLength={2000} rows={5} />
        </Field>
      )}
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <Button kind="danger" busy={removing.isLoading} onClick={() => void drop()}>
          {say.remove}
        </Button>
      </Actions>
    </Dialog>
  );
}

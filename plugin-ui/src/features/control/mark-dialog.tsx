import { matterTitles } from '@nastavnik/contracts/control-matters';
import type { ControlLine, ControlSheet } from '@nastavnik/contracts/control-sheets';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useMarkControlLineMutation } from './control.api.ts';
import { words } from './words.ts';

interface MarkDialogProps {
  sheet: ControlSheet;
  line: ControlLine;
  onClose: () => void;
}

/** What was done about one line; a refusal keeps what was typed. */
export function MarkDialog({ sheet: { id, version }, line, onClose }: MarkDialogProps) {
  const toast = useToast();
  const [note, setNote] = useState(line.mark?.note ?? '');
  const [tried, setTried] = useState(false);
  const [mark, { isLoading, error }] = useMarkControlLineMutation();
  const empty = note.trim() === '';
  const send = async (said: string | null) => {
    const { matter } = line;
    const { data } = await mark({ params: { sheetId: id }, version, body: { matter, note: said } });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  return (
    <Dialog
      title={words.sayTitle}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!empty) void send(note);
      }}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.save}
          </Button>
          {line.mark && (
            <Button kind="danger" busy={isLoading} onClick={() => void send(null)}>
              {words.takeBack}
            </Button>
          )}
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>
        {matterTitles[line.matter]}: {line.count}
      </p>
      <Field label={words.sayLabel} error={tried && empty ? words.fill : undefined}>
        <TextArea rows={3} maxLength={500} value={note} onChange={setNote} />
      </Field>
    </Dialog>
  );
}

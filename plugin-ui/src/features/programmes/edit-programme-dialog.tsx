import { useState } from 'react';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { editing } from './edit-words.ts';
import { changesOf, useProgrammeDraft, wrongIn } from './draft.ts';
import { useUpdateProgrammeMutation } from './programmes.api.ts';
import { PlanFields, StagesFields } from './schedule-fields.tsx';
import { SettingFields } from './setting-fields.tsx';
import { TextFields } from './text-fields.tsx';

interface EditProgrammeDialogProps {
  programme: ProgrammeCard;
  onClose: () => void;
}

/** Changes a programme; a change by somebody else in between is said. */
export function EditProgrammeDialog({ programme, onClose }: EditProgrammeDialogProps) {
  const toast = useToast();
  const draft = useProgrammeDraft(programme);
  const [tried, setTried] = useState(false);
  const [update, { isLoading, error }] = useUpdateProgrammeMutation();
  // a refusal reads the programme anew: saving again must not write over what nobody here has seen
  const [{ seen, isDraft }] = useState({
    seen: programme.version,
    isDraft: programme.state === 'draft',
  });
  const wrong = wrongIn(draft.typed);
  const send = async () => {
    setTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    const body = changesOf(draft.typed, isDraft);
    const { data } = await update({ params: { programmeId: programme.id }, body, version: seen });
    if (!data) return;
    toast({ text: editing.saved });
    onClose();
  };
  return (
    <Dialog
      title={editing.title}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {editing.save}
          </Button>
          <Button onClick={onClose}>{editing.cancel}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      {!isDraft && <Note>{editing.approved}</Note>}
      {isDraft && <TextFields programme={programme} draft={draft} wrong={tried ? wrong : {}} />}
      <SettingFields draft={draft} wrong={tried ? wrong : {}} />
      {isDraft && (
        <>
          <StagesFields draft={draft} tried={tried} />
          <PlanFields draft={draft} tried={tried} />
        </>
      )}
    </Dialog>
  );
}

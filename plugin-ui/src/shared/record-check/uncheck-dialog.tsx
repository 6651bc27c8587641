import type { PersonName } from '@nastavnik/contracts/primitives';
import type { SeenCheck } from '@nastavnik/contracts/record-checks';
import { useDates } from '../dates.ts';
import { adultName } from '../people.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useUncheckRecordMutation } from './record-checks.api.ts';
import { words as say } from './words.ts';

interface UncheckDialogProps {
  personId: string;
  name: PersonName;
  check: SeenCheck;
  onClose: () => void;
}

/** Asks before a mark is taken back, and says what will follow. */
export function UncheckDialog({ personId, name, check, onClose }: UncheckDialogProps) {
  const { day } = useDates();
  const toast = useToast();
  const [uncheck, { isLoading, error }] = useUncheckRecordMutation();
  const send = async () => {
    const { data } = await uncheck({ params: { personId }, version: check.version });
    if (!data) return;
    toast({ text: say.removed });
    onClose();
  };
  return (
    <Dialog
      title={say.removeTitle(adultName(name))}
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
      <p>{say.removeText(day(check.seenOn))}</p>
    </Dialog>
  );
}

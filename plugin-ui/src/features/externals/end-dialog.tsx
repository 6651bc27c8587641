import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { adultName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useEndPassMutation } from './externals.api.ts';
import { words } from './words.ts';

interface EndDialogProps {
  mentor: Pick<ExternalMentor, 'name'>;
  pass: NonNullable<ExternalMentor['pass']>;
  onClose: () => void;
}

/** Asks whether to end a session or take a link back, and says what will follow. */
export function EndDialog({ mentor, pass, onClose }: EndDialogProps) {
  const toast = useToast();
  const say = words.pass;
  const [end, { isLoading, error }] = useEndPassMutation();
  const send = async () => {
    const { data } = await end({ params: { passId: pass.id }, version: pass.version });
    if (!data) return;
    toast({ text: say.ended });
    onClose();
  };
  return (
    <Dialog
      title={say.endTitle(adultName(mentor.name))}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="danger" type="submit" busy={isLoading}>
            {pass.openedAt === null ? say.endLink : say.endSession}
          </Button>
          <Button onClick={onClose}>{say.keep}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>{say.endText}</p>
    </Dialog>
  );
}

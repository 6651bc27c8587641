import type { ReactNode } from 'react';
import { words } from '../../shared/closing/words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';

interface SheetDialogProps {
  title: string;
  onClose: () => void;
  onSend: () => Promise<void>;
  busy: boolean;
  error: unknown;
  children: ReactNode;
}

/** One part of the sheet to be filled in; a refusal keeps what was typed. */
export const SheetDialog = ({
  title,
  onClose,
  onSend,
  busy,
  error,
  children,
}: SheetDialogProps) => (
  <Dialog
    title={title}
    onClose={onClose}
    onSubmit={() => void onSend()}
    actions={
      <>
        <Button kind="pri" type="submit" busy={busy}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </>
    }
  >
    {error !== undefined && <Problem error={error} />}
    {children}
  </Dialog>
);

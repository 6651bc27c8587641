import type { ReactNode } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { words } from './words.ts';

interface SheetProps {
  title: string;
  onClose: () => void;
  onSend: () => Promise<void>;
  busy: boolean;
  error: unknown;
  save?: string;
  children: ReactNode;
}

/** A part of a roadmap to be filled in; a refusal keeps what was typed. */
export const Sheet = ({ title, onClose, onSend, busy, error, save, children }: SheetProps) => (
  <Dialog
    title={title}
    onClose={onClose}
    onSubmit={() => void onSend()}
    actions={
      <>
        <Button kind="pri" type="submit" busy={busy}>
          {save ?? words.save}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </>
    }
  >
    {error !== undefined && <Problem error={error} />}
    {children}
  </Dialog>
);

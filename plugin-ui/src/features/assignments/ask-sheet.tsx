import type { ReactNode } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { words } from './words.ts';

interface AskSheetProps {
  title: string;
  send: string;
  onSend: () => Promise<void>;
  onClose: () => void;
  busy: boolean;
  error: unknown;
  danger?: boolean;
  children: ReactNode;
}

/** A few fields over the page; a refusal keeps what was typed. */
export const AskSheet = ({
  title,
  send,
  onSend,
  onClose,
  busy,
  error,
  danger,
  children,
}: AskSheetProps) => (
  <Dialog
    title={title}
    onClose={onClose}
    onSubmit={() => void onSend()}
    actions={
      <>
        <Button kind={danger ? 'danger' : 'pri'} type="submit" busy={busy}>
          {send}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </>
    }
  >
    {error !== undefined && <Problem error={error} />}
    {children}
  </Dialog>
);

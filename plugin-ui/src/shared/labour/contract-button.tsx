import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { ContractDialog } from './contract-dialog.tsx';
import { words } from './words.ts';

interface ContractButtonProps {
  mentorId: string;
  onDone?: () => void;
}

/** Beside the consent of article 351.8, before there is a pair: the contract stands in for it. */
export function ContractButton({ mentorId, onDone }: ContractButtonProps) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsks(true)}>
        {words.inContract}
      </Button>
      {asks && (
        <ContractDialog
          mentorId={mentorId}
          onClose={() => setAsks(false)}
          {...(onDone && { onDone })}
        />
      )}
    </>
  );
}

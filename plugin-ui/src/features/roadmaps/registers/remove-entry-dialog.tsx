import type { RegisterEntry } from '@nastavnik/contracts/registers';
import { useState } from 'react';
import { AskDialog } from '../ask-dialog.tsx';
import { useRemoveEntryMutation } from './registers.api.ts';
import { words } from './words.ts';

/** Takes out what was written down by mistake. */
export function RemoveEntryDialog({
  entry,
  onClose,
}: {
  entry: RegisterEntry;
  onClose: () => void;
}) {
  const [{ id, version, title }] = useState(entry);
  const [remove, { isLoading, error }] = useRemoveEntryMutation();
  const send = async () => {
    const { data } = await remove({ params: { entryId: id }, version });
    if (data) onClose();
  };
  return (
    <AskDialog
      question={words.askRemove(title)}
      answer={words.remove}
      onAnswer={send}
      onClose={onClose}
      busy={isLoading}
      error={error}
    />
  );
}

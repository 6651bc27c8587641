import type { RegisterEntry } from '@nastavnik/contracts/registers';
import { useState } from 'react';
import { ScanDialog } from '../../../shared/approvals/scan-dialog.tsx';
import { useAttachFileMutation } from './registers.api.ts';
import { words } from './words.ts';

/** The paper of an entry, or the material itself, put beside it. */
export function FileDialog({ entry, onClose }: { entry: RegisterEntry; onClose: () => void }) {
  const [{ id: entryId, version, title, scan }] = useState(entry);
  const [attach, { isLoading, error, reset }] = useAttachFileMutation();
  const send = async (file: File) =>
    'data' in (await attach({ params: { entryId }, body: { file }, version }));
  return (
    <ScanDialog
      title={scan ? words.replaceFile : words.attachFile}
      what={words.fileOf(title)}
      replaces={scan !== null}
      onSend={send}
      busy={isLoading}
      error={error}
      onAnother={reset}
      onClose={onClose}
    />
  );
}

import type { Approval } from '@nastavnik/contracts/approvals';
import { useState } from 'react';
import { ScanDialog as Scan } from '../../shared/approvals/scan-dialog.tsx';
import { words as ofRounds } from '../../shared/approvals/words.ts';
import { useAttachScanMutation } from './approvals.api.ts';
import { words } from './words.ts';

/** The paper of a decision, put beside it. */
export function ScanDialog({ approval, onClose }: { approval: Approval; onClose: () => void }) {
  // a scan that somebody has put in meanwhile is not written over unseen
  const [version] = useState(approval.version);
  const [attach, { isLoading, error, reset }] = useAttachScanMutation();
  const { id: approvalId, act, scan } = approval;
  const send = async (file: File) =>
    'data' in (await attach({ params: { approvalId }, body: { file }, version }));
  return (
    <Scan
      title={words.scanTitle}
      what={act ? words.scanWhat(ofRounds.act(act)) : ''}
      replaces={scan !== null}
      onSend={send}
      busy={isLoading}
      error={error}
      onAnother={reset}
      onClose={onClose}
    />
  );
}

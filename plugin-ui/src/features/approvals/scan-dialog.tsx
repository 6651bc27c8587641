import { SCAN_BYTES } from '@nastavnik/contracts/act-scans';
import type { Approval } from '@nastavnik/contracts/approvals';
import { useState } from 'react';
import { words as ofRounds } from '../../shared/approvals/words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field } from '../../shared/ui/field.tsx';
import { FileInput } from '../../shared/ui/file-input.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useAttachScanMutation } from './approvals.api.ts';
import { words } from './words.ts';

function faultOf(file: File | undefined): string | undefined {
  if (!file) return words.scanNone;
  return file.size > SCAN_BYTES ? words.scanTooBig : undefined;
}

/** The paper of a decision, put beside it. */
export function ScanDialog({ approval, onClose }: { approval: Approval; onClose: () => void }) {
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  // a scan that somebody has put in meanwhile is not written over unseen
  const [version] = useState(approval.version);
  const [attach, { isLoading, error, reset }] = useAttachScanMutation();
  const { id: approvalId, act, scan } = approval;
  const send = async () => {
    setTried(true);
    if (!file || faultOf(file)) return;
    const { data } = await attach({ params: { approvalId }, body: { file }, version });
    if (!data) return;
    toast({ text: words.scanSaved });
    onClose();
  };
  return (
    <Dialog
      title={words.scanTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.scanSend}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      {act && <p>{words.scanWhat(ofRounds.act(act))}</p>}
      {scan && <p>{words.scanReplaces}</p>}
      <Field label={words.scanFile} error={tried ? faultOf(file) : undefined}>
        <FileInput
          accept=".pdf,.jpg,.jpeg,.png"
          file={file}
          onChange={(next) => {
            setFile(next);
            reset();
          }}
        />
      </Field>
    </Dialog>
  );
}

import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import { pairInFull } from '../../shared/mentoring/about.ts';
import { problemOf } from '../../shared/problem.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useAgreePairMutation } from './pairs.api.ts';
import { decisions as say } from './words.ts';

interface AgreeDialogProps {
  /** Proposed ones. */
  pairs: readonly Pair[];
  onClose: () => void;
  onDone: () => void;
}

interface Kept {
  pair: Pair;
  why: string;
}

/** Those whose agreement was not recorded, each with the server's words. */
const KeptNote = ({ kept, all }: { kept: readonly Kept[]; all: number }) => (
  <Note tone="warn" role="alert">
    <p>
      {say.agreed(all - kept.length, all)}. {say.notAgreed}
    </p>
    <ul>
      {kept.map(({ pair, why }) => (
        <li key={pair.id}>
          {pairInFull(pair)}: {why}
        </li>
      ))}
    </ul>
  </Note>
);

function useAgreeAll(pairs: readonly Pair[], onAll: () => void) {
  const [agree] = useAgreePairMutation();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const send = async () => {
    setBusy(true);
    const left: Kept[] = [];
    for (const pair of pairs) {
      const { error } = await agree({ params: { pairId: pair.id }, version: pair.version });
      if (error) left.push({ pair, why: problemOf(error).detail });
    }
    setBusy(false);
    setKept(left);
    if (left.length === 0) onAll();
  };
  return { busy, kept, send };
}

/** Records that both sides of pairs have agreed, one pair after another, and says who is left. */
export function AgreeDialog({ pairs: asked, onClose, onDone }: AgreeDialogProps) {
  // the rows behind change as each pair is recorded; the question stays as it was asked
  const [pairs] = useState(asked);
  const toast = useToast();
  const { busy, kept, send } = useAgreeAll(pairs, () => {
    toast({ text: say.agreed(pairs.length, pairs.length) });
    onDone();
    onClose();
  });
  const first = kept.length === 0;
  return (
    <Dialog
      title={say.agreeTitle(pairs.length)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          {first && (
            <Button kind="pri" type="submit" busy={busy}>
              {say.agreeDo}
            </Button>
          )}
          <Button onClick={onClose}>{first ? say.cancel : say.shut}</Button>
        </>
      }
    >
      {first ? (
        <>
          <p className="sec">{say.agreeText}</p>
          <ul>
            {pairs.map((pair) => (
              <li key={pair.id}>{pairInFull(pair)}</li>
            ))}
          </ul>
        </>
      ) : (
        <KeptNote kept={kept} all={pairs.length} />
      )}
    </Dialog>
  );
}

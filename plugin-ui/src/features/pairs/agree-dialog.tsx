import { useState } from 'react';
import { HeardBy } from '@nastavnik/contracts/pair-drafts';
import type { Pair } from '@nastavnik/contracts/pairs';
import { pairInFull } from '../../shared/mentoring/about.ts';
import { problemOf } from '../../shared/problem.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextArea } from '../../shared/ui/field.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { accords } from './accord-words.ts';
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
  /** A side has said otherwise: the curator may decide by a reason. */
  against: boolean;
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

interface QuestionProps {
  pairs: readonly Pair[];
  heardBy: HeardBy;
  onHeard: (heardBy: HeardBy) => void;
}

/** Which pairs, and how the curator knows. */
const Question = ({ pairs, heardBy, onHeard }: QuestionProps) => (
  <>
    <p className="sec">{say.agreeText}</p>
    <ul>
      {pairs.map((pair) => (
        <li key={pair.id}>{pairInFull(pair)}</li>
      ))}
    </ul>
    <Field label={accords.how}>
      <Select
        value={heardBy}
        onChange={(how) => onHeard(how as HeardBy)}
        options={HeardBy.options.map((how) => ({ value: how, label: accords.hows[how] }))}
      />
    </Field>
  </>
);

function useAgreeAll(pairs: readonly Pair[], onAll: () => void) {
  const [agree] = useAgreePairMutation();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const send = async (body: { heardBy: HeardBy; reason: string | null }) => {
    setBusy(true);
    const left: Kept[] = [];
    const asked = kept.length === 0 ? pairs : kept.map(({ pair }) => pair);
    for (const pair of asked) {
      const { error } = await agree({ params: { pairId: pair.id }, body, version: pair.version });
      const { code, detail } = problemOf(error);
      if (error) left.push({ pair, why: detail, against: code === 'pair.not-agreed' });
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
  const [heardBy, setHeardBy] = useState<HeardBy>('voice');
  const [reason, setReason] = useState('');
  const toast = useToast();
  const { busy, kept, send } = useAgreeAll(pairs, () => {
    toast({ text: say.agreed(pairs.length, pairs.length) });
    onDone();
    onClose();
  });
  const first = kept.length === 0;
  const decides = !first && kept.every(({ against }) => against);
  return (
    <Dialog
      title={say.agreeTitle(pairs.length)}
      onClose={onClose}
      onSubmit={() => void send({ heardBy, reason: (decides && reason.trim()) || null })}
      actions={
        <>
          {(first || decides) && (
            <Button
              kind={first ? 'pri' : 'plain'}
              type="submit"
              busy={busy}
              why={decides && reason.trim() === '' && say.whyNoReason}
            >
              {first ? say.agreeDo : say.decideDo}
            </Button>
          )}
          <Button onClick={onClose}>{first ? say.cancel : say.shut}</Button>
        </>
      }
    >
      {first ? (
        <Question pairs={pairs} heardBy={heardBy} onHeard={setHeardBy} />
      ) : (
        <KeptNote kept={kept} all={pairs.length} />
      )}
      {decides && (
        <Field label={say.decideReason} hint={say.reasonPrivate}>
          <TextArea value={reason} onChange={setReason} maxLength={500} rows={2} />
        </Field>
      )}
    </Dialog>
  );
}

import { useState } from 'react';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { words as common } from '../../shared/mentoring/words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { AgreeDialog } from './agree-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ConsentWayOut } from './consent-way-out.tsx';
import { FixDialog } from './fix-dialog.tsx';
import { useKeepPairMutation } from './pairs.api.ts';
import { card as say } from './card-words.ts';
import { decisions, words } from './words.ts';

type Asked = 'agree' | 'fix' | 'close';

/** The curator's buttons beside the heading: the next step of the pair, and its end. */
export function PairDecisions({ card: { pair } }: { card: PairCard }) {
  const [asked, setAsked] = useState<Asked>();
  const done = () => setAsked(undefined);
  if (pair.endedOn !== null) return null;
  return (
    <>
      {pair.status === 'proposed' && (
        <Button kind="pri" onClick={() => setAsked('agree')}>
          {words.agree}
        </Button>
      )}
      {pair.status === 'agreed' && (
        <Button kind="pri" onClick={() => setAsked('fix')}>
          {words.fix}
        </Button>
      )}
      <Button kind="danger" onClick={() => setAsked('close')}>
        {pair.stage === 'DONE' ? say.endWithout : say.end}
      </Button>
      {asked === 'agree' && <AgreeDialog pairs={[pair]} onClose={done} onDone={done} />}
      {asked === 'fix' && <FixDialog pairs={[pair]} skipped={0} onClose={done} />}
      {asked === 'close' && <CloseDialog pair={pair} onClose={done} />}
    </>
  );
}

/** Why the curator has to decide, and the decision that the pair goes on. */
export function NeedsDecision({ card: { pair } }: { card: PairCard }) {
  const [keep, { isLoading, error, reset }] = useKeepPairMutation();
  const toast = useToast();
  if (!pair.needsDecision) return null;
  const send = async () => {
    const { data } = await keep({ params: { pairId: pair.id }, version: pair.version });
    if (data) toast({ text: decisions.kept });
  };
  const isPupil = (id: string) =>
    [pair.mentor, ...pair.mentees].some((each) => each.id === id && each.classTitle !== null);
  return (
    <div className="decision">
      <Note
        tone="warn"
        action={
          <Button busy={isLoading} onClick={() => void send()}>
            {decisions.keepDo}
          </Button>
        }
      >
        <p>
          <b>{decisions.decide(common.decision[pair.needsDecision])}</b> {decisions.decideText}
        </p>
      </Note>
      {error !== undefined && <Problem error={error} />}
      <ConsentWayOut error={error} isPupil={isPupil} onAll={reset} />
    </div>
  );
}

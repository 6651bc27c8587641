import { useState } from 'react';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { words as common } from '../../shared/mentoring/words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ConsentWayOut } from './consent-way-out.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { useKeepPairMutation } from './pairs.api.ts';
import { decisions } from './words.ts';

type Asked = 'keep' | 'close';

/** Why the curator has to decide, and the ways out: another pair first where one was refused. */
export function NeedsDecision({ card: { pair } }: { card: PairCard }) {
  const [keep, { isLoading, error, reset }] = useKeepPairMutation();
  const [asked, setAsked] = useState<Asked>();
  const toast = useToast();
  if (!pair.needsDecision) return null;
  const refused = pair.needsDecision === 'said_no';
  const send = async () => {
    const { data } = await keep({
      params: { pairId: pair.id },
      body: {},
      version: pair.version,
    });
    if (data) toast({ text: decisions.kept });
  };
  const isPupil = (id: string) =>
    [pair.mentor, ...pair.mentees].some((each) => each.id === id && each.classTitle !== null);
  const done = () => setAsked(undefined);
  return (
    <div className="decision">
      <Note
        tone="warn"
        action={
          <>
            {refused && (
              <Button kind="pri" onClick={() => setAsked('close')}>
                {decisions.rematch}
              </Button>
            )}
            <Button busy={isLoading} onClick={() => (refused ? setAsked('keep') : void send())}>
              {refused ? decisions.keepAsk : decisions.keepDo}
            </Button>
          </>
        }
      >
        <p>
          <b>{decisions.decide(common.decision[pair.needsDecision])}</b>{' '}
          {decisions.decideTexts[pair.needsDecision]}
        </p>
      </Note>
      {error !== undefined && <Problem error={error} />}
      <ConsentWayOut error={error} isPupil={isPupil} onAll={reset} />
      {asked === 'close' && <CloseDialog pair={pair} reason="MISMATCH" onClose={done} />}
      {asked === 'keep' && <KeepDialog pair={pair} onClose={done} />}
    </div>
  );
}

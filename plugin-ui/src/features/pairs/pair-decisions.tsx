import { useState } from 'react';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { Button } from '../../shared/ui/button.tsx';
import { AgreeDialog } from './agree-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { FixDialog } from './fix-dialog.tsx';
import { card as say } from './card-words.ts';
import { ownPair } from './own-pair-words.ts';
import { words } from './words.ts';

type Asked = 'agree' | 'fix' | 'close';

/** The curator's buttons beside the heading: the next step of the pair, and its end. */
export function PairDecisions({ card: { pair, own } }: { card: PairCard }) {
  const [asked, setAsked] = useState<Asked>();
  const done = () => setAsked(undefined);
  if (pair.endedOn !== null) return null;
  return (
    <>
      {pair.status === 'proposed' && (
        <Button kind="pri" why={own && ownPair.agree} onClick={() => setAsked('agree')}>
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

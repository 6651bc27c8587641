import { useState } from 'react';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { words as common } from '../../shared/mentoring/words.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ConsentWayOut } from './consent-way-out.tsx';
import { GroupGoesOn } from './group-goes-on.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { ownPair } from './own-pair-words.ts';
import { useKeepPairMutation } from './pairs.api.ts';
import { decisions } from './words.ts';

type Asked = 'keep' | 'close' | 'replace';

interface AnswersProps {
  card: PairCard;
  ask: (asked: Asked) => void;
  onKeep: () => void;
  busy: boolean;
}

/** What the curator may answer, the likeliest first; who has left must be back before the pair goes on. */
function Answers({ card, ask, onKeep, busy }: AnswersProps) {
  const { pair, own, gone = [] } = card;
  const { needsDecision } = pair;
  const refused = needsDecision === 'said_no';
  const left = needsDecision === 'person_left';
  const moved = left || needsDecision === 'class_gap';
  const mentorLeft = gone.some(({ id }) => id === pair.mentor.id);
  return (
    <>
      <GroupGoesOn card={card} />
      {refused && (
        <Button kind="pri" onClick={() => ask('close')}>
          {decisions.rematch}
        </Button>
      )}
      {moved && (
        <Button {...(mentorLeft && { kind: 'pri' })} onClick={() => ask('replace')}>
          {decisions.replace}
        </Button>
      )}
      {moved && <Button onClick={() => ask('close')}>{decisions.endIt}</Button>}
      <Button
        busy={busy}
        why={own ? ownPair.keep : left && decisions.whyGone}
        onClick={() => (refused ? ask('keep') : onKeep())}
      >
        {refused ? decisions.keepAsk : decisions.keepDo}
      </Button>
    </>
  );
}

/** Why the curator has to decide, and the ways out: another pair first where one was refused. */
export function NeedsDecision({ card }: { card: PairCard }) {
  const { pair, gone = [] } = card;
  const [keep, { isLoading, error, reset }] = useKeepPairMutation();
  const [asked, setAsked] = useState<Asked>();
  const toast = useToast();
  if (!pair.needsDecision) return null;
  const send = async () => {
    const { data } = await keep({ params: { pairId: pair.id }, body: {}, version: pair.version });
    if (data) toast({ text: decisions.kept });
  };
  const isPupil = (id: string) =>
    [pair.mentor, ...pair.mentees].some((each) => each.id === id && each.classTitle !== null);
  const done = () => setAsked(undefined);
  return (
    <div className="decision">
      <Note
        tone="warn"
        action={<Answers card={card} ask={setAsked} onKeep={() => void send()} busy={isLoading} />}
      >
        <p>
          <b>{decisions.decide(common.decision[pair.needsDecision])}</b>{' '}
          {gone.length > 0 && `${decisions.gone(gone.map(personName).join(', '))} `}
          {decisions.decideTexts[pair.needsDecision]}
        </p>
      </Note>
      {error !== undefined && <Problem error={error} />}
      <ConsentWayOut error={error} isPupil={isPupil} onAll={reset} />
      {asked === 'close' && (
        <CloseDialog
          pair={pair}
          reason={pair.needsDecision === 'said_no' ? 'MISMATCH' : 'MOVED'}
          onClose={done}
        />
      )}
      {asked === 'keep' && <KeepDialog pair={pair} onClose={done} />}
      {asked === 'replace' && <ReplaceDialog pair={pair} gone={gone} onClose={done} />}
    </div>
  );
}

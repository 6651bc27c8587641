import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { Substitute, SubstituteState } from '@nastavnik/contracts/substitutes';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { personName } from '../../shared/person.ts';
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import type { State } from '../../shared/ui/status.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { SubstituteDialog } from './substitute-dialog.tsx';
import { substitutes as say } from './substitute-words.ts';
import { useEndSubstituteMutation, useListSubstitutesQuery } from './substitutes.api.ts';

const shapes: Record<SubstituteState, State> = {
  ahead: 'next',
  now: 'run',
  over: 'ok',
  cancelled: 'stop',
};

interface EndDialogProps {
  substitute: Substitute;
  onClose: () => void;
}

function EndDialog({ substitute: { id, person, version }, onClose }: EndDialogProps) {
  const [end, { isLoading, error }] = useEndSubstituteMutation();
  const toast = useToast();
  const send = async () => {
    const { data } = await end({ params: { substituteId: id }, version });
    if (!data) return;
    toast({ text: say.ended });
    onClose();
  };
  return (
    <Dialog
      title={say.endTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.endDo}
          </Button>
          <Button onClick={onClose}>{say.endKeep}</Button>
        </>
      }
    >
      <p>{say.endText(personName(person))}</p>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}

/** One substitution as a matter; its end is offered while there is something to end. */
function useMatter(decides: boolean, onEnd: (substitute: Substitute) => void) {
  const prints = useMay('documents.write');
  const { day } = useDates();
  return (each: Substitute) => {
    const { id, person, state, from, until, reason, order } = each;
    const ends = decides && (state === 'now' || state === 'ahead');
    return {
      id,
      state: shapes[state],
      title: nameAndPlace(person),
      text: [
        state === 'cancelled' ? undefined : say.days(day(from), day(until)),
        say.state[state],
        reason,
        order && say.order(order.number, day(order.date)),
      ]
        .filter(Boolean)
        .join(' · '),
      action: (
        <>
          {prints && state !== 'cancelled' && (
            <ButtonLink kind="quiet" icon="doc" to={`/documents?kind=SUBSTITUTE_ORDER&of=${id}`}>
              {say.paper}
            </ButtonLink>
          )}
          {ends && (
            <Button kind="quiet" onClick={() => onEnd(each)}>
              {state === 'now' ? say.end : say.cancelIt}
            </Button>
          )}
        </>
      ),
    };
  };
}

/** Who leads the pair while its mentor is away: the curator names them, the pair sees them. */
export function SubstitutesBlock({ pair }: { pair: Pair }) {
  const decides = useMay('pairs.write');
  const { data } = useListSubstitutesQuery({ params: { pairId: pair.id } });
  const [names, setNames] = useState(false);
  const [ending, setEnding] = useState<Substitute>();
  const matter = useMatter(decides, setEnding);
  const mayName = decides && pair.status === 'active';
  if (!data || (data.items.length === 0 && !mayName)) return null;
  return (
    <Block title={say.title}>
      {data.items.length === 0 && <p className="sec">{say.none}</p>}
      <Todo matters={data.items.map(matter)} />
      {mayName && (
        <Actions>
          <Button onClick={() => setNames(true)}>{say.name}</Button>
        </Actions>
      )}
      {names && <SubstituteDialog pair={pair} onClose={() => setNames(false)} />}
      {ending && <EndDialog substitute={ending} onClose={() => setEnding(undefined)} />}
    </Block>
  );
}

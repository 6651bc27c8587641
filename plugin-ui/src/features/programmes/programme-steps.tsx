import { useState } from 'react';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import {
  ProgrammeState,
  programmeStateWords,
  type ProgrammeStep,
} from '@nastavnik/contracts/programme-states';
import { useMay } from '../../shared/may.tsx';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Stages } from '../../shared/ui/story.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { card as say } from './card-words.ts';
import { MoveDialog } from './move-dialog.tsx';

const way = ProgrammeState.exclude(['cancelled']).options;

/** Steps that lead back or out are never the one to be pressed first. */
const aside: ReadonlySet<ProgrammeStep> = new Set(['revise', 'resume', 'cancel']);

const kindOf = (step: ProgrammeStep) =>
  step === 'cancel' ? 'danger' : aside.has(step) ? 'plain' : 'pri';

const placeOf = (place: number, now: number) =>
  place < now ? 'done' : place === now ? 'now' : 'next';

/** The line of states; a closed programme has gone all the way. */
function StateLine({ state }: Pick<ProgrammeCard, 'state'>) {
  if (state === 'cancelled') return null;
  const now = state === 'closed' ? way.length : way.indexOf(state);
  return (
    <Stages
      label={say.stages}
      stages={way.map((each, place) => ({ title: say.states[each], is: placeOf(place, now) }))}
    />
  );
}

function End({ state, cancelReason }: ProgrammeCard) {
  if (state === 'closed') return <Note tone="ok">{say.ended.closed}</Note>;
  if (state !== 'cancelled') return null;
  return (
    <Note state="stop">{say.ended.cancelled(cancelReason ?? programmeStateWords[state])}</Note>
  );
}

/** Where a programme is on its way, what can be done next, and what stands in the way of it. */
export function ProgrammeSteps({ programme }: { programme: ProgrammeCard }) {
  const mayWrite = useMay('programmes.write');
  const [asked, setAsked] = useState<ProgrammeStep>();
  return (
    <>
      <StateLine state={programme.state} />
      <End {...programme} />
      {mayWrite && programme.steps.length > 0 && (
        <div className="below-stages">
          <Block title={say.next}>
            {programme.steps.map(({ step, why }) => (
              <Actions key={step}>
                <Button kind={kindOf(step)} why={why ?? false} onClick={() => setAsked(step)}>
                  {say.steps[step]}
                </Button>
              </Actions>
            ))}
          </Block>
        </div>
      )}
      {asked && (
        <MoveDialog programme={programme} step={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

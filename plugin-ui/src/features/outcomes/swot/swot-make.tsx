import { useState } from 'react';
import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { SwotSheet } from '@nastavnik/contracts/swots';
import { May } from '../../../shared/may.tsx';
import { Button, ButtonLink } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Empty } from '../../../shared/ui/surfaces.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useMakeSwotMutation } from './swot.api.ts';
import { words as say } from './words.ts';

const MOMENTS: SurveyMoment[] = ['exit', 'entry'];

/** A button for each moment; where answers are too few it says how many it waits for. */
function MomentButtons({ sheet, onMade }: { sheet: SwotSheet; onMade?: () => void }) {
  const toast = useToast();
  const [make, { isLoading, error }] = useMakeSwotMutation();
  const { programme, swot, ready, smallGroup } = sheet;
  const send = async (moment: SurveyMoment) => {
    const body = { moment, replaces: swot?.version ?? null };
    const { data } = await make({ params: { programmeId: programme.id }, body });
    if (!data) return;
    toast({ text: say.madeNow });
    onMade?.();
  };
  const enough = (moment: SurveyMoment) => {
    const answered = ready.find((each) => each.moment === moment);
    return answered && Math.max(answered.mentors, answered.mentees) >= smallGroup;
  };
  const best = MOMENTS.find(enough);
  return (
    <>
      {MOMENTS.map((moment) => {
        const answered = ready.find((each) => each.moment === moment);
        return (
          <Button
            key={moment}
            kind={moment === best ? 'pri' : 'plain'}
            busy={isLoading}
            why={!enough(moment) && say.few(smallGroup, answered ?? { mentors: 0, mentees: 0 })}
            onClick={() => void send(moment)}
          >
            {say.make(moment)}
          </Button>
        );
      })}
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

/** Nothing yet: what a draft will be made of. */
export const NoSwot = ({ sheet }: { sheet: SwotSheet }) => (
  <Empty
    title={say.emptyTitle}
    actions={
      <>
        <May right="surveys.write">
          <MomentButtons sheet={sheet} />
        </May>
        <ButtonLink to="/surveys">{say.toSurveys}</ButtonLink>
      </>
    }
  >
    {say.empty(sheet.strongFrom, sheet.weakTo)}
  </Empty>
);

/** Makes the draft anew; what was written stays as a version. */
export function MakeAgain({ sheet }: { sheet: SwotSheet }) {
  const [asks, setAsks] = useState(false);
  const close = () => setAsks(false);
  return (
    <>
      <Button onClick={() => setAsks(true)}>{say.again}</Button>
      {asks && (
        <Dialog
          title={say.againTitle}
          onClose={close}
          actions={
            <>
              <MomentButtons sheet={sheet} onMade={close} />
              <Button onClick={close}>{say.cancel}</Button>
            </>
          }
        >
          <p>{say.againText}</p>
        </Dialog>
      )}
    </>
  );
}

import { useState } from 'react';
import type { SelectionCard } from '@nastavnik/contracts/selection';
import { useShowSelectionQuery } from '../../shared/admission/selection.api.ts';
import { StandingList } from '../../shared/admission/standing-list.tsx';
import { TrainingList } from '../../shared/admission/training-list.tsx';
import { words as shared } from '../../shared/admission/words.ts';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Panel, Skeleton } from '../../shared/ui/surfaces.tsx';
import { AdmissionDialog } from './admission-dialog.tsx';
import { InterviewDialog } from './interview-dialog.tsx';
import { words } from './words.ts';

function Facts({ card }: { card: SelectionCard }) {
  const { day } = useDates();
  const { words: titles } = usePack();
  const { interview, admission } = card;
  return (
    <KeyValue
      facts={[
        [
          words.facts.interview,
          interview
            ? `${day(interview.on)}, ${words.outcomes[interview.outcome]} (${titles?.form(interview.form) ?? ''})`
            : words.none,
        ],
        ...(interview ? ([[words.facts.by, interview.by]] as const) : []),
        ...(interview?.note ? ([[words.facts.note, interview.note]] as const) : []),
        ...(admission?.reason ? ([[words.facts.reason, admission.reason]] as const) : []),
      ]}
    />
  );
}

/** The mentor behind a row: the interview, the trainings, the decision. */
export function SelectionPanel({ mentorId, onClose }: { mentorId: string; onClose: () => void }) {
  const { currentData: card, error, refetch } = useShowSelectionQuery({ params: { mentorId } });
  const [asks, setAsks] = useState<'interview' | 'admission'>();
  const close = () => setAsks(undefined);
  if (!card)
    return (
      <Panel title={words.title} onClose={onClose}>
        {error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={6} />}
      </Panel>
    );
  return (
    <Panel
      title={fullName(card.person.name)}
      onClose={onClose}
      footer={
        <>
          <Button kind={card.interview ? 'plain' : 'pri'} onClick={() => setAsks('interview')}>
            {words.interview}
          </Button>
          <Button kind={card.interview ? 'pri' : 'plain'} onClick={() => setAsks('admission')}>
            {words.admission}
          </Button>
        </>
      }
    >
      <Facts card={card} />
      <StandingList standings={card.standings} />
      <h3>{shared.trainings}</h3>
      <TrainingList trainings={card.trainings} />
      {asks === 'interview' && <InterviewDialog card={card} onClose={close} />}
      {asks === 'admission' && <AdmissionDialog card={card} onClose={close} />}
    </Panel>
  );
}

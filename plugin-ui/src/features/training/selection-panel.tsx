import { useState } from 'react';
import type { MentorTraining, SelectionCard } from '@nastavnik/contracts/selection';
import { admissionWords } from '@nastavnik/contracts/selection';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Panel, Skeleton } from '../../shared/ui/surfaces.tsx';
import { AdmissionDialog } from './admission-dialog.tsx';
import { InterviewDialog } from './interview-dialog.tsx';
import { useShowSelectionQuery } from './training.api.ts';
import { hours, words } from './words.ts';

function Facts({ card }: { card: SelectionCard }) {
  const { day } = useDates();
  const { words: titles } = usePack();
  const { interview, admission, state } = card;
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
        [words.facts.state, admissionWords[state]],
        ...(admission?.reason ? ([[words.facts.reason, admission.reason]] as const) : []),
        ...(admission?.until ? ([[words.facts.until, day(admission.until)]] as const) : []),
        [words.facts.hours, hours(card.hours)],
      ]}
    />
  );
}

const attendance = ({ attended }: MentorTraining) =>
  attended === null ? words.awaited : attended ? words.came : words.missed;

/** The mentor behind a row: the interview, the trainings, the decision. */
export function SelectionPanel({ mentorId, onClose }: { mentorId: string; onClose: () => void }) {
  const { currentData: card, error, refetch } = useShowSelectionQuery({ params: { mentorId } });
  const [asks, setAsks] = useState<'interview' | 'admission'>();
  const { day } = useDates();
  const close = () => setAsks(undefined);
  if (!card)
    return (
      <Panel title={words.title} onClose={onClose}>
        {error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={6} />}
      </Panel>
    );
  const { trainings } = card;
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
      <h3>{words.trainings}</h3>
      {trainings.length === 0 && <p className="sec">{words.noTrainings}</p>}
      <ul>
        {trainings.map((training) => (
          <li key={training.id}>
            {training.title}{' '}
            <span className="sec">
              {day(training.on)}, {hours(training.hours)}, {attendance(training)}
            </span>
          </li>
        ))}
      </ul>
      {asks === 'interview' && <InterviewDialog card={card} onClose={close} />}
      {asks === 'admission' && <AdmissionDialog card={card} onClose={close} />}
    </Panel>
  );
}

import { useState } from 'react';
import { type CompletionSheet, NextStep, reserveYearOf } from '@nastavnik/contracts/completions';
import { GoalMark } from '@nastavnik/contracts/pack-lists';
import { schoolYearTitle, useDates } from '../dates.ts';
import { menteeNames } from '../mentoring/about.ts';
import { personName } from '../person.ts';
import { useShowPlanQuery } from '../plans/plans.api.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useCompletePairMutation } from './completion.api.ts';
import { everyoneIn, Who } from './who.tsx';
import { words } from './words.ts';

interface CompleteDialogProps {
  pair: CompletionSheet['pair'];
  /** Of the pair as it was read. */
  version: number;
  onClose: () => void;
}

const ORDER: readonly NextStep[] = ['none', 'extend', 'reserve', 'new_role'];

function useDraft({ mentees }: CompletionSheet['pair']) {
  const ids = mentees.map(({ id }) => id);
  const [goal, setGoal] = useState<GoalMark>();
  const [result, setResult] = useState('');
  const [passedIds, setPassedIds] = useState(ids);
  const [next, setNext] = useState<NextStep>('none');
  const [chosen, setChosen] = useState<string[]>(ids.length === 1 ? ids : []);
  const newMentorIds = next === 'new_role' ? chosen : [];
  return {
    goal,
    setGoal,
    result,
    setResult,
    passedIds,
    setPassedIds,
    next,
    setNext,
    newMentorIds,
    setChosen,
  };
}

type Draft = ReturnType<typeof useDraft>;

interface PartProps {
  pair: CompletionSheet['pair'];
  draft: Draft;
}

/** The goal by the plan, so that it is marked as it was set. */
function Goal({ pairId }: { pairId: string }) {
  const { data } = useShowPlanQuery({ params: { pairId } });
  if (!data) return null;
  return <p className="sec">{data.goal ? words.goalSet(data.goal) : words.goalUnset}</p>;
}

/** Whether the goal is reached, what came of it, and for whom of a group. */
const Results = ({ pair, draft, tried }: PartProps & { tried: boolean }) => (
  <>
    <p className="lab">{words.goalField}</p>
    <Goal pairId={pair.id} />
    <Choices
      label={words.goalField}
      value={draft.goal}
      onChange={draft.setGoal}
      choices={GoalMark.options.map((value) => ({ value, title: words.goals[value] }))}
    />
    {tried && !draft.goal && (
      <p className="err" role="alert">
        {words.noGoal}
      </p>
    )}
    <Field
      label={words.result}
      hint={words.resultHint}
      error={tried && draft.result.trim() === '' ? words.noResult : undefined}
    >
      <TextArea value={draft.result} maxLength={1000} rows={3} onChange={draft.setResult} />
    </Field>
    {everyoneIn(pair).length > 1 && (
      <Who
        label={words.passed}
        people={everyoneIn(pair)}
        chosen={draft.passedIds}
        onChange={draft.setPassedIds}
      />
    )}
  </>
);

/** What is next, and who of a group changes the role. */
function Next({ pair, draft }: PartProps) {
  const { today } = useDates();
  const say = words.choices(schoolYearTitle(reserveYearOf(pair.schoolYear, today)));
  return (
    <>
      <p className="lab">{words.nextField}</p>
      <Choices
        label={words.nextField}
        value={draft.next}
        onChange={draft.setNext}
        choices={ORDER.map((value) => ({ value, title: say[value][0], text: say[value][1] }))}
      />
      {pair.mentees.length > 1 && draft.next === 'new_role' && (
        <Who
          label={words.newMentors}
          people={pair.mentees}
          chosen={draft.newMentorIds}
          onChange={draft.setChosen}
        />
      )}
    </>
  );
}

/** The curator sums a pair up: what came of it, for whom, and what is next. */
export function CompleteDialog({ pair, version, onClose }: CompleteDialogProps) {
  const toast = useToast();
  const draft = useDraft(pair);
  const [tried, setTried] = useState(false);
  const [complete, { isLoading, error }] = useCompletePairMutation();
  const send = async () => {
    setTried(true);
    const { goal, passedIds, next, newMentorIds } = draft;
    const result = draft.result.trim();
    if (!goal || result === '') return;
    const body = { goal, result, passedIds, next, newMentorIds };
    const { data } = await complete({ params: { pairId: pair.id }, version, body });
    if (!data) return;
    toast({ text: words.completed });
    onClose();
  };
  return (
    <Dialog
      title={words.completeTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.completeDo}
          </Button>
          <Button onClick={onClose}>{words.later}</Button>
        </>
      }
    >
      <p>{words.completeText(menteeNames(pair), personName(pair.mentor))}</p>
      {error !== undefined && <Problem error={error} />}
      <Results pair={pair} draft={draft} tried={tried} />
      <Next pair={pair} draft={draft} />
    </Dialog>
  );
}

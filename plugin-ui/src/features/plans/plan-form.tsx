import { useState } from 'react';
import type { Plan, PlanSection } from '@nastavnik/contracts/plans';
import { PlanSection as Section, planSectionWords } from '@nastavnik/contracts/plans';
import { useSavePlanMutation } from '../../shared/plans/plans.api.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { DateInput, Field, Select, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { Overtaken } from './overtaken.tsx';
import type { LineFields } from './draft.ts';
import { draftOf, usePlanDraft } from './draft.ts';
import { words } from './words.ts';

type Draft = ReturnType<typeof usePlanDraft>;

const marks = [
  { value: '', label: words.noMark },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((mark) => ({
    value: String(mark),
    label: String(mark),
  })),
];

interface LineProps {
  line: LineFields;
  number: number;
  draft: Draft;
  tried: boolean;
}

function Line({ line, number, draft, tried }: LineProps) {
  const set = (change: Partial<LineFields>) => draft.set(line.key, change);
  const missing = tried && line.task.trim() === '';
  return (
    <fieldset className="plan-line">
      <legend className="lab">{words.line(number)}</legend>
      <Field label={words.task} wide error={missing ? words.noTask : undefined}>
        <TextInput maxLength={500} value={line.task} onChange={(task) => set({ task })} />
      </Field>
      <Field label={words.due}>
        <DateInput value={line.due} onChange={(due) => set({ due })} />
      </Field>
      <Field label={words.mark}>
        <Select value={line.mark} options={marks} onChange={(mark) => set({ mark })} />
      </Field>
      <Field label={words.expected} wide>
        <TextArea
          rows={2}
          maxLength={1000}
          value={line.expected}
          onChange={(expected) => set({ expected })}
        />
      </Field>
      <Field label={words.actual} wide>
        <TextArea
          rows={2}
          maxLength={1000}
          value={line.actual}
          onChange={(actual) => set({ actual })}
        />
      </Field>
      <Button
        kind="quiet"
        icon="x"
        square={words.remove(number)}
        onClick={() => draft.remove(line.key)}
      />
    </fieldset>
  );
}

interface PartProps {
  section: PlanSection;
  draft: Draft;
  tried: boolean;
}

const Part = ({ section, draft, tried }: PartProps) => (
  <Block title={planSectionWords[section]}>
    {draft.lines
      .filter((line) => line.section === section)
      .map((line, place) => (
        <Line key={line.key} line={line} number={place + 1} draft={draft} tried={tried} />
      ))}
    <Actions>
      <Button icon="plus" onClick={() => draft.add(section)}>
        {words.add}
      </Button>
    </Actions>
  </Block>
);

interface PlanFormProps {
  plan: Plan;
  onDone: () => void;
}

/** The plan while the mentor or the curator writes it. */
export function PlanForm({ plan, onDone }: PlanFormProps) {
  const draft = usePlanDraft(plan);
  const [tried, setTried] = useState(false);
  const [save, { isLoading, error }] = useSavePlanMutation();
  const toast = useToast();
  const done = () => {
    draft.forget();
    toast({ text: words.saved });
    onDone();
  };
  const send = async () => {
    if (draft.arrived) return done();
    setTried(true);
    if (draft.lines.some(({ task }) => task.trim() === '')) return;
    const body = draftOf(draft.goal, draft.lines);
    const params = { pairId: plan.pairId };
    const { data } = await save({ params, version: draft.version, body });
    if (data) done();
  };
  return (
    <>
      {plan.agreedOn !== null && <Note>{words.agreedNote}</Note>}
      <fieldset className="plan-writing stack" disabled={isLoading}>
        <Field label={words.goal} hint={words.goalHint}>
          <TextArea rows={2} maxLength={1000} value={draft.goal} onChange={draft.setGoal} />
        </Field>
        {Section.options.map((section) => (
          <Part key={section} section={section} draft={draft} tried={tried} />
        ))}
      </fieldset>
      {error !== undefined && !draft.arrived && <Problem error={error} />}
      {draft.arrived && <Note>{words.arrived}</Note>}
      {draft.overtaken && <Overtaken plan={plan} draft={draft} />}
      <Actions>
        <Button kind="pri" busy={isLoading} onClick={() => void send()}>
          {words.save}
        </Button>
        <Button
          onClick={() => {
            draft.forget();
            onDone();
          }}
        >
          {words.cancel}
        </Button>
      </Actions>
    </>
  );
}

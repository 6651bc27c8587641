import type { Training } from '@nastavnik/contracts/training';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { FormsChoice } from './forms-choice.tsx';
import { useTraining } from './use-training.ts';
import { planWords, words } from './words.ts';

function Fields({ topics, draft, set, take, tried, need }: ReturnType<typeof useTraining>) {
  return (
    <>
      <Field label={planWords.topic}>
        <Select
          value={draft.topic}
          onChange={take}
          options={[
            { value: '', label: planWords.own },
            ...topics.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
      </Field>
      <Field label={planWords.name} error={need(draft.title)}>
        <TextInput value={draft.title} maxLength={300} onChange={(title) => set({ title })} />
      </Field>
      <Field
        label={planWords.hours}
        error={tried && !(Number(draft.hours) > 0) ? words.fill : undefined}
      >
        <TextInput
          type="number"
          value={draft.hours}
          min="0.5"
          step="0.5"
          onChange={(hours) => set({ hours })}
        />
      </Field>
      <FormsChoice
        label={planWords.forms}
        hint={planWords.formsHint}
        chosen={draft.forms}
        onChange={(forms) => set({ forms })}
      />
      <Field label={planWords.on} error={need(draft.on)}>
        <DateInput value={draft.on} onChange={(on) => set({ on })} />
      </Field>
      <Field label={planWords.trainer}>
        <TextInput value={draft.trainer} maxLength={200} onChange={(trainer) => set({ trainer })} />
      </Field>
      <Field label={planWords.place}>
        <TextInput value={draft.place} maxLength={200} onChange={(place) => set({ place })} />
      </Field>
    </>
  );
}

interface TrainingDialogProps {
  /** The one that is changed; a new one unless said. */
  training?: Training | undefined;
  onClose: () => void;
}

/** Puts a training into the plan, on a topic of the pack or the school's own, or changes it. */
export function TrainingDialog({ training, onClose }: TrainingDialogProps) {
  const form = useTraining(training, onClose);
  return (
    <Dialog
      title={training ? planWords.editTitle : planWords.addTitle}
      onClose={onClose}
      onSubmit={() => void form.send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={form.isLoading}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      {form.error !== undefined && <Problem error={form.error} />}
      {training?.marked && <p className="sec">{planWords.counted}</p>}
      <Fields {...form} />
    </Dialog>
  );
}

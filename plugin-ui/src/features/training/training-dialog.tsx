import { useState } from 'react';
import { useDates } from '../../shared/dates.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useCreateTrainingsMutation, useWholePack } from './training.api.ts';
import { planWords, words } from './words.ts';

function useTraining(onClose: () => void) {
  const { today } = useDates();
  const toast = useToast();
  const topics = useWholePack()?.topics ?? [];
  const [draft, setDraft] = useState({
    topic: '',
    title: '',
    hours: '1',
    on: today,
    trainer: '',
    place: '',
  });
  const [tried, setTried] = useState(false);
  const [create, { isLoading, error }] = useCreateTrainingsMutation();
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const take = (code: string) => {
    const topic = topics.find((each) => each.code === code);
    set(topic ? { topic: code, title: topic.title, hours: String(topic.hours) } : { topic: '' });
  };
  const send = async () => {
    setTried(true);
    if (draft.title.trim() === '' || draft.on === '' || !(Number(draft.hours) > 0)) return;
    const { topic, title, hours, on, trainer, place } = draft;
    const item = {
      topic: topic || null,
      title,
      hours: Number(hours),
      on,
      trainer: trainer.trim() || null,
      place: place.trim() || null,
    };
    const { data } = await create({ body: { items: [item] } });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  const need = (value: string) => (tried && value.trim() === '' ? words.fill : undefined);
  return { topics, draft, set, take, tried, need, send, isLoading, error };
}

/** Puts a training into the plan, on a topic of the pack or the school's own. */
export function TrainingDialog({ onClose }: { onClose: () => void }) {
  const { topics, draft, set, take, tried, need, send, isLoading, error } = useTraining(onClose);
  return (
    <Dialog
      title={planWords.addTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
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
      <Field label={planWords.on} error={need(draft.on)}>
        <DateInput value={draft.on} onChange={(on) => set({ on })} />
      </Field>
      <Field label={planWords.trainer}>
        <TextInput value={draft.trainer} maxLength={200} onChange={(trainer) => set({ trainer })} />
      </Field>
      <Field label={planWords.place}>
        <TextInput value={draft.place} maxLength={200} onChange={(place) => set({ place })} />
      </Field>
    </Dialog>
  );
}

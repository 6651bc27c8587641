import { useState } from 'react';
import type { Training } from '@nastavnik/contracts/training';
import { useDates } from '../../shared/dates.ts';
import { useToast } from '../../shared/ui/toast.tsx';
import { useWholePack } from '../../shared/whole-pack.ts';
import { useCreateTrainingsMutation, useUpdateTrainingMutation } from './training.api.ts';
import { words } from './words.ts';

const saidOf = (kept: Training | undefined, today: string) => ({
  topic: kept?.topic ?? '',
  title: kept?.title ?? '',
  hours: String(kept?.hours ?? 1),
  forms: kept?.forms ?? [],
  on: kept?.on ?? today,
  trainer: kept?.trainer ?? '',
  place: kept?.place ?? '',
});

/** What is said about a training, a new one or one that is changed, and the sending of it. */
export function useTraining(kept: Training | undefined, onClose: () => void) {
  const { today } = useDates();
  const toast = useToast();
  const topics = useWholePack().pack?.topics ?? [];
  const [draft, setDraft] = useState(() => saidOf(kept, today));
  const [tried, setTried] = useState(false);
  const [create, creating] = useCreateTrainingsMutation();
  const [update, updating] = useUpdateTrainingMutation();
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const take = (code: string) => {
    const topic = topics.find((each) => each.code === code);
    set(topic ? { topic: code, title: topic.title, hours: String(topic.hours) } : { topic: '' });
  };
  const send = async () => {
    setTried(true);
    if (draft.title.trim() === '' || draft.on === '' || !(Number(draft.hours) > 0)) return;
    const { topic, title, hours, forms, on, trainer, place } = draft;
    const item = {
      topic: topic || null,
      title,
      hours: Number(hours),
      forms,
      on,
      trainer: trainer.trim() || null,
      place: place.trim() || null,
    };
    const { data } = kept
      ? await update({ params: { trainingId: kept.id }, version: kept.version, body: item })
      : await create({ body: { items: [item] } });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  const need = (value: string) => (tried && value.trim() === '' ? words.fill : undefined);
  const isLoading = creating.isLoading || updating.isLoading;
  return {
    topics,
    draft,
    set,
    take,
    tried,
    need,
    send,
    isLoading,
    error: creating.error ?? updating.error,
  };
}

import type { Roadmap, RoadmapAct } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useApproveRoadmapMutation } from './roadmaps.api.ts';
import { Sheet } from './sheet.tsx';
import { words } from './words.ts';

/** The act that puts a roadmap in force. */
export function ApproveDialog({ roadmap, onClose }: { roadmap: Roadmap; onClose: () => void }) {
  const toast = useToast();
  const [act, setAct] = useState<RoadmapAct>({
    kind: words.actDefault,
    number: '',
    date: roadmap.today,
  });
  // the act is for the text that was seen
  const [version] = useState(roadmap.version);
  const [tried, setTried] = useState(false);
  const [approve, { isLoading, error }] = useApproveRoadmapMutation();
  const set = (changes: Partial<typeof act>) => setAct({ ...act, ...changes });
  const missing = (value: string) => value.trim() === '';
  const send = async () => {
    setTried(true);
    if (Object.values(act).some(missing)) return;
    const { data } = await approve({
      params: { roadmapId: roadmap.id },
      body: act,
      version,
    });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  const need = (value: string) => (tried && missing(value) ? words.fill : undefined);
  return (
    <Sheet title={words.actTitle} onClose={onClose} onSend={send} busy={isLoading} error={error}>
      <Field label={words.actKind} error={need(act.kind)}>
        <TextInput value={act.kind} maxLength={100} onChange={(kind) => set({ kind })} />
      </Field>
      <Field label={words.actNumber} error={need(act.number)}>
        <TextInput value={act.number} maxLength={50} onChange={(number) => set({ number })} />
      </Field>
      <Field label={words.actDate} error={need(act.date)}>
        <DateInput value={act.date} onChange={(date) => set({ date })} />
      </Field>
    </Sheet>
  );
}

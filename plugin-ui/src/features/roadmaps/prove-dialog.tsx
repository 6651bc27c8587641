import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useProveItemMutation } from './roadmaps.api.ts';
import { Sheet } from './sheet.tsx';
import { words } from './words.ts';

/** The turns that nothing shows yet, the one that counts now first. */
const openTurns = ({ by, openTurns: open }: RoadmapItemView): string[] =>
  open.flatMap((turn) => turn ?? []).toSorted((a, b) => Number(b === by) - Number(a === by));

interface ProveDialogProps {
  roadmap: Roadmap;
  item: RoadmapItemView;
  onClose: () => void;
}

/** A paper or a word that shows a turn of an item done. */
export function ProveDialog({ roadmap, item, onClose }: ProveDialogProps) {
  const toast = useToast();
  const turns = openTurns(item);
  const [draft, setDraft] = useState({ turn: turns[0] ?? '', text: '', number: '', day: '' });
  const [tried, setTried] = useState(false);
  const [prove, { isLoading, error }] = useProveItemMutation();
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const send = async () => {
    setTried(true);
    if (draft.text.trim() === '') return;
    const { data } = await prove({
      params: { roadmapId: roadmap.id, itemId: item.id },
      body: {
        turn: draft.turn || null,
        text: draft.text,
        number: draft.number.trim() || null,
        day: draft.day || null,
      },
    });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  const missing = tried && draft.text.trim() === '' ? words.fill : undefined;
  return (
    <Sheet
      title={words.proveTitle(item.number)}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
    >
      {turns.length > 1 && (
        <Field label={words.turn}>
          <Select
            value={draft.turn}
            onChange={(turn) => set({ turn })}
            options={turns.map((turn) => ({ value: turn, label: words.byTurn(turn) }))}
          />
        </Field>
      )}
      <Field label={words.what} hint={words.whatHint} error={missing}>
        <TextInput value={draft.text} maxLength={500} onChange={(text) => set({ text })} />
      </Field>
      <Field label={words.paperNumber} hint={words.paperHint}>
        <TextInput value={draft.number} maxLength={50} onChange={(number) => set({ number })} />
      </Field>
      <Field label={words.paperDay}>
        <DateInput value={draft.day} onChange={(day) => set({ day })} />
      </Field>
    </Sheet>
  );
}

import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useCreateRoadmapMutation, useListRoadmapPacksQuery } from './roadmaps.api.ts';
import { Sheet } from './sheet.tsx';
import { words } from './words.ts';

function useBeginning() {
  const { today } = useDates();
  const year = Number(today.slice(0, 4));
  const { data, error, refetch } = useListRoadmapPacksQuery();
  const packs = data?.items ?? [];
  const [draft, setDraft] = useState({
    title: '',
    from: String(year),
    to: String(year + 1),
    packId: '',
  });
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const pick = (packId: string) => {
    const pack = packs.find(({ id }) => id === packId);
    set({ packId, ...(draft.title.trim() === '' && pack && { title: pack.title }) });
  };
  return { draft, set, pick, packs, error, refetch };
}

/** Begins a draft: for which years, from which pack or from nothing. */
export function NewRoadmapDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast();
  const [, go] = useLocation();
  const { draft, set, pick, packs, error: noPacks, refetch } = useBeginning();
  const [tried, setTried] = useState(false);
  const [create, { isLoading, error }] = useCreateRoadmapMutation();
  const period = { from: Number(draft.from), to: Number(draft.to) };
  const reversed = !(period.from <= period.to);
  const title = draft.title.trim();
  const send = async () => {
    setTried(true);
    if (title === '' || reversed) return;
    const from = draft.packId === '' ? null : { kind: 'pack' as const, packId: draft.packId };
    const { data } = await create({ body: { title, period, from } });
    if (!data) return;
    toast({ text: words.created });
    onClose();
    go(`/roadmaps/${data.id}`);
  };
  return (
    <Sheet
      title={words.begin.replace('…', '')}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
      save={words.create}
    >
      {noPacks !== undefined && <Problem error={noPacks} onRetry={() => void refetch()} />}
      <Field label={words.source} hint={words.sourceHint}>
        <Select
          value={draft.packId}
          onChange={pick}
          options={[
            { value: '', label: words.empty },
            ...packs.map(({ id, title: of, standing }) => ({
              value: id,
              label: standing === 'example' ? words.example(of) : of,
            })),
          ]}
        />
      </Field>
      <Field label={words.name} error={tried && title === '' ? words.fill : undefined}>
        <TextInput value={draft.title} maxLength={300} onChange={(text) => set({ title: text })} />
      </Field>
      <Field label={words.from}>
        <TextInput value={draft.from} inputMode="numeric" onChange={(from) => set({ from })} />
      </Field>
      <Field label={words.to} error={tried && reversed ? words.wrongYears : undefined}>
        <TextInput value={draft.to} inputMode="numeric" onChange={(to) => set({ to })} />
      </Field>
    </Sheet>
  );
}

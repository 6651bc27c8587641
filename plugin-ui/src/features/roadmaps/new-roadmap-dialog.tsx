import { useState } from 'react';
import { useLocation } from 'wouter';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useCreateRoadmapMutation, useListRoadmapPacksQuery } from './roadmaps.api.ts';
import { Sheet } from './sheet.tsx';
import { words } from './words.ts';

function useBeginning() {
  const { data, error, refetch } = useListRoadmapPacksQuery();
  const packs = data?.items ?? [];
  const [draft, setDraft] = useState({
    title: '',
    from: '',
    to: '',
    packId: '',
  });
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const pick = (packId: string) => {
    const pack = packs.find(({ id }) => id === packId);
    const isOwn = draft.title.trim() !== '' && !packs.some(({ title }) => title === draft.title);
    set({ packId, ...(!isOwn && { title: pack?.title ?? '' }) });
  };
  const sources = packs
    .filter(({ standing }) => standing !== 'past' && standing !== 'shadowed')
    .map(({ id, title, standing }) => ({
      value: id,
      label: standing === 'example' ? words.example(title) : title,
    }));
  return { draft, set, pick, sources, error, refetch };
}

/** Begins a draft: for which years, from which pack or from nothing. */
export function NewRoadmapDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast();
  const [, go] = useLocation();
  const { draft, set, pick, sources, error: noPacks, refetch } = useBeginning();
  const [tried, setTried] = useState(false);
  const [create, { isLoading, error }] = useCreateRoadmapMutation();
  const years = [draft.from, draft.to].map((year) => year.trim());
  const asInPack = draft.packId !== '' && years.every((year) => year === '');
  const [from = NaN, to = NaN] = years.map((year) => (year === '' ? NaN : Number(year)));
  const reversed = !asInPack && !(from <= to);
  const title = draft.title.trim();
  const send = async () => {
    setTried(true);
    if (title === '' || reversed) return;
    const source = draft.packId === '' ? null : { kind: 'pack' as const, packId: draft.packId };
    const period = asInPack ? null : { from, to };
    const { data } = await create({ body: { title, period, from: source } });
    if (!data) return;
    toast({ text: words.created });
    onClose();
    go(`/roadmaps/${data.id}`);
  };
  return (
    <Sheet
      title={words.beginTitle}
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
          options={[{ value: '', label: words.empty }, ...sources]}
        />
      </Field>
      <Field label={words.name} error={tried && title === '' ? words.fill : undefined}>
        <TextInput value={draft.title} maxLength={300} onChange={(text) => set({ title: text })} />
      </Field>
      <Field label={words.from}>
        <TextInput
          value={draft.from}
          inputMode="numeric"
          onChange={(year) => set({ from: year })}
        />
      </Field>
      <Field label={words.to} error={tried && reversed ? words.wrongYears : undefined}>
        <TextInput value={draft.to} inputMode="numeric" onChange={(year) => set({ to: year })} />
      </Field>
    </Sheet>
  );
}

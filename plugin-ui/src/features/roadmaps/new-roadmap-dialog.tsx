import type { RoadmapAbove } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useListRoadmapsQuery } from '../../shared/territory-lists.api.ts';
import {
  useCreateRoadmapMutation,
  useListRoadmapPacksQuery,
  useListRoadmapsAboveQuery,
} from './roadmaps.api.ts';
import { Sheet } from './sheet.tsx';
import { words, years as yearsSaid } from './words.ts';

/** The years after those of a roadmap: two in a row are a school year, and the next begins in the second. */
const following = ({ from, to }: { from: number; to: number }) =>
  to === from + 1 ? { from: to, to: to + 1 } : { from: to + 1, to: to + 1 + to - from };

function useBeginning() {
  const { data, error, refetch } = useListRoadmapPacksQuery();
  const packs = data?.items ?? [];
  const former = useListRoadmapsQuery().data?.items ?? [];
  const theirs = useListRoadmapsAboveQuery().data?.items ?? [];
  const [draft, setDraft] = useState({
    title: '',
    from: '',
    to: '',
    sourceId: '',
  });
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const earlier = former.find(({ id }) => id === draft.sourceId);
  const pick = (sourceId: string) => {
    const all = [...packs, ...former, ...theirs];
    const isOwn = draft.title.trim() !== '' && !all.some(({ title }) => title === draft.title);
    const roadmap = former.find(({ id }) => id === sourceId);
    const next = roadmap && following(roadmap.period);
    set({
      sourceId,
      ...(!isOwn && { title: all.find(({ id }) => id === sourceId)?.title ?? '' }),
      // years that followed from another source do not follow from this one
      ...((next || earlier) && { from: String(next?.from ?? ''), to: String(next?.to ?? '') }),
    });
  };
  const above = theirs.find(({ id }) => id === draft.sourceId);
  const sources = [
    ...theirs.map(({ id, title, owner }) => ({ value: id, label: words.above(owner.name, title) })),
    ...former.map(({ id, title, period }) => ({
      value: id,
      label: words.former(title, yearsSaid(period)),
    })),
    ...packs
      .filter(({ standing }) => standing !== 'past' && standing !== 'shadowed')
      .map(({ id, title, standing }) => ({
        value: id,
        label: standing === 'example' ? words.example(title) : title,
      })),
  ];
  const source = sourceOf(draft.sourceId, { earlier, above });
  return { draft, set, pick, sources, source, error, refetch };
}

interface Found {
  earlier: object | undefined;
  above: RoadmapAbove | undefined;
}

function sourceOf(id: string, { earlier, above }: Found) {
  if (id === '') return null;
  if (above) return { kind: 'above' as const, orgId: above.owner.id, roadmapId: id };
  return earlier
    ? { kind: 'roadmap' as const, roadmapId: id }
    : { kind: 'pack' as const, packId: id };
}

/** Begins a draft: for which years, from which pack or from nothing. */
export function NewRoadmapDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast();
  const [, go] = useLocation();
  const { draft, set, pick, sources, source, error: noPacks, refetch } = useBeginning();
  const [tried, setTried] = useState(false);
  const [create, { isLoading, error }] = useCreateRoadmapMutation();
  const years = [draft.from, draft.to].map((year) => year.trim());
  const asInSource = source !== null && years.every((year) => year === '');
  const [from = NaN, to = NaN] = years.map((year) => (year === '' ? NaN : Number(year)));
  const reversed = !asInSource && !(from <= to);
  const title = draft.title.trim();
  const send = async () => {
    setTried(true);
    if (title === '' || reversed) return;
    const period = asInSource ? null : { from, to };
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
          value={draft.sourceId}
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

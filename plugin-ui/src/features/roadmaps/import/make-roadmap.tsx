import type { RoadmapImport } from '@nastavnik/contracts/roadmap-imports';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Field, TextInput } from '../../../shared/ui/field.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useMakeRoadmapMutation } from './imports.api.ts';
import { words } from './words.ts';

interface MakeProps {
  read: RoadmapImport;
  onAnother: () => void;
}

/** What the file says of the title and the years, until somebody types. */
function useHead({ title, period }: RoadmapImport) {
  const [typed, setTyped] = useState<{ title?: string; from?: string; to?: string }>({});
  const head = {
    title: typed.title ?? title,
    from: typed.from ?? String(period?.from ?? ''),
    to: typed.to ?? String(period?.to ?? ''),
  };
  return { head, set: (changes: typeof typed) => setTyped({ ...typed, ...changes }) };
}

/** The last step: a draft of all that was read. */
export function MakeRoadmap({ read, onAnother }: MakeProps) {
  const toast = useToast();
  const [, go] = useLocation();
  const { head, set } = useHead(read);
  const [tried, setTried] = useState(false);
  const [make, { isLoading, error }] = useMakeRoadmapMutation();
  const [from = NaN, to = NaN] = [head.from, head.to].map((year) =>
    year.trim() === '' ? NaN : Number(year),
  );
  const title = head.title.trim();
  const reversed = !(from <= to);
  const send = async () => {
    setTried(true);
    if (title === '' || reversed) return;
    const { data } = await make({
      params: { importId: read.id },
      version: read.version,
      body: { title, period: { from, to } },
    });
    if (!data) return;
    toast({ text: words.made(data.items.length) });
    go(`/roadmaps/${data.id}`);
  };
  return (
    <Block title={words.makeTitle} busy={isLoading}>
      <div className="form narrow">
        {error !== undefined && <Problem error={error} />}
        <Field label={words.name} error={tried && title === '' ? words.fill : undefined}>
          <TextInput value={head.title} maxLength={300} onChange={(text) => set({ title: text })} />
        </Field>
        <Field label={words.from}>
          <TextInput
            value={head.from}
            inputMode="numeric"
            onChange={(year) => set({ from: year })}
          />
        </Field>
        <Field label={words.to} error={tried && reversed ? words.wrongYears : undefined}>
          <TextInput value={head.to} inputMode="numeric" onChange={(year) => set({ to: year })} />
        </Field>
        <Actions>
          <Button kind="pri" busy={isLoading} onClick={() => void send()}>
            {words.make}
          </Button>
          <Button kind="quiet" onClick={onAnother}>
            {words.another}
          </Button>
        </Actions>
      </div>
    </Block>
  );
}

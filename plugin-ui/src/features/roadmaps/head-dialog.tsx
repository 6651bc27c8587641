import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Field, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { BodyLines } from './body-lines.tsx';
import {
  bodiesFrom,
  bodyLines,
  indicatorLines,
  indicatorsFrom,
  sectionsFrom,
} from './head-lines.ts';
import { IndicatorLines } from './indicator-lines.tsx';
import { useChangeRoadmapMutation } from './roadmaps.api.ts';
import { Sheet } from './sheet.tsx';
import { targetEditWords } from './target-edit-words.ts';
import { words } from './words.ts';

function useHead({ title, period, bodies, sections, indicators }: Roadmap) {
  const [draft, setDraft] = useState({
    title,
    from: String(period.from),
    to: String(period.to),
    bodies: bodyLines(bodies),
    sections: sections.map((section) => `${section.number}. ${section.title}`).join('\n'),
    indicators: indicatorLines(indicators),
  });
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const body = {
    title: draft.title.trim(),
    period: { from: Number(draft.from), to: Number(draft.to) },
    bodies: bodiesFrom(draft.bodies, bodies),
    sections: sectionsFrom(draft.sections, sections),
  };
  return { draft, set, body, indicators: indicatorsFrom(draft.indicators, indicators) };
}

/** Title, years, who carries it out, and how it is divided. */
export function HeadDialog({ roadmap, onClose }: { roadmap: Roadmap; onClose: () => void }) {
  const { draft, set, body, indicators } = useHead(roadmap);
  // what was opened is what is changed: another's change in the meantime is refused, not overwritten
  const [version] = useState(roadmap.version);
  const [tried, setTried] = useState(false);
  const [change, { isLoading, error }] = useChangeRoadmapMutation();
  const reversed = !(body.period.from <= body.period.to);
  const send = async () => {
    setTried(true);
    if (body.title === '' || body.bodies.length === 0 || reversed || !indicators) return;
    const { data } = await change({
      params: { roadmapId: roadmap.id },
      body: { ...body, indicators },
      version,
    });
    if (data) onClose();
  };
  const need = (missing: boolean) => (tried && missing ? words.fill : undefined);
  return (
    <Sheet title={words.headTitle} onClose={onClose} onSend={send} busy={isLoading} error={error}>
      <Field label={words.name} error={need(body.title === '')}>
        <TextInput value={draft.title} maxLength={300} onChange={(title) => set({ title })} />
      </Field>
      <Field label={words.from}>
        <TextInput value={draft.from} inputMode="numeric" onChange={(from) => set({ from })} />
      </Field>
      <Field label={words.to} error={tried && reversed ? words.wrongYears : undefined}>
        <TextInput value={draft.to} inputMode="numeric" onChange={(to) => set({ to })} />
      </Field>
      <BodyLines
        lines={draft.bodies}
        level={roadmap.level}
        onChange={(bodies) => set({ bodies })}
        error={need(body.bodies.length === 0)}
      />
      <Field label={words.sections} hint={words.sectionsHint}>
        <TextArea value={draft.sections} rows={4} onChange={(sections) => set({ sections })} />
      </Field>
      <IndicatorLines
        roadmap={roadmap}
        lines={draft.indicators}
        onChange={(lines) => set({ indicators: lines })}
        error={tried && !indicators ? targetEditWords.needUnit : undefined}
      />
    </Sheet>
  );
}

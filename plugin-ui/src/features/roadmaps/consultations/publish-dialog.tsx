import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { addDays } from '../../../shared/dates.ts';
import { DateInput, Field } from '../../../shared/ui/field.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { Sheet } from '../sheet.tsx';
import { usePublishDraftMutation } from './consultations.api.ts';
import { words } from './words.ts';

/** Two weeks, as territories usually give. */
const USUAL_DAYS = 14;

/** The days on which remarks are taken; the draft is published as it is seen. */
export function PublishDialog({ roadmap, onClose }: { roadmap: Roadmap; onClose: () => void }) {
  const toast = useToast();
  const [, go] = useLocation();
  const { today, level } = roadmap;
  const [days, setDays] = useState({ from: today, until: addDays(today, USUAL_DAYS) });
  const [version] = useState(roadmap.version);
  const [tried, setTried] = useState(false);
  const [publish, { isLoading, error }] = usePublishDraftMutation();
  const wrong = days.from === '' || days.until === '' || days.until < days.from;
  const send = async () => {
    setTried(true);
    if (wrong) return;
    const params = { roadmapId: roadmap.id };
    const { data } = await publish({ params, body: days, version });
    if (!data) return;
    toast({ text: words.published });
    go(`/consultations/${data.id}`);
  };
  return (
    <Sheet
      title={words.publishTitle}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
      save={words.publishSend}
    >
      <p>{words.publishWhat(level)}</p>
      <Field label={words.from}>
        <DateInput value={days.from} min={today} onChange={(from) => setDays({ ...days, from })} />
      </Field>
      <Field label={words.until} error={tried && wrong ? words.wrongDays : undefined}>
        <DateInput
          value={days.until}
          min={days.from}
          onChange={(until) => setDays({ ...days, until })}
        />
      </Field>
    </Sheet>
  );
}

import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { useSkipItemMutation } from './roadmaps.api.ts';
import { Sheet } from './sheet.tsx';
import { words } from './words.ts';

interface SkipDialogProps {
  roadmap: Roadmap;
  item: RoadmapItemView;
  onClose: () => void;
}

/** Why an item does not apply here. */
export function SkipDialog({ roadmap, item, onClose }: SkipDialogProps) {
  const [version] = useState(item.version);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [skip, { isLoading, error }] = useSkipItemMutation();
  const send = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const { data } = await skip({
      params: { roadmapId: roadmap.id, itemId: item.id },
      body: { reason },
      version,
    });
    if (data) onClose();
  };
  return (
    <Sheet
      title={words.skipTitle(item.number)}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
    >
      <Field
        label={words.reason}
        hint={words.reasonHint}
        error={tried && reason.trim() === '' ? words.fill : undefined}
      >
        <TextArea value={reason} maxLength={500} rows={3} onChange={setReason} />
      </Field>
    </Sheet>
  );
}

import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { AskDialog } from './ask-dialog.tsx';
import { useRemoveItemMutation, useRemoveRoadmapMutation } from './roadmaps.api.ts';
import { words } from './words.ts';

interface RemoveProps {
  roadmap: Roadmap;
  onClose: () => void;
}

/** A draft with all its items. */
export function RemoveDialog({ roadmap, onClose }: RemoveProps) {
  const [, go] = useLocation();
  const [version] = useState(roadmap.version);
  const [remove, { isLoading, error }] = useRemoveRoadmapMutation();
  const send = async () => {
    const { data } = await remove({ params: { roadmapId: roadmap.id }, version });
    if (data) go('/roadmaps');
  };
  return (
    <AskDialog
      question={words.askRemove}
      answer={words.remove}
      onAnswer={send}
      onClose={onClose}
      busy={isLoading}
      error={error}
    />
  );
}

/** One line of a draft. */
export function DropDialog({ roadmap, item, onClose }: RemoveProps & { item: RoadmapItemView }) {
  const [version] = useState(item.version);
  const [remove, { isLoading, error }] = useRemoveItemMutation();
  const send = async () => {
    const params = { roadmapId: roadmap.id, itemId: item.id };
    const { data } = await remove({ params, version });
    if (data) onClose();
  };
  return (
    <AskDialog
      question={words.askDrop(item.number)}
      answer={words.drop}
      onAnswer={send}
      onClose={onClose}
      busy={isLoading}
      error={error}
    />
  );
}

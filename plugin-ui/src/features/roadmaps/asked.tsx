import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { ApproveDialog } from './approve-dialog.tsx';
import { HeadDialog } from './head-dialog.tsx';
import { ItemDialog } from './item-dialog.tsx';
import type { ItemAsk } from './item-panel.tsx';
import { ProveDialog } from './prove-dialog.tsx';
import { DropDialog, RemoveDialog } from './remove-dialogs.tsx';
import { SkipDialog } from './skip-dialog.tsx';

export type Ask = ItemAsk | 'head' | 'approve' | 'add' | 'remove';

interface AskedProps {
  ask: Ask | undefined;
  roadmap: Roadmap;
  item: RoadmapItemView | undefined;
  onClose: () => void;
}

/** The question over the page, of the roadmap or of the item that is open. */
export function Asked({ ask, roadmap, item, onClose }: AskedProps) {
  const given = { roadmap, onClose };
  if (ask === 'head') return <HeadDialog {...given} />;
  if (ask === 'approve') return <ApproveDialog {...given} />;
  if (ask === 'remove') return <RemoveDialog {...given} />;
  if (ask === 'add') return <ItemDialog {...given} item={null} />;
  if (!item) return null;
  if (ask === 'change') return <ItemDialog {...given} item={item} />;
  if (ask === 'drop') return <DropDialog {...given} item={item} />;
  if (ask === 'prove') return <ProveDialog {...given} item={item} />;
  return ask === 'skip' ? <SkipDialog {...given} item={item} /> : null;
}

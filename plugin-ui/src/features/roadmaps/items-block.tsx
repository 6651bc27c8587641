import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { type ReactNode, useState } from 'react';
import { WithPanel } from '../../shared/ui/surfaces.tsx';
import { usePanelInView } from '../../shared/use-panel-in-view.ts';
import { Items } from './items-view.tsx';

/** The item whose panel is open, by what is known of it now. */
export function useChosenItem({ items }: Pick<Roadmap, 'items'>, first?: string) {
  const [chosen, choose] = useState(first);
  return { item: items.find(({ id }) => id === chosen), choose };
}

interface ItemsBlockProps {
  roadmap: Roadmap;
  item: RoadmapItemView | undefined;
  onChoose: (itemId: string | undefined) => void;
  panel: ReactNode;
  /** Over the table. */
  notes?: ReactNode;
  /** What the words and signs of the table mean. */
  legend: string;
  /** In place of a table without items. */
  empty?: ReactNode;
}

/** The items of a roadmap with the panel of the chosen one, which a small screen brings into view. */
export function ItemsBlock(props: ItemsBlockProps) {
  const { roadmap, item, onChoose, panel, notes, legend, empty } = props;
  const place = usePanelInView(item?.id);
  return (
    <div ref={place}>
      <WithPanel panel={item && panel}>
        {notes}
        {empty && roadmap.items.length === 0 ? (
          empty
        ) : (
          <Items roadmap={roadmap} current={item?.id} onOpen={onChoose} />
        )}
        <p className="cap">{legend}</p>
      </WithPanel>
    </div>
  );
}

import { newId } from '../../platform/db/id.ts';
import type { RoadmapEditionEntity, RoadmapEntity, RoadmapItemEntity } from './roadmap.entity.ts';

/** A roadmap and its items, of whichever text. */
export interface Text {
  row: RoadmapEntity;
  items: readonly RoadmapItemEntity[];
}

const untouched = {
  anomaly: null,
  dueAsk: null,
  startedOn: null,
  skipReason: null,
  version: 1,
} as const;

/**
 * The text that the act is about, with how far its items are: an item that the draft of the next
 * edition has dropped stands without progress, for nothing that holds had been shown of it.
 */
export function asInForce(
  { row, items }: Text,
  { edition, content }: Pick<RoadmapEditionEntity, 'edition' | 'content'>,
): Text {
  const { title, period, bodies, sections, indicators, itemIds } = content;
  const byId = new Map(items.map((item) => [item.id, item]));
  const byNumber = new Map(items.map((item) => [item.number, item]));
  return {
    row: Object.assign({}, row, {
      title,
      bodies,
      sections,
      indicators,
      edition,
      yearFrom: period.from,
      yearTo: period.to,
    }),
    items: content.items.map((draft, at) => {
      const id = itemIds?.[at];
      const living = id === undefined ? byNumber.get(draft.number) : byId.get(id);
      const own = living ?? { ...untouched, orgId: row.orgId, id: id ?? newId() };
      return Object.assign({}, own, draft, { roadmapId: row.id });
    }),
  };
}

import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { holds } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { draftOf } from './roadmap-content.ts';
import { RoadmapFacts } from './roadmap-facts.ts';
import { needKnown, RoadmapWriting } from './roadmap-writing.service.ts';
import { MOST_ITEMS, RoadmapsRepository } from './roadmaps.repository.ts';

/** Writes the lines of a roadmap that is still open; its version tells that they have changed. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly db: Db,
    private readonly roadmaps: RoadmapsRepository,
    private readonly writing: RoadmapWriting,
    private readonly facts: RoadmapFacts,
  ) {}

  add(roadmapId: string, draft: ItemDraft): Promise<void> {
    return this.db.transaction(async () => {
      const roadmap = await this.writing.needOpen(roadmapId);
      needKnown(draft, roadmap);
      const items = await this.roadmaps.itemsOf(roadmapId);
      if (items.length >= MOST_ITEMS) throw new Problem('roadmap.full', { most: MOST_ITEMS });
      await this.needFree(roadmapId, draft.number);
      await this.roadmaps.items.insert({ ...draftOf(draft), id: newId(), roadmapId });
      await this.writing.move(roadmapId, roadmap.version, {});
      await this.facts.happened(roadmapId, 'item_added', draft.number);
    });
  }

  change(roadmapId: string, itemId: string, version: number, draft: ItemDraft): Promise<void> {
    return this.db.transaction(async () => {
      const roadmap = await this.writing.needOpen(roadmapId);
      needKnown(draft, roadmap);
      const item = await this.roadmaps.items.need({ id: itemId, roadmapId });
      if (item.number !== draft.number) await this.needFree(roadmapId, draft.number);
      // a date is the answer; whoever changes another word has not answered
      const answered = draft.due === null ? {} : { dueAsk: null };
      await this.roadmaps.items.update(itemId, version, { ...draftOf(draft), ...answered });
      await this.writing.move(roadmapId, roadmap.version, {});
      await this.facts.happened(roadmapId, 'item_changed', draft.number);
    });
  }

  remove(roadmapId: string, itemId: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      const roadmap = await this.writing.needOpen(roadmapId);
      const { number } = await this.roadmaps.items.need({ id: itemId, roadmapId });
      await this.roadmaps.items.update(itemId, version, {});
      // what was sent back shows nothing
      if ((await this.roadmaps.proofs.list({ itemId })).some(holds))
        throw new Problem('roadmap.item-shown', { number });
      await this.roadmaps.removeItem(itemId);
      await this.writing.move(roadmapId, roadmap.version, {});
      await this.facts.happened(roadmapId, 'item_removed', number);
    });
  }

  private async needFree(roadmapId: string, number: string): Promise<void> {
    if (await this.roadmaps.items.exists({ roadmapId, number }))
      throw new Problem('roadmap.number-taken', { number });
  }
}

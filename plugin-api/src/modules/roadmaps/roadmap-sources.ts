import type { NewRoadmap } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { RoadmapPacksService } from '../roadmap-packs/roadmap-packs.service.ts';
import { contentFrom, draftOf } from './roadmap-content.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';

const empty = { bodies: [], sections: [], indicators: [], items: [] };

/** What a new roadmap begins with. */
@Injectable()
export class RoadmapSources {
  constructor(
    private readonly scope: Scope,
    private readonly packs: RoadmapPacksService,
    private readonly roadmaps: RoadmapsRepository,
  ) {}

  async contentOf(from: NewRoadmap['from']): Promise<ReturnType<typeof contentFrom>> {
    if (from === null) return empty;
    if (from.kind === 'roadmap') return this.copyOf(from.roadmapId);
    const content = contentFrom(await this.packs.show(from.packId), this.scope.org.kind);
    if (content.items.length === 0) throw new Problem('roadmap.wrong-level');
    return content;
  }

  private async copyOf(id: string) {
    const { bodies, sections, indicators } = await this.roadmaps.roadmaps.need({ id });
    const items = (await this.roadmaps.itemsOf(id)).map((item) => ({
      ...draftOf(item),
      anomaly: item.anomaly,
    }));
    return { bodies, sections, indicators, items };
  }
}

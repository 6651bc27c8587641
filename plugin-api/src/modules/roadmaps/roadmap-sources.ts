import type { NewRoadmap } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { RoadmapPacksService } from '../roadmap-packs/roadmap-packs.service.ts';
import { contentFrom, draftOf } from './roadmap-content.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';

const empty = { period: null, bodies: [], sections: [], indicators: [], items: [] };

type OfPack = ReturnType<typeof contentFrom>;
/** The text with which a roadmap begins. */
export type Content = Omit<OfPack, 'period'>;
type BeginsWith = Content & { period: OfPack['period'] | null };

/** What a new roadmap begins with. */
@Injectable()
export class RoadmapSources {
  constructor(
    private readonly scope: Scope,
    private readonly packs: RoadmapPacksService,
    private readonly roadmaps: RoadmapsRepository,
  ) {}

  async contentOf(from: NewRoadmap['from']): Promise<BeginsWith> {
    if (from === null) return empty;
    if (from.kind === 'roadmap') return this.copyOf(from.roadmapId);
    const content = contentFrom(await this.packs.show(from.packId), this.scope.org.kind);
    if (content.items.length === 0) throw new Problem('roadmap.wrong-level');
    return content;
  }

  private async copyOf(id: string) {
    const { yearFrom, yearTo, ...head } = await this.roadmaps.roadmaps.need({ id });
    const { bodies, sections, indicators } = head;
    const items = (await this.roadmaps.itemsOf(id)).map((item) => ({
      ...draftOf(item),
      anomaly: item.anomaly,
    }));
    const period = { from: yearFrom, to: yearTo };
    return { period, bodies, sections, indicators, items };
  }
}

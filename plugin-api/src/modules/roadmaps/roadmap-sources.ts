import type { NewRoadmap } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { RoadmapPacksService } from '../roadmap-packs/roadmap-packs.service.ts';
import { RoadmapsAbove } from './above/roadmaps-above.ts';
import { contentFrom, draftOf } from './roadmap-content.ts';
import { rolled, yearsFrom } from './roadmap-rolling.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';

const empty = { bodies: [], sections: [], indicators: [], items: [] };

type Period = NonNullable<NewRoadmap['period']>;
/** The text with which a roadmap begins. */
export type Content = Omit<ReturnType<typeof contentFrom>, 'period'>;

/** What a new roadmap begins with. */
@Injectable()
export class RoadmapSources {
  constructor(
    private readonly scope: Scope,
    private readonly packs: RoadmapPacksService,
    private readonly roadmaps: RoadmapsRepository,
    private readonly above: RoadmapsAbove,
  ) {}

  /** For these years, or without any those that follow from the source: its dates are carried over to them. */
  async contentOf({
    from,
    period,
  }: Pick<NewRoadmap, 'from' | 'period'>): Promise<Content & { years: Period }> {
    if (from === null) {
      if (!period) throw new Problem('roadmap.no-period');
      return { ...empty, years: period };
    }
    const { period: source, ...content } =
      from.kind === 'roadmap'
        ? await this.copyOf(from.roadmapId)
        : contentFrom(await this.whole(from), this.scope.org.kind);
    if (from.kind !== 'roadmap' && content.items.length === 0)
      throw new Problem('roadmap.wrong-level');
    const years = period ?? yearsFrom(source, this.scope.today());
    return { ...content, years, items: rolled(content.items, { source, years }) };
  }

  private whole(from: Exclude<NonNullable<NewRoadmap['from']>, { kind: 'roadmap' }>) {
    return from.kind === 'pack'
      ? this.packs.show(from.packId)
      : this.above.contentOf(from.orgId, from.roadmapId);
  }

  private async copyOf(id: string) {
    const { yearFrom, yearTo, ...head } = await this.roadmaps.roadmaps.need({ id });
    const { bodies, sections, indicators } = head;
    const items = (await this.roadmaps.itemsOf(id)).map((item) => ({
      ...draftOf(item),
      anomaly: item.anomaly,
      dueAsk: item.dueAsk,
    }));
    const period = { from: yearFrom, to: yearTo };
    return { period, bodies, sections, indicators, items };
  }
}

import type { Roadmap, RoadmapBrief, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { ItemState } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { RosterService } from '../roster/roster.service.ts';
import { shortName } from '../roster/brief.ts';
import { ItemFacts } from './facts/item-facts.service.ts';
import { itemView } from './item-view.ts';
import type { RoadmapEntity } from './roadmap.entity.ts';
import { byNumber } from './roadmap-content.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';

/** Who has said it, where the plugin itself has. */
const BY_ITSELF = 'по данным системы';

/** Reads the roadmaps of the org in scope. */
@Injectable()
export class RoadmapsService {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly roster: RosterService,
    private readonly roadmaps: RoadmapsRepository,
    private readonly facts: ItemFacts,
  ) {}

  async list(): Promise<{ items: RoadmapBrief[] }> {
    const rows = await this.roadmaps.roadmaps.list({}, { order: { createdAt: 'DESC' } });
    const items: RoadmapBrief[] = [];
    for (const row of rows) items.push(briefOf(row, await this.itemsOf(row)));
    return { items };
  }

  async show(id: string): Promise<Roadmap> {
    const row = await this.roadmaps.roadmaps.need({ id });
    const items = await this.itemsOf(row);
    const { bodies, sections, indicators } = row;
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    return {
      ...briefOf(row, items),
      bodies,
      sections,
      indicators,
      items,
      today: this.scope.today(),
      may: { write: rights.has('roadmaps.write'), confirm: rights.has('roadmaps.confirm') },
    };
  }

  async edition(roadmapId: string, edition: number) {
    const kept = await this.roadmaps.editions.find({ roadmapId, edition });
    if (!kept) throw new Problem('entity.not-found');
    return kept.content;
  }

  private async itemsOf({ id, yearFrom, yearTo }: RoadmapEntity): Promise<RoadmapItemView[]> {
    const items = (await this.roadmaps.itemsOf(id)).toSorted(byNumber);
    const proofs = Map.groupBy(await this.roadmaps.proofsOf(id), ({ itemId }) => itemId);
    const shown = [...proofs.values()].flat();
    const people = await this.roster.members([
      ...new Set(
        shown.flatMap(({ byId, confirmedId }) => [byId, confirmedId].flatMap((each) => each ?? [])),
      ),
    ]);
    const nameOf = (personId: string | null) => {
      const member = personId === null ? undefined : people.get(personId);
      return member ? shortName(member.brief) : BY_ITSELF;
    };
    const facts = await this.facts.of(items);
    const today = this.scope.today();
    return items.map((item) =>
      itemView(item, {
        period: { from: yearFrom, to: yearTo },
        today,
        calendar: {},
        facts: facts.get(item.id) ?? [],
        proofs: proofs.get(item.id) ?? [],
        nameOf,
      }),
    );
  }
}

function briefOf(row: RoadmapEntity, items: readonly RoadmapItemView[]): RoadmapBrief {
  const { id, title, level, yearFrom, yearTo, state, edition, act, agreed } = row;
  const counts = Object.fromEntries(
    ItemState.options.map((each) => [each, items.filter((item) => item.state === each).length]),
  ) as RoadmapBrief['counts'];
  return {
    id,
    title,
    level,
    period: { from: yearFrom, to: yearTo },
    state,
    edition,
    act,
    agreed,
    counts,
    changedAt: row.changedAt,
    version: row.version,
  };
}

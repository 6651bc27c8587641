import type { OrgRoadmaps, RoadmapBelow } from '@nastavnik/contracts/roadmaps-below';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { KeptProgressRepository } from '../roadmaps/progress/kept-progress.repository.ts';
import { ToldAbove } from '../roadmaps/progress/told-above.ts';
import { Door } from './door.ts';
import { ListStates } from './list-states.ts';

const nameOf = ({ id, name, kind }: Org) => ({ id, name, kind });

/** Reads the roadmaps of the orgs directly below the one in scope. */
@Injectable()
export class RoadmapsBelow {
  constructor(
    private readonly scope: Scope,
    private readonly door: Door,
    private readonly kept: KeptProgressRepository,
    private readonly told: ToldAbove,
    private readonly lists: ListStates,
  ) {}

  async list(): Promise<{ items: OrgRoadmaps[] }> {
    const year = Number(this.scope.today().slice(0, 4));
    const kept = Map.groupBy(await this.kept.ofBelow(this.scope.org, year), ({ orgId }) => orgId);
    const below = await this.door.all();
    const lists = await this.lists.of(year);
    return {
      items: below.map((org) => ({
        org: nameOf(org),
        isOn: org.isOn,
        list: lists.get(org.id) ?? null,
        roadmaps: org.isOn ? (kept.get(org.id) ?? []) : [],
      })),
    };
  }

  async show(orgId: string, roadmapId: string): Promise<RoadmapBelow> {
    const org = await this.door.need(orgId);
    const roadmap = await this.door.at(org, () => this.told.show(roadmapId));
    if (!roadmap) throw new Problem('entity.not-found');
    return { ...roadmap, owner: nameOf(org), mayReview: await this.door.mayReview() };
  }
}

import type { RoadmapAbove, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { RoadmapsRepository } from '../roadmaps.repository.ts';

/**
 * Roadmaps that an act has put in force at the orgs above in one’s own line, to begin one’s own with.
 * Only their sealed text is read, never how far they are.
 */
@Injectable()
export class RoadmapsAbove {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly roadmaps: RoadmapsRepository,
  ) {}

  /** The nearest org first. */
  async list(): Promise<{ items: RoadmapAbove[] }> {
    const year = Number(this.scope.today().slice(0, 4));
    const found: RoadmapAbove[] = [];
    for (const owner of await this.owners())
      for (const { id, content } of await this.at(owner, () => this.inForce()))
        if (content.period.to >= year)
          found.push({
            id,
            title: content.title,
            period: content.period,
            owner: { id: owner.id, name: owner.name },
          });
    return { items: found };
  }

  async contentOf(orgId: string, roadmapId: string): Promise<RoadmapContent> {
    const owner = (await this.owners()).find(({ id }) => id === orgId);
    const [found] = owner ? await this.at(owner, () => this.inForce({ id: roadmapId })) : [];
    if (!found) throw new Problem('entity.not-found');
    return found.content;
  }

  private async inForce(which: { id?: string } = {}) {
    const found: { id: string; content: RoadmapContent }[] = [];
    for (const row of await this.roadmaps.roadmaps.list(which)) {
      const edition = await this.roadmaps.editionInForce(row);
      if (edition) found.push({ id: row.id, content: edition.content });
    }
    return found;
  }

  private async owners(): Promise<Org[]> {
    const { id: own, municipalityId, regionId } = this.scope.org;
    const found: Org[] = [];
    for (const id of new Set([municipalityId, regionId])) {
      const owner = id === null || id === own ? null : await this.orgs.find(id);
      if (owner) found.push(owner);
    }
    return found;
  }

  private at<T>(owner: Org, work: () => Promise<T>): Promise<T> {
    return this.scope.inOrg(owner, 'roadmaps above', work);
  }
}

import type { RoadmapAbove, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import type { RoadmapEntity } from '../roadmap.entity.ts';
import { RoadmapsRepository } from '../roadmaps.repository.ts';

/** The text that the act is about is the last edition: while the next one is a draft, too. */
const isInForce = ({ act, state }: RoadmapEntity): boolean =>
  act !== null && (state === 'approved' || state === 'draft');

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
      for (const row of await this.at(owner, () => this.roadmaps.roadmaps.list({})))
        if (isInForce(row) && row.yearTo >= year)
          found.push({
            id: row.id,
            title: row.title,
            period: { from: row.yearFrom, to: row.yearTo },
            owner: { id: owner.id, name: owner.name },
          });
    return { items: found };
  }

  async contentOf(orgId: string, roadmapId: string): Promise<RoadmapContent> {
    const owner = (await this.owners()).find(({ id }) => id === orgId);
    const content = owner && (await this.at(owner, () => this.sealed(roadmapId)));
    if (!content) throw new Problem('entity.not-found');
    return content;
  }

  private async sealed(roadmapId: string): Promise<RoadmapContent | undefined> {
    const row = await this.roadmaps.roadmaps.find({ id: roadmapId });
    if (!row || !isInForce(row)) return undefined;
    const { edition } = row;
    return (await this.roadmaps.editions.find({ roadmapId, edition }))?.content;
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

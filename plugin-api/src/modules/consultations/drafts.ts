import type { Consultation } from '@nastavnik/contracts/consultations';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { RoadmapContent } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { compareContents } from '../roadmaps/paper/compare.ts';
import { contentOf } from '../roadmaps/roadmap-content.ts';
import { RoadmapWriting } from '../roadmaps/roadmap-writing.service.ts';
import { RoadmapsRepository } from '../roadmaps/roadmaps.repository.ts';

/** The drafts of the org in scope, as they are published and as they are now. */
@Injectable()
export class Drafts {
  constructor(
    private readonly roadmaps: RoadmapsRepository,
    private readonly writing: RoadmapWriting,
  ) {}

  /** The text that was seen, locked for this transaction; what is not a draft is not consulted on. */
  async take(id: string, version: number): Promise<RoadmapContent> {
    const row = await this.roadmaps.lock(id);
    if (!isOpen(row.state)) throw new Problem('roadmap.closed');
    const items = await this.roadmaps.itemsOf(id);
    if (items.length === 0) throw new Problem('roadmap.empty');
    await this.writing.move(id, version, {});
    return contentOf(row, items);
  }

  /** What has changed in a draft since it was published. */
  async changesSince(id: string, before: RoadmapContent): Promise<Consultation['changes']> {
    const row = await this.roadmaps.roadmaps.need({ id });
    return compareContents(before, contentOf(row, await this.roadmaps.itemsOf(id)));
  }
}

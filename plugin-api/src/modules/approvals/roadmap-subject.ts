import type { RoadmapState } from '@nastavnik/contracts/roadmap-states';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { contentOf } from '../roadmaps/roadmap-content.ts';
import { type RoadmapAction, RoadmapFacts } from '../roadmaps/roadmap-facts.ts';
import { RoadmapWriting } from '../roadmaps/roadmap-writing.service.ts';
import { RoadmapsRepository } from '../roadmaps/roadmaps.repository.ts';
import { RoundDues } from './round-dues.ts';
import type { Moved, Sealed, Subject } from './subject.ts';

const states: Record<Moved['to'], { state: RoadmapState; action: RoadmapAction }> = {
  agreed: { state: 'agreed', action: 'roadmap_agreed' },
  returned: { state: 'returned', action: 'roadmap_returned' },
  withdrawn: { state: 'draft', action: 'roadmap_withdrawn' },
};

/** Roadmaps on their way up. */
@Injectable()
export class RoadmapSubject implements Subject {
  readonly kind = 'roadmap';

  constructor(
    private readonly roadmaps: RoadmapsRepository,
    private readonly writing: RoadmapWriting,
    private readonly facts: RoadmapFacts,
    private readonly scope: Scope,
    private readonly dues: RoundDues,
  ) {}

  need(id: string) {
    return this.roadmaps.roadmaps.need({ id });
  }

  /** Only of a school's roadmap territories say until when it is agreed to. */
  async due(id: string): Promise<string | null> {
    if (this.scope.org.kind !== 'school') return null;
    return this.dues.next('ROADMAP_AGREED', await this.roadmaps.itemsOf(id));
  }

  async seal(id: string, version: number): Promise<Sealed> {
    const row = await this.roadmaps.lock(id);
    if (!isOpen(row.state)) throw new Problem('roadmap.closed');
    const edition = await this.writing.seal(row);
    await this.writing.move(id, version, { state: 'submitted', edition, agreed: null });
    await this.facts.happened(id, 'roadmap_submitted');
    const content = contentOf(row, await this.roadmaps.itemsOf(id));
    return { title: row.title, yearTo: row.yearTo, edition, content };
  }

  async move(id: string, moved: Moved): Promise<void> {
    const { version } = await this.handedOver(id, moved.edition);
    await this.end(id, version, moved);
  }

  async takeBack(id: string, version: number, edition: number): Promise<void> {
    await this.handedOver(id, edition);
    await this.end(id, version, { to: 'withdrawn', by: null });
  }

  noteScan(id: string): Promise<void> {
    return this.facts.happened(id, 'act_scan_attached');
  }

  private async handedOver(id: string, edition: number) {
    const row = await this.roadmaps.lock(id);
    if (row.state !== 'submitted' || row.edition !== edition)
      throw new Problem('approval.older-edition');
    return row;
  }

  private async end(id: string, version: number, { to, by }: Pick<Moved, 'to' | 'by'>) {
    const { state, action } = states[to];
    await this.writing.move(id, version, { state, agreed: to === 'agreed' ? by : null });
    await this.facts.happened(id, action, by?.by);
  }
}

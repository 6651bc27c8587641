import { waitsForReview } from '@nastavnik/contracts/proof-reviews';
import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import { ItemState } from '@nastavnik/contracts/roadmap-states';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { RoadmapsService } from '../roadmaps.service.ts';
import { type CountedRoadmap, KeptProgressRepository } from './kept-progress.repository.ts';

const nothing = Object.fromEntries(
  ItemState.options.map((state) => [state, 0]),
) as Roadmap['counts'];

function counted({ items, ...roadmap }: Roadmap): CountedRoadmap {
  const { id, title, period, state, counts, changedAt, act } = roadmap;
  const draft = { id, period, state, changedAt, inForce: false, waiting: 0 };
  if (act === null) return { ...draft, title: '', counts: nothing, facts: {} };
  const waiting = items.filter(waitsForReview).length;
  const facts: Record<string, ItemFact[]> = {};
  for (const item of items) if (item.facts.length > 0) facts[item.id] = item.facts;
  return { ...draft, title, counts, inForce: true, waiting, facts };
}

/**
 * What the org in scope tells the one above it of its roadmaps. What data say is counted by a job
 * within the org, so that nobody above reads a school's rows; people are not named.
 */
@Injectable()
export class ToldAbove {
  constructor(
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsService,
    private readonly kept: KeptProgressRepository,
  ) {}

  /** Null for a roadmap that no act has put in force: a draft is its writers’ own. */
  async show(id: string): Promise<Roadmap | null> {
    const [roadmap] = await this.roadmaps.nameless({ id }, await this.kept.facts());
    return roadmap && roadmap.act !== null ? roadmap : null;
  }

  /** Counts the org anew; for jobs. */
  async count(): Promise<void> {
    await this.keep(await this.roadmaps.nameless({}));
  }

  /** After somebody above has changed something: by what was known before. */
  async recount(): Promise<void> {
    await this.keep(await this.roadmaps.nameless({}, await this.kept.facts()));
  }

  private keep(roadmaps: readonly Roadmap[]): Promise<void> {
    return this.kept.keep(this.scope.org, roadmaps.map(counted));
  }
}

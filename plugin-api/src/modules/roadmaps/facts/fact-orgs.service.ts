import type { FactOrgs } from '@nastavnik/contracts/fact-orgs';
import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { type Line, RoadmapLines } from '../roadmap-lines.ts';
import { RoadmapsRepository } from '../roadmaps.repository.ts';
import { FactsBelow } from './facts-below.ts';
import { ItemFacts } from './item-facts.service.ts';

interface Asked {
  roadmapId: string;
  itemId: string;
  fact: ProofCode;
  at: OrgKind;
}

/** Opens a number of an item: who of those below is in it and who is not, organisations alone. */
@Injectable()
export class FactOrgsService {
  constructor(
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsRepository,
    private readonly lines: RoadmapLines,
    private readonly facts: ItemFacts,
    private readonly below: FactsBelow,
  ) {}

  async of(asked: Asked): Promise<FactOrgs> {
    const { fact, at } = asked;
    const line = await this.line(asked);
    const below = line && (await this.facts.askedBelow(line, fact, at));
    if (!below || at === 'region' || at === this.scope.org.kind)
      throw new Problem('entity.not-found');
    const { title, measure } = proofFacts[fact];
    const { share, listed } = below;
    const isIn = (value: number) =>
      measure === 'percent' ? share !== null && value >= share : value > 0;
    const items = (await this.below.of(below, at, listed)).map(({ org: { id, name }, value }) => ({
      id,
      name,
      value,
      counted: isIn(value),
    }));
    return { title, number: line.item.number, at, measure, share, items };
  }

  private async line({ roadmapId, itemId }: Asked): Promise<Line | undefined> {
    const row = await this.roadmaps.roadmaps.need({ id: roadmapId });
    const lines = await this.lines.of([row], new Map());
    return lines.get(roadmapId)?.find(({ item }) => item.id === itemId);
  }
}

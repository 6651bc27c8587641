import { occurrences } from '@nastavnik/contracts/due/occurrences';
import type { RoadmapItem, RoadmapProof } from '@nastavnik/contracts/roadmap-items';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { RoadmapPacksService } from '../roadmap-packs/roadmap-packs.service.ts';

interface Dated {
  due: RoadmapItem['due'];
  proof: RoadmapProof;
}

const LEVELS = ['school', 'municipality', 'region'] as const;
const proves = (fact: ProofCode) => (item: Dated) =>
  item.proof.kind === 'data' && item.proof.facts.some((each) => each.fact === fact);

/**
 * Until when something is to be done this calendar year: as the item says that it proves, of the
 * roadmap itself or of the packs that hold here, the nearest level first. Null where none says it.
 */
@Injectable()
export class RoundDues {
  constructor(
    private readonly scope: Scope,
    private readonly packs: RoadmapPacksService,
  ) {}

  async of(fact: ProofCode, own: readonly Dated[] = []): Promise<string | null> {
    const said = this.said(fact, own);
    if (said !== null) return said;
    for (const level of LEVELS) {
      const found = this.said(fact, (await this.packs.of(this.scope.org, level))?.pack.items ?? []);
      if (found !== null) return found;
    }
    return null;
  }

  private said(fact: ProofCode, items: readonly Dated[]): string | null {
    const year = this.scope.today().slice(0, 4);
    const window = { from: `${year}-01-01`, to: `${year}-12-31` };
    const turns = items
      .filter(proves(fact))
      .flatMap(({ due }) => (due ? occurrences(due, window) : []))
      .filter(({ by }) => by.startsWith(year));
    return (
      turns
        .map(({ by }) => by)
        .toSorted()
        .at(-1) ?? null
    );
  }
}

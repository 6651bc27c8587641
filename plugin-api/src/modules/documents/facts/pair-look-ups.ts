import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { PacksService } from '../../packs/packs.service.ts';
import { ProgrammesRepository } from '../../programmes/programmes.repository.ts';
import { RosterService } from '../../roster/roster.service.ts';
import type { PaperPair } from './pair-order.ts';

/** What papers about pairs look up: reference data, people of the roster, ends of programmes. */
@Injectable()
export class PairLookUps {
  constructor(
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    private readonly programmes: ProgrammesRepository,
  ) {}

  pack() {
    return this.packs.current();
  }

  members(personIds: readonly string[]) {
    return this.roster.members(personIds);
  }

  /** The pairs with the last days of their programmes. */
  async withEnds(pairs: readonly Pair[]): Promise<PaperPair[]> {
    const ids = [...new Set(pairs.flatMap(({ programmeId }) => programmeId ?? []))];
    const norms = ids.length > 0 ? await this.programmes.norms(ids) : new Map<string, never>();
    return pairs.map((pair) => ({
      ...pair,
      programmeEndsOn: norms.get(pair.programmeId ?? '')?.endsOn ?? null,
    }));
  }
}

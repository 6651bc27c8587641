import type { NeedsDecision } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import type { LockedPair } from './pair-people.ts';
import { PairRules, type Ruled } from './pair-rules.ts';
import {
  type KeptSubstitute,
  SubstitutesRepository,
} from './substitutes/substitutes.repository.ts';

/** What a pair has lost of what it rests on: of its sides first, then of who stands in for the mentor. */
@Injectable()
export class PairLosses {
  constructor(
    private readonly scope: Scope,
    private readonly rules: PairRules,
    private readonly substitutes: SubstitutesRepository,
  ) {}

  get today(): string {
    return this.scope.today();
  }

  async of(pair: LockedPair): Promise<NeedsDecision | null> {
    const loss = await this.rules.lossOf(pair);
    // also when a side has lost something: who may not lead reads no more of the pair
    const isSubstituteLost = await this.settleSubstitutes(pair);
    return loss ?? (isSubstituteLost ? 'substitute_lost' : null);
  }

  /** Keeps who of those that stand in, or are going to, may not any more; whether there is one. */
  private async settleSubstitutes(pair: LockedPair): Promise<boolean> {
    let anyLost = false;
    for (const { id, person, isLost } of await this.substitutesOf(pair)) {
      const lost = await this.rules.lossOf({ ...pair, mentorId: person.id, menteeIds: [] });
      if (isLost !== (lost !== null)) await this.substitutes.setLost(id, lost !== null);
      anyLost ||= lost !== null;
    }
    return anyLost;
  }

  /** The pair as its mentor leads it, and as each of those who stand in from today on. */
  async allLed(pair: LockedPair): Promise<Ruled[]> {
    return [pair, ...(await this.led(pair))];
  }

  private async led(pair: LockedPair): Promise<Ruled[]> {
    const kept = await this.substitutesOf(pair);
    return kept.map(({ person }) => ({ ...pair, mentorId: person.id }));
  }

  private async substitutesOf(pair: LockedPair): Promise<KeptSubstitute[]> {
    if (pair.status !== 'active') return [];
    const kept = await this.substitutes.ofPairs([pair.id]);
    const from = this.scope.today();
    return kept.filter(({ fromOn, untilOn }) => untilOn >= from && fromOn <= untilOn);
  }
}

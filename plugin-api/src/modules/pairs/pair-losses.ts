import type { NeedsDecision } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import type { LockedPair } from './pair-people.ts';
import { PairRules, type Ruled } from './pair-rules.ts';
import { SubstitutesRepository } from './substitutes/substitutes.repository.ts';

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
    if (loss !== null) return loss;
    // the sides have what they need: whatever is missing now is of the substitute
    for (const led of await this.led(pair))
      if ((await this.rules.lossOf(led)) !== null) return 'substitute_lost';
    return null;
  }

  /** The pair as its mentor leads it, and as each of those who stand in from today on. */
  async allLed(pair: LockedPair): Promise<Ruled[]> {
    return [pair, ...(await this.led(pair))];
  }

  private async led(pair: LockedPair): Promise<Ruled[]> {
    if (pair.status !== 'active') return [];
    const kept = await this.substitutes.ofPairs([pair.id]);
    const from = this.scope.today();
    return kept.flatMap(({ person, fromOn, untilOn }) =>
      untilOn >= from && fromOn <= untilOn ? [{ ...pair, mentorId: person.id }] : [],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { ConsentFacts } from '../consents/consent-facts.ts';
import { PairFacts } from './pair-facts.ts';
import { PairLosses } from './pair-losses.ts';
import { type LockedPair, PairPeopleRepository } from './pair-people.ts';
import { PairWrites } from './pair-writes.ts';

/** Asks the curator for a decision while a pair lacks what it rests on. */
@Injectable()
export class PairWatch {
  constructor(
    private readonly people: PairPeopleRepository,
    private readonly losses: PairLosses,
    private readonly writes: PairWrites,
    private readonly facts: PairFacts,
    consents: ConsentFacts,
  ) {
    consents.watch((personIds) => this.review(personIds));
  }

  /**
   * Looks anew at the open pairs of people about whom there is news, and at those that they lead in the
   * mentor's place. What the news was does not
   * matter: it may be heard late or twice.
   */
  async review(personIds: string[]): Promise<void> {
    for (const pair of await this.people.lockRestingOn(personIds, this.losses.today))
      await this.settle(pair);
  }

  /** Asks about a locked pair as it stands, or asks no more. */
  async settle(pair: LockedPair): Promise<void> {
    const loss = (await this.losses.of(pair)) ?? pair.openQuestion;
    if (loss === pair.needsDecision) return;
    await this.writes.needDecision([pair.id], loss);
    if (loss !== null) await this.facts.tell('needs_decision', [pair], loss);
  }
}

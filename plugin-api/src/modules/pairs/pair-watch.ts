import type { NeedsDecision } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { type ConsentChange, ConsentFacts } from '../consents/consent-facts.ts';
import { PairFacts } from './pair-facts.ts';
import { type LockedPair, PairPeopleRepository } from './pair-people.ts';
import { PairRules } from './pair-rules.ts';
import { PairWrites } from './pair-writes.ts';

/** Asks the curator for a decision when a pair loses what it rests on. */
@Injectable()
export class PairWatch {
  constructor(
    private readonly people: PairPeopleRepository,
    private readonly rules: PairRules,
    private readonly writes: PairWrites,
    private readonly facts: PairFacts,
    consents: ConsentFacts,
  ) {
    consents.watch((personIds, change) => this.consentsChanged(personIds, change));
  }

  /** A consent that is missing asks for a decision; once it is back, the question goes away. */
  private async consentsChanged(personIds: string[], change: ConsentChange): Promise<void> {
    const reason = change === 'withdrawn' ? 'consent_withdrawn' : 'consent_expired';
    for (const pair of await this.people.lockOpenOf(personIds)) {
      const lacks = (await this.rules.standing(pair)).some((person) => person.lacks.length > 0);
      if (lacks && pair.needsDecision === null) await this.ask([pair], reason);
      if (!lacks && pair.needsDecision?.startsWith('consent_'))
        await this.writes.needDecision([pair.id], null);
    }
  }

  /** Somebody has left the school: their pairs wait for the curator. */
  async personLeft(personId: string): Promise<void> {
    const pairs = await this.people.lockOpenOf([personId]);
    await this.ask(
      pairs.filter(({ needsDecision }) => needsDecision === null),
      'person_left',
    );
  }

  /** Somebody is back: where nobody else is missing, nothing is left to decide. */
  async personReturned(personId: string): Promise<void> {
    for (const pair of await this.people.lockOpenOf([personId]))
      if (pair.needsDecision === 'person_left' && (await this.rules.allHere(pair)))
        await this.writes.needDecision([pair.id], null);
  }

  private async ask(pairs: LockedPair[], reason: NeedsDecision) {
    if (pairs.length === 0) return;
    await this.writes.needDecision(
      pairs.map(({ id }) => id),
      reason,
    );
    await this.facts.happened('needs_decision', pairs, reason);
  }
}

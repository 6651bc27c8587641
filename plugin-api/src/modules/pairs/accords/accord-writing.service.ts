import type { Answering, Entering } from '@nastavnik/contracts/accords';
import type { Agreeing } from '@nastavnik/contracts/pair-drafts';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { type LockedPair, PairPeopleRepository } from '../pair-people.ts';
import { AccordOutcomes } from './accord-outcomes.ts';
import { AccordSettling } from './accord-settling.ts';
import { takenStage } from './accord-stage.ts';
import { AccordsRepository, type Said } from './accords.repository.ts';

/** Takes what the sides say of a pair, and the curator's word that they agree. */
@Injectable()
export class AccordWriting {
  constructor(
    private readonly scope: Scope,
    private readonly people: PairPeopleRepository,
    private readonly accords: AccordsRepository,
    private readonly settling: AccordSettling,
    private readonly outcomes: AccordOutcomes,
  ) {}

  /** By somebody of the pair; another pair is unknown. */
  answer({ pairId, ...said }: Answering): Promise<void> {
    const { personId } = this.scope;
    return this.say(pairId, {
      ...said,
      personId,
      byGuardian: false,
      heardBy: null,
      enteredBy: null,
    });
  }

  enter(pairId: string, said: Entering): Promise<void> {
    return this.say(pairId, { ...said, enteredBy: this.scope.personId });
  }

  agree(pairId: string, version: number, agreeing: Agreeing): Promise<void> {
    return this.outcomes.together(async () => {
      const pair = await this.locked(pairId);
      const { status } = pair;
      if (status !== 'proposed') throw new Problem('pair.wrong-status', { status });
      await this.settling.agree(pair, agreeing);
      await this.outcomes.agreed(pair, version, agreeing.reason);
    });
  }

  private say(pairId: string, said: Said): Promise<void> {
    return this.outcomes.together(async () => {
      const pair = await this.locked(pairId);
      if (![pair.mentorId, ...pair.menteeIds].includes(said.personId))
        throw new Problem('entity.not-found');
      if (takenStage(pair) !== said.stage) throw new Problem('pair.not-asked');
      if (said.enteredBy) await this.settling.needEnterable(pairId, said);
      await this.accords.put(pairId, [said]);
      await this.outcomes.answered(pair, said.stage);
      const { all, refused } = await this.settling.read(pair, said.stage);
      if (said.word === 'no') await this.outcomes.refused(pair);
      else if (!refused) await this.outcomes.notRefused(pair);
      if (all && said.stage === 'proposal') await this.outcomes.agreed(pair, null, null);
    });
  }

  private async locked(pairId: string): Promise<LockedPair> {
    const [pair] = await this.people.lockWithPeople([pairId]);
    if (!pair) throw new Problem('entity.not-found');
    return pair;
  }
}

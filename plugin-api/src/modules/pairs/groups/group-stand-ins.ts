import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { shortName } from '../../roster/brief.ts';
import { PairBases } from '../pair-bases.ts';
import { stateOn, SubstitutesRepository } from '../substitutes/substitutes.repository.ts';

/** Those who lead a group in the mentor's place, now or later, when somebody joins it. */
@Injectable()
export class GroupStandIns {
  constructor(
    private readonly scope: Scope,
    private readonly substitutes: SubstitutesRepository,
    private readonly bases: PairBases,
  ) {}

  /** Refuses one of them as a mentee, and more mentees than one of them has room for. */
  async needFit(pairId: string, menteeIds: readonly string[]): Promise<void> {
    const today = this.scope.today();
    for (const kept of await this.substitutes.ofPairs([pairId])) {
      if (!['now', 'ahead'].includes(stateOn(kept, today))) continue;
      const { person, fromOn: from, untilOn: until } = kept;
      if (menteeIds.includes(person.id))
        throw new Problem('group.stands-in', { names: [shortName(person)] });
      const left = { from: from < today ? today : from, until };
      await this.bases.needSubstitute({ id: person.id, brief: person }, menteeIds.length, left);
    }
  }
}

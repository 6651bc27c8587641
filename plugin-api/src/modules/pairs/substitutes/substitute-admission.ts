import type { NewSubstitute } from '@nastavnik/contracts/substitutes';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { PairGates } from '../joining/pair-gates.ts';
import { PairBases } from '../pair-bases.ts';
import type { LockedPair } from '../pair-people.ts';
import { PairRules } from '../pair-rules.ts';

/** Everything that a substitute has to pass: the same as a mentor of the pair. */
@Injectable()
export class SubstituteAdmission {
  constructor(
    private readonly rules: PairRules,
    private readonly bases: PairBases,
    private readonly gates: PairGates,
  ) {}

  async admit(pair: LockedPair, { mentorId, from, until }: NewSubstitute): Promise<void> {
    const { id, form, menteeIds, programmeId } = pair;
    const there = pair.members.filter(({ leftOn }) => leftOn === null || leftOn >= from);
    if ([pair.mentorId, ...there.map((each) => each.id)].includes(mentorId))
      throw new Problem('substitute.same');
    const led = { id, form, mentorId, menteeIds };
    const mentor = (await this.rules.suit(led)).get(mentorId);
    if (!mentor) throw new Problem('entity.not-found');
    await this.rules.hold([led]);
    await this.bases.needSubstitute(mentor, menteeIds.length, { from, until });
    await this.gates.needAdmissions([{ mentorId, form, programmeId }]);
  }
}

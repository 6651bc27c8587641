import type { NewSubstitute } from '@nastavnik/contracts/substitutes';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { daysAfter } from '../../roster/age.ts';
import { shortName } from '../../roster/brief.ts';
import { type LockedPair, PairPeopleRepository } from '../pair-people.ts';
import { SubstituteAdmission } from './substitute-admission.ts';
import { SubstituteFacts } from './substitute-facts.ts';
import { SubstitutesRepository } from './substitutes.repository.ts';

const LONGEST_DAYS = 366;

/** Names substitutes and lets them go. */
@Injectable()
export class SubstituteWriting {
  constructor(
    private readonly scope: Scope,
    private readonly people: PairPeopleRepository,
    private readonly substitutes: SubstitutesRepository,
    private readonly admission: SubstituteAdmission,
    private readonly facts: SubstituteFacts,
  ) {}

  name(pairId: string, wanted: NewSubstitute): Promise<void> {
    return this.facts.together(async () => {
      const pair = await this.locked(pairId, [wanted.mentorId]);
      this.needDays(pair, wanted);
      await this.needFree(pairId, wanted);
      await this.admission.admit(pair, wanted);
      const { mentorId, from, until, reason, order } = wanted;
      const { id } = await this.substitutes.rows.insert({
        id: newId(),
        pairId,
        mentorId,
        fromOn: from,
        untilOn: until,
        reason,
        orderNumber: order?.number ?? null,
        orderDate: order?.date ?? null,
        namedBy: this.scope.personId,
        namedAt: new Date().toISOString(),
      });
      await this.facts.named(pairId, { id, mentorId, from, until });
    });
  }

  /** The mentor is back: the substitute leads no more from this day on. Gives the pair. */
  async end(substituteId: string, version: number): Promise<string> {
    const { pairId } = await this.substitutes.rows.need({ id: substituteId });
    await this.facts.together(async () => {
      const pair = await this.locked(pairId);
      const { fromOn, untilOn } = await this.substitutes.rows.need({ id: substituteId });
      const today = this.scope.today();
      if (untilOn < today || untilOn < fromOn) throw new Problem('substitute.over');
      const last = daysAfter(fromOn < today ? today : fromOn, -1);
      await this.substitutes.rows.update(substituteId, version, { untilOn: last });
      await this.facts.ended(pairId, {
        id: substituteId,
        mentorId: pair.mentorId,
        from: fromOn < today ? today : fromOn,
        until: untilOn,
      });
    });
    return pairId;
  }

  private needDays({ startedOn }: LockedPair, { from, until }: NewSubstitute): void {
    const farthest = daysAfter(from, LONGEST_DAYS);
    if (until < from || until < this.scope.today() || until > farthest)
      throw new Problem('substitute.wrong-days');
    if (startedOn !== null && from < startedOn)
      throw new Problem('substitute.before-pair', { startedOn });
  }

  private async needFree(pairId: string, { from, until }: NewSubstitute): Promise<void> {
    const taken = (await this.substitutes.ofPairs([pairId])).find(
      ({ fromOn, untilOn }) => fromOn <= untilOn && fromOn <= until && untilOn >= from,
    );
    if (taken)
      throw new Problem('substitute.overlaps', {
        name: shortName(taken.person),
        from: taken.fromOn,
        until: taken.untilOn,
      });
  }

  /** Only a pair that works has a mentor to stand in for. */
  private async locked(pairId: string, more: string[] = []): Promise<LockedPair> {
    const [pair] = await this.people.lockWithPeople([pairId], more);
    if (!pair) throw new Problem('entity.not-found');
    const { status } = pair;
    if (status !== 'active') throw new Problem('pair.wrong-status', { status });
    return pair;
  }
}

import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { PlanAsks } from './plan-asks.ts';

/** What the reader of a plan may do about it, and is told beside it. */
@Injectable()
export class PlanReaders {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly asks: PlanAsks,
  ) {}

  async toldOf(pair: Pair) {
    const { personId, person, org } = this.scope;
    const { rights } = await this.sessions.rightsOf(person, org);
    const open = pair.endedOn === null;
    const ofSchool = rights.get('plans.write')?.has('school') ?? false;
    const led = pair.mentor.id === personId && rights.has('plans.write');
    const mentored = pair.mentees.some(({ id }) => id === personId);
    return {
      asks: await this.asksFor(pair, { ofSchool, led }),
      mayWrite: open && (ofSchool || led),
      mayAgree: open && rights.has('plans.agree'),
      mayNameGoal: open && mentored && rights.has('plans.remark'),
      mayComment: open && (ofSchool || led || mentored) && rights.has('plans.remark'),
    };
  }

  /** Of a pair at work alone: who may lead one, or has led one, has no business with what is asked. */
  private async asksFor(pair: Pair, { ofSchool, led }: { ofSchool: boolean; led: boolean }) {
    if (pair.endedOn !== null || pair.startedOn === null) return [];
    if (ofSchool) return this.asks.inBase(pair);
    return led ? this.asks.inPerson(pair, pair.startedOn) : [];
  }
}

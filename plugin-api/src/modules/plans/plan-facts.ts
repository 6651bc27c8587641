import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { PairFigures } from '../meetings/log/pair-figures.ts';
import { PairPeopleRepository } from '../pairs/pair-people.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'plans.changed': { pairId: string; action: PlanAction };
  }
}

export type PlanAction =
  | 'plan_saved'
  | 'plan_results'
  | 'plan_agreed'
  | 'plan_goal'
  | 'plan_comment';

/** Whatever happens to a plan: the pair's stage follows, history keeps it, the outbox tells it. */
@Injectable()
export class PlanFacts {
  constructor(
    private readonly people: PairPeopleRepository,
    private readonly figures: PairFigures,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps a pair from changing until the transaction ends; refuses one that has ended. */
  async lock(pairId: string): Promise<void> {
    const [pair] = await this.people.lock([pairId]);
    if (pair?.status === 'finished' || pair?.status === 'broken')
      throw new Problem('plan.pair-ended');
  }

  /** `agreedOn` as it stands now; left out by what does not touch the agreement. */
  async happened(action: PlanAction, pairId: string, agreedOn?: string | null): Promise<void> {
    if (agreedOn !== undefined) await this.figures.planAgreed(pairId, agreedOn);
    await this.history.add({ entity: 'pair', id: pairId, action });
    await this.outbox.add('plans.changed', { pairId, action });
  }
}

import type { NewPlanRemark, Plan, PlanDraft } from '@nastavnik/contracts/plans';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { onDuplicate } from '../../platform/problem/duplicates.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { isEmpty, planHolds } from './plan-changes.ts';
import { PlanFacts } from './plan-facts.ts';
import type { PlanEntity } from './plan.entity.ts';
import { PlanSheetsService } from './plan-sheets.service.ts';
import { PlansRepository } from './plans.repository.ts';

/** Writes plans: the mentor of the pair or the curator; the curator agrees. */
@Injectable()
export class PlansService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly sheets: PlanSheetsService,
    private readonly plans: PlansRepository,
    private readonly facts: PlanFacts,
  ) {
    onDuplicate('version_of_plan', () => new Problem('version.stale'));
  }

  async save(pairId: string, version: number, draft: PlanDraft): Promise<Plan> {
    await this.db.transaction(async () => {
      const before = await this.locked(pairId);
      if (!before.mayWrite) throw new Problem('access.denied', { right: 'plans.write' });
      const holds = before.agreedOn !== null && planHolds(before, draft);
      await this.write(pairId, version, {
        goal: draft.goal,
        planLines: draft.lines,
        changedBy: this.scope.personId,
        ...(!holds && { agreedOn: null, agreedBy: null }),
      });
      const action = planHolds(before, draft) ? 'plan_results' : 'plan_saved';
      await this.facts.happened(action, pairId, holds ? before.agreedOn : null);
    });
    return this.sheets.show(pairId);
  }

  async agree(pairId: string, version: number): Promise<Plan> {
    await this.db.transaction(async () => {
      const plan = await this.locked(pairId);
      if (isEmpty(plan)) throw new Problem('plan.empty');
      if (plan.agreedOn !== null) throw new Problem('plan.agreed-already');
      const today = this.scope.today();
      await this.write(pairId, version, { agreedOn: today, agreedBy: this.scope.personId });
      await this.facts.happened('plan_agreed', pairId, today);
    });
    return this.sheets.show(pairId);
  }

  async remark(pairId: string, { kind, text }: NewPlanRemark): Promise<Plan> {
    await this.db.transaction(async () => {
      const plan = await this.locked(pairId);
      if (kind === 'goal' ? !plan.mayNameGoal : !plan.mayComment)
        throw new Problem('access.denied', { right: 'plans.remark' });
      await this.plans.addRemark(pairId, kind, text);
      await this.facts.happened(kind === 'goal' ? 'plan_goal' : 'plan_comment', pairId);
    });
    return this.sheets.show(pairId);
  }

  /** The plan of a pair that goes on and is kept from changing until the transaction ends. */
  private async locked(pairId: string): Promise<Plan> {
    await this.sheets.show(pairId);
    await this.facts.lock(pairId);
    return this.sheets.show(pairId);
  }

  /** A plan that was never saved has version 1 and no row. */
  private async write(pairId: string, version: number, patch: Partial<PlanEntity>) {
    const { rows } = this.plans;
    const changed = { ...patch, changedAt: new Date().toISOString() };
    if (await rows.exists({ id: pairId })) await rows.update(pairId, version, changed);
    else if (version === 1) await rows.insert({ ...changed, id: pairId, version: 2 });
    else throw new Problem('version.stale');
    await this.plans.keepVersion(pairId);
  }
}

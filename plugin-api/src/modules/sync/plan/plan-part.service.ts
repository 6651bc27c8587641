import type { Guard } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import type { Finding, IssueCode } from '../issue-words.ts';
import { IssuesRepository } from '../issues.repository.ts';
import { packText } from '../packed.ts';
import { holding, type PartRow } from '../part-row.ts';
import { type PartPatch, PartsRepository } from '../parts.repository.ts';
import { afterUndo } from './guards/guards.ts';
import { PlanInputs, type RunInput } from './plan-input.service.ts';
import { planSchool, type SchoolPlan } from './plan-school.ts';
import { PlansRepository, type SchoolState } from './plans.repository.ts';
import { digestOf, stepsOf } from './steps.ts';

/** Findings of one plan that are kept. */
const KEPT = 1_000;

/** Which collection a plan's finding is about. */
const entityOf = (code: IssueCode, pointer: string) =>
  code.startsWith('enrolment.') || pointer === '/class' ? 'enrollments' : 'users';

/** Plans one school's part of a run and keeps the plan; runs inside the school's scope. */
@Injectable()
export class PlanPart {
  constructor(
    private readonly db: Db,
    private readonly inputs: PlanInputs,
    private readonly plans: PlansRepository,
    private readonly parts: PartsRepository,
    private readonly issues: IssuesRepository,
  ) {}

  async plan(part: PartRow, shared: RunInput): Promise<void> {
    const school = await this.plans.school();
    const moved = part.baseRevision !== null && part.baseRevision !== school.revision;
    const removals = !part.withoutRemovals || moved;
    const links = moved ? [] : (part.relinks ?? []);
    const plan = planSchool(await this.inputs.ofPart(part, shared, { removals, links }));
    const steps = stepsOf(plan).map((step) => JSON.stringify(step));
    const patch = patchOf(part, plan, { steps, school, moved });
    await this.db.transaction(async () => {
      if (!(await this.parts.planned(part, patch))) return;
      const again = part.baseRevision !== null;
      if (again) await this.plans.dropSteps(part.runId, part.doneSteps);
      await this.plans.putSteps(part.runId, part.doneSteps, steps.map(packText));
      const toRead = again || plan.entries.length > 0 || plan.relinkable !== null;
      if (toRead && (removals || patch.state === 'held')) await this.plans.put(part.runId, plan);
      await this.keepFindings(part, plan.findings);
    });
    if (plan.duplicates.length > 0) throw await this.inputs.broken(part, plan.duplicates);
  }

  private async keepFindings({ runId, schoolId }: PartRow, findings: Finding[]): Promise<void> {
    for (const entity of ['users', 'enrollments'] as const)
      await this.issues.add(
        { runId, schoolId, entity },
        findings.filter(({ code, pointer }) => entityOf(code, pointer) === entity).slice(0, KEPT),
      );
  }
}

/** A plan that changes nothing has nothing to be held for. */
function guardsOn(
  guards: Guard[],
  { length }: string[],
  { afterUndo: undone }: SchoolState,
): Guard[] {
  if (length === 0) return guards.map((guard) => ({ ...guard, effect: 'note' }));
  return undone ? [...guards, afterUndo] : guards;
}

interface Basis {
  /** As JSON. */
  steps: string[];
  school: SchoolState;
  /** The school has changed since the plan that was approved. */
  moved: boolean;
}

/**
 * An approval holds for the plan that was seen. One that asked for less, or for known people to stay
 * themselves, holds for the plan made so, unless a guard speaks that the approver has not read.
 */
function patchOf(part: PartRow, plan: SchoolPlan, { steps, school, moved }: Basis): PartPatch {
  const guards = guardsOn(plan.guards, steps, school);
  const planDigest = digestOf(steps, guards);
  const other = part.withoutRemovals || part.relinks !== null;
  const read = new Set(holding(part.guards));
  const same = other
    ? !moved && holding(guards).every((code) => read.has(code))
    : part.approvedDigest === planDigest;
  const common = {
    baseRevision: school.revision,
    steps: part.doneSteps + steps.length,
    totals: plan.totals,
    lost: plan.lost,
    backwards: false,
  };
  if (part.approvedDigest !== null && same) return { ...common, state: 'planned' };
  const held = holding(guards).length > 0;
  return {
    ...common,
    state: held ? 'held' : 'planned',
    ...(held && { heldAt: new Date().toISOString() }),
    guards,
    planDigest,
    approvedDigest: null,
    withoutRemovals: part.withoutRemovals && !moved,
    relinks: moved ? null : part.relinks,
  };
}

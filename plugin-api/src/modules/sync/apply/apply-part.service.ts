import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { unpack } from '../packed.ts';
import type { PartRow } from '../part-row.ts';
import { PartsRepository } from '../parts.repository.ts';
import { PlansRepository } from '../plan/plans.repository.ts';
import type { Step } from '../plan/steps.ts';
import { FinishPart } from './finish-part.service.ts';
import { BaseMoved } from './roster.repository.ts';
import { WriteStep } from './write-step.service.ts';

/**
 * Applies a part, or takes it back, step by step inside the school's scope. Rows, journal, events
 * and the cursor are one transaction a step, so a crash goes on from the last whole one.
 */
@Injectable()
export class ApplyPart {
  constructor(
    private readonly db: Db,
    private readonly parts: PartsRepository,
    private readonly plans: PlansRepository,
    private readonly write: WriteStep,
    private readonly finish: FinishPart,
  ) {}

  async apply(part: PartRow): Promise<void> {
    const { revision } = await this.plans.school();
    if (revision !== part.baseRevision) return this.replan(part);
    try {
      for (let step = part.doneSteps; step < part.steps; step++)
        if (!(await this.forward(part, step))) return;
    } catch (error) {
      if (!(error instanceof BaseMoved)) throw error;
      return this.replan(part);
    }
    await this.finish.applied(part);
  }

  async undo(part: PartRow): Promise<void> {
    for (let step = part.doneSteps - 1; step >= 0; step--)
      if (!(await this.back(part, step))) return;
    await this.finish.undone(part);
  }

  /** False when another worker has taken the step. */
  private async forward(part: PartRow, number: number): Promise<boolean> {
    const step = unpack(await this.plans.step(part.runId, number)) as Step;
    return this.db.transaction(async () => {
      if (!(await this.parts.step(part, number, number + 1))) return false;
      await this.write.forward(step, part.connectionId);
      return true;
    });
  }

  private async back(part: PartRow, number: number): Promise<boolean> {
    const step = unpack(await this.plans.step(part.runId, number)) as Step;
    return this.db.transaction(async () => {
      if (!(await this.parts.step(part, number + 1, number))) return false;
      await this.plans.stepUndone(
        part.runId,
        number,
        await this.write.back(step, part.connectionId),
      );
      return true;
    });
  }

  private async replan(part: PartRow): Promise<void> {
    await this.parts.patch(part, { state: 'validating' });
  }
}

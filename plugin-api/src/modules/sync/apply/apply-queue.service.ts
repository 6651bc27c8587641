import { Injectable, Logger } from '@nestjs/common';
import { eachOf } from '../each-of.ts';
import type { PartRow } from '../part-row.ts';
import { PartQueuesRepository } from '../part-queues.repository.ts';
import { Schools } from '../schools.service.ts';
import { PlanRun } from '../plan/plan-run.service.ts';
import { ApplyPart } from './apply-part.service.ts';
import { PatienceWith } from './patience-with.ts';

/** Schools worked on at a time. */
const AT_ONCE = 4;

/** Applies what waits: several schools at a time, one part of a school after another (I3). */
@Injectable()
export class ApplyQueue {
  private readonly log = new Logger('Sync');
  private readonly patience = new PatienceWith();

  constructor(
    private readonly parts: PartQueuesRepository,
    private readonly schools: Schools,
    private readonly applyPart: ApplyPart,
    private readonly plans: PlanRun,
  ) {}

  /** Whether anything was done; a part that fails waits for its next turn and stops only its school. */
  async applyAll(): Promise<boolean> {
    const queues = Map.groupBy(await this.parts.inState('applying'), ({ schoolId }) => schoolId);
    let done = false;
    await eachOf([...queues.values()], AT_ONCE, async (queue) => {
      if (await this.inTurn(queue)) done = true;
    });
    return done;
  }

  /** One that fails is tried ever rarer; after some hours what it has written is taken back. */
  private async inTurn(queue: readonly PartRow[]): Promise<boolean> {
    for (const part of queue) {
      const { runId, schoolId } = part;
      const key = `${runId} ${schoolId} ${part.backwards}`;
      if (!this.patience.isDue(key)) return false;
      try {
        await this.schools.enter(schoolId, () =>
          part.backwards ? this.applyPart.undo(part) : this.applyPart.apply(part),
        );
      } catch (error) {
        const { name, message } = error as Error;
        this.log.error({ runId, schoolId, error: `${name}: ${message}`.slice(0, 300) });
        if (!this.patience.failed(key) || part.backwards) return false;
        await this.plans.giveUpApplying(part);
      }
      this.patience.forget(key);
    }
    return true;
  }
}

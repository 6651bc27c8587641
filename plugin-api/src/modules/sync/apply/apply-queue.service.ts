import { Injectable } from '@nestjs/common';
import { eachOf } from '../each-of.ts';
import type { PartRow } from '../part-row.ts';
import { PartQueuesRepository } from '../part-queues.repository.ts';
import { Schools } from '../schools.service.ts';
import { ApplyPart } from './apply-part.service.ts';

/** Schools worked on at a time. */
const AT_ONCE = 3;

/** Applies what waits: several schools at a time, one part of a school after another (I3). */
@Injectable()
export class ApplyQueue {
  constructor(
    private readonly parts: PartQueuesRepository,
    private readonly schools: Schools,
    private readonly applyPart: ApplyPart,
  ) {}

  /** Whether there was anything to apply. */
  async applyAll(): Promise<boolean> {
    const parts = await this.parts.inState('applying');
    const queues = Map.groupBy(parts, ({ schoolId }) => schoolId);
    await eachOf([...queues.values()], AT_ONCE, (queue) => this.inTurn(queue));
    return parts.length > 0;
  }

  private async inTurn(queue: readonly PartRow[]): Promise<void> {
    for (const part of queue)
      await this.schools.enter(part.schoolId, () =>
        part.backwards ? this.applyPart.undo(part) : this.applyPart.apply(part),
      );
  }
}

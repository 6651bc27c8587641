import { Injectable } from '@nestjs/common';
import { BatchesRepository } from '../intake/batches.repository.ts';
import type { PartRow } from '../part-row.ts';
import { PartsRepository } from '../parts.repository.ts';
import { PlansRepository } from '../plan/plans.repository.ts';
import { SnapshotRepository } from '../plan/snapshot.repository.ts';
import { Schools } from '../schools.service.ts';

type Key = Pick<PartRow, 'runId' | 'schoolId'>;

/** Deletes the personal data that a part has gathered, when its time is over. */
@Injectable()
export class ForgetPart {
  constructor(
    private readonly schools: Schools,
    private readonly parts: PartsRepository,
    private readonly snapshot: SnapshotRepository,
    private readonly plans: PlansRepository,
    private readonly batches: BatchesRepository,
  ) {}

  /** The rows as they came: needed until the part is settled. */
  async feed(part: Key): Promise<void> {
    await this.schools.enter(part.schoolId, () => this.snapshot.forget(part.runId));
    await this.batches.forgetWaiting(part.runId);
    await this.parts.patch(part, { staged: false });
  }

  /** Names and before-images: needed while the part can be undone. */
  async journal(part: Key): Promise<void> {
    await this.schools.enter(part.schoolId, () => this.plans.forget(part.runId));
    await this.parts.patch(part, { journalled: false });
  }
}

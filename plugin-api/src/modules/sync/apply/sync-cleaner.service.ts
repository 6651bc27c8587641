import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { SealRun } from '../intake/seal-run.service.ts';
import { PartQueuesRepository } from '../part-queues.repository.ts';
import { PartsRepository } from '../parts.repository.ts';
import { UNDO_DAYS } from '../run-view.ts';
import { ForgetPart } from './forget-part.service.ts';

const EVERY_SECONDS = 600;
const HOUR = 3_600_000;
const IDLE_HOURS = 24;
const HELD_HOURS = 72;

export const CLEANING_JOB = 'sync.clean';

/** Ends what nobody ends, and forgets what is no longer needed. */
@Injectable()
export class SyncCleaner implements OnModuleInit {
  constructor(
    private readonly scheduler: Scheduler,
    private readonly sealing: SealRun,
    private readonly queues: PartQueuesRepository,
    private readonly parts: PartsRepository,
    private readonly forget: ForgetPart,
  ) {}

  onModuleInit() {
    this.scheduler.every(CLEANING_JOB, { seconds: EVERY_SECONDS }, () => this.clean());
  }

  private async clean(): Promise<void> {
    const before = (hours: number) => new Date(Date.now() - hours * HOUR);
    await this.sealing.expire(before(IDLE_HOURS));
    for (const part of await this.queues.heldSince(before(HELD_HOURS)))
      await this.parts.expireHeld(part);
    for (const part of await this.queues.withFeedToForget()) await this.forget.feed(part);
    for (const part of await this.queues.withJournalToForget(before(24 * UNDO_DAYS)))
      await this.forget.journal(part);
  }
}

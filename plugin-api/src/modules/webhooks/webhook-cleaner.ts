import { Injectable } from '@nestjs/common';
import { Scheduler } from '../../platform/schedule/scheduler.ts';
import { DeliveriesRepository } from './deliveries.repository.ts';
import { DAY } from './retries.ts';
import { SigningSecrets } from './signing-secrets.ts';
import { FORGETTING_JOB } from './webhook-jobs.ts';

const EVERY_SECONDS = 3_600;
const KEPT_DAYS = 30;

/** Throws away the log after thirty days, and secrets that no longer hold. */
@Injectable()
export class WebhookCleaner {
  constructor(
    scheduler: Scheduler,
    private readonly deliveries: DeliveriesRepository,
    private readonly secrets: SigningSecrets,
  ) {
    scheduler.every(FORGETTING_JOB, { seconds: EVERY_SECONDS }, () => this.clean());
  }

  private async clean(): Promise<void> {
    await this.deliveries.forget(new Date(Date.now() - KEPT_DAYS * DAY));
    await this.secrets.forget();
  }
}

import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.ts';
import { Scheduler } from './scheduler.ts';

const DAY = 86_400_000;
/** A day longer than a device keeps what it has not sent. */
const KEYS_DAYS = 8;
const EVENTS_DAYS = 30;

/** Throws away what has served its time: repeat keys after eight days, told events after thirty. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly db: Db,
    scheduler: Scheduler,
  ) {
    scheduler.every('housekeeping', { seconds: 3_600 }, () => this.sweep(new Date()));
  }

  async sweep(now: Date): Promise<void> {
    const before = (days: number) => new Date(now.getTime() - days * DAY);
    await this.db.platform.query('DELETE FROM idempotency_keys WHERE created_at < ?', [
      before(KEYS_DAYS),
    ]);
    await this.db.platform.query('DELETE FROM outbox WHERE done_at IS NOT NULL AND done_at < ?', [
      before(EVENTS_DAYS),
    ]);
  }
}

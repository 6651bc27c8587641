import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Scheduler } from '../../platform/schedule/scheduler.ts';

/** Marks of one-time tokens that have been used; of many at once exactly one gets in. */
@Injectable()
export class UsedJtis {
  constructor(
    private readonly db: Db,
    scheduler: Scheduler,
  ) {
    scheduler.every('used-jtis', { seconds: 600 }, () => this.sweep(new Date()));
  }

  /** Whether this is the first use. `by` says whose token it is: hosts may choose equal marks. */
  async use(by: string, jti: string, until: Date): Promise<boolean> {
    const digest = createHash('sha256').update(`${by}\n${jti}`).digest();
    const [made] = await this.db.platform.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO used_jtis (jti_sha256, expires_at) VALUES (?, ?)',
      [digest, until],
    );
    return made?.affectedRows === 1;
  }

  /** Forgets the marks of tokens that could not be used again anyway. */
  async sweep(now: Date): Promise<void> {
    await this.db.platform.query('DELETE FROM used_jtis WHERE expires_at < ?', [now]);
  }
}

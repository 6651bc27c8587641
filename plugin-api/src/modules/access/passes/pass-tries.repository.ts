import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';

const MINUTE = 60_000;

/** How many wrong codes are let pass, and in how many minutes they are forgotten. */
export const LIMITS = {
  /** A school is one address: some of its people will mistype. */
  address: { tries: 20, minutes: 15 },
  /** Of 17⁸ codes so few may be tried in a week that guessing one is out of the question. */
  door: { tries: 60, minutes: 60 },
} as const;

type Kind = keyof typeof LIMITS;

/** How many more may be wrong, and for how long nobody gets in by a code after them. */
export interface TriesLeft {
  of: Kind;
  left: number;
  minutes: number;
}

/** Counts wrong codes by address and by school, so that nobody can guess one. */
@Injectable()
export class PassTries {
  constructor(
    private readonly db: Db,
    scheduler: Scheduler,
  ) {
    scheduler.every('pass-tries', { seconds: 3_600 }, () => this.sweep(new Date()));
  }

  /**
   * Counts a try before it is known to be right, so that many at once get no further than one after
   * another; refuses beyond the limit. `right` takes it back.
   */
  async count(kind: Kind, name: string): Promise<TriesLeft> {
    const { tries, minutes } = LIMITS[kind];
    const now = new Date();
    const begins = new Date(now.getTime() - minutes * MINUTE);
    const bucket = bucketOf(kind, name);
    await this.db.platform.query(
      `INSERT INTO pass_tries (bucket, tries, since) VALUES (?, 1, ?)
       ON DUPLICATE KEY UPDATE tries = IF(since < ?, 1, tries + 1),
         since = IF(since < ?, VALUES(since), since)`,
      [bucket, now, begins, begins],
    );
    const [kept] = await this.db.platform.query<{ tries: number; since: string }>(
      'SELECT tries, since FROM pass_tries WHERE bucket = ?',
      [bucket],
    );
    const used = kept?.tries ?? 1;
    if (!kept || used <= tries) return { of: kind, left: tries - used, minutes };
    const left = Date.parse(kept.since) + minutes * MINUTE - now.getTime();
    throw new Problem('pass.locked', {
      of: kind,
      minutes: Math.min(minutes, Math.max(1, Math.ceil(left / MINUTE))),
    });
  }

  async right(kind: Kind, name: string): Promise<void> {
    await this.db.platform.query(
      'UPDATE pass_tries SET tries = tries - 1 WHERE bucket = ? AND tries > 0',
      [bucketOf(kind, name)],
    );
  }

  async sweep(now: Date): Promise<void> {
    await this.db.platform.query('DELETE FROM pass_tries WHERE since < ?', [
      new Date(now.getTime() - 60 * MINUTE),
    ]);
  }
}

/** Addresses are personal data: only their digests are kept, for an hour. */
const bucketOf = (kind: Kind, name: string) =>
  createHash('sha256').update(`${kind} ${name}`).digest();

import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';

export interface Feed {
  mark: Buffer;
  orgId: string;
  personId: string;
  madeAt: string;
  readAt: string | null;
}

const FEED = `SELECT f.mark, f.org_id AS orgId, f.person_id AS personId, f.made_at AS madeAt,
  f.read_at AS readAt FROM calendar_feeds f`;

/** Addresses of calendars: marks of secrets, one a person and org. */
@Injectable()
export class FeedsRepository {
  constructor(private readonly db: Db) {}

  async byMark(mark: Buffer): Promise<Feed | null> {
    const [feed] = await this.db.platform.query<Feed>(`${FEED} WHERE f.mark = ?`, [mark]);
    return feed && timingSafeEqual(feed.mark, mark) ? feed : null;
  }

  async of(personId: string): Promise<Feed | null> {
    const [feed] = await this.db.platform.query<Feed>(
      `${FEED} WHERE f.org_id = ? AND f.person_id = ?`,
      [this.db.school, bin(personId)],
    );
    return feed ?? null;
  }

  async keep(personId: string, mark: Buffer): Promise<void> {
    await this.db.platform.query(
      `INSERT INTO calendar_feeds (org_id, person_id, mark, made_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE mark = VALUES(mark), made_at = VALUES(made_at), read_at = NULL`,
      [this.db.school, bin(personId), mark, new Date()],
    );
  }

  async end(personId: string): Promise<void> {
    await this.db.platform.query('DELETE FROM calendar_feeds WHERE org_id = ? AND person_id = ?', [
      this.db.school,
      bin(personId),
    ]);
  }

  async noteRead(mark: Buffer): Promise<void> {
    await this.db.platform.query('UPDATE calendar_feeds SET read_at = ? WHERE mark = ?', [
      new Date(),
      mark,
    ]);
  }
}

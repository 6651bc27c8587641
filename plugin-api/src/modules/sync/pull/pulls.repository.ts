import type { Pull } from '@nastavnik/contracts/sync-pull';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';

export type PullSettings = Pick<Pull, 'provider' | 'schedule' | 'blackouts' | 'enabled'>;

export interface PullKey {
  connectionId: string;
  orgId: string;
}

/** asked: its run is open and nothing was read yet; reading: whoever reads it may have died. */
type Phase = 'idle' | 'asked' | 'reading';

export interface PullRow extends PullKey {
  settings: PullSettings;
  secret: Buffer;
  nextAt: string | null;
  phase: Phase;
  /** How often the reading was begun without being ended. */
  begun: number;
  runId: string | null;
  trouble: string | null;
  version: number;
}

type Stored = Omit<PullRow, 'settings'> & { settings: string };
type Put = PullKey & Pick<PullRow, 'settings' | 'secret' | 'nextAt' | 'version'>;
type Progress = Pick<PullRow, 'phase' | 'begun' | 'runId' | 'trouble' | 'nextAt'>;

const PULL = `SELECT u.connection_id AS connectionId, u.org_id AS orgId, u.settings, u.secret,
  u.next_at AS nextAt, u.phase, u.begun, u.run_id AS runId, u.trouble, u.version FROM sync_pulls u`;
/** Only what the operator still allows is read. */
const ALLOWED = `JOIN connections c ON c.id = u.connection_id AND c.enabled = 1
  JOIN connection_orgs a ON a.connection_id = u.connection_id AND a.org_id = u.org_id`;

/** Where rosters are read from, with the secrets sealed. */
@Injectable()
export class PullsRepository {
  constructor(private readonly db: Db) {}

  async find(key: PullKey): Promise<PullRow | null> {
    return (await this.many('WHERE u.connection_id = ? AND u.org_id = ?', keyOf(key)))[0] ?? null;
  }

  /** Held against others until the transaction ends, even before it exists. */
  async lock(key: PullKey): Promise<PullRow | null> {
    await this.db.platform.query(
      'SELECT a.org_id FROM connection_orgs a WHERE a.connection_id = ? AND a.org_id = ? FOR UPDATE',
      keyOf(key),
    );
    return this.find(key);
  }

  async put({ settings, secret, nextAt, version, ...key }: Put): Promise<void> {
    await this.db.platform.query(
      `INSERT INTO sync_pulls (connection_id, org_id, settings, secret, next_at, version, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE settings = VALUES(settings), secret = VALUES(secret),
         next_at = VALUES(next_at), version = VALUES(version), changed_at = VALUES(changed_at)`,
      [...keyOf(key), JSON.stringify(settings), secret, at(nextAt), version, new Date()],
    );
  }

  async remove(key: PullKey): Promise<void> {
    await this.db.platform.query(
      'DELETE FROM sync_pulls WHERE connection_id = ? AND org_id = ?',
      keyOf(key),
    );
  }

  /** Of a host, or of one organisation of it, by the organisation's id. */
  page(connectionId: string, orgId: string | null, after: string | null, limit: number) {
    const [org, place] = [orgId, after].map((id) => (id === null ? null : bin(id)));
    return this.many(
      `WHERE u.connection_id = ? AND (? IS NULL OR u.org_id = ?) AND (? IS NULL OR u.org_id > ?)
       ORDER BY u.org_id LIMIT ${limit}`,
      [bin(connectionId), org, org, place, place],
    );
  }

  /** Asked for by somebody, or due by the schedule. */
  async toRead(now: Date, limit: number): Promise<PullRow[]> {
    const asked = await this.many(`${ALLOWED} WHERE u.phase = 'asked' LIMIT ${limit}`, []);
    const due = await this.many(
      `${ALLOWED} WHERE u.phase = 'idle' AND u.next_at <= ? ORDER BY u.next_at LIMIT ${limit}`,
      [now],
    );
    return [...asked, ...due].slice(0, limit);
  }

  /** Begun by somebody; while nobody reads, by somebody who died. */
  reading(): Promise<PullRow[]> {
    return this.many("WHERE u.phase = 'reading'", []);
  }

  /** Notes how far it is; false when its run has become another one meanwhile. */
  async note(pull: PullRow, progress: Partial<Progress>): Promise<boolean> {
    const { nextAt, runId, ...rest } = progress;
    const set = Object.entries({
      ...rest,
      ...(nextAt !== undefined && { next_at: at(nextAt) }),
      ...(runId !== undefined && { run_id: runId && bin(runId) }),
    });
    const run = pull.runId && bin(pull.runId);
    const [done] = await this.db.platform.query<{ affectedRows: number }>(
      `UPDATE sync_pulls SET ${set.map(([column]) => `${column} = ?`).join(', ')}
       WHERE connection_id = ? AND org_id = ? AND (run_id = ? OR (run_id IS NULL AND ? IS NULL))`,
      [...set.map(([, value]) => value), ...keyOf(pull), run, run],
    );
    return done?.affectedRows === 1;
  }

  private async many(rest: string, params: unknown[]): Promise<PullRow[]> {
    const rows = await this.db.platform.query<Stored>(`${PULL} ${rest}`, params);
    return rows.map((row) => ({ ...row, settings: JSON.parse(row.settings) as PullSettings }));
  }
}

const keyOf = ({ connectionId, orgId }: PullKey) => [bin(connectionId), bin(orgId)];
const at = (moment: string | null) => (moment === null ? null : new Date(moment));

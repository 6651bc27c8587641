import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import type { Exception } from '../plan/guards/policy.ts';

/** An exception as it is kept: who set it, and who ended it before its day. */
export interface OverrideRow extends Exception {
  id: string;
  connectionId: string;
  act: string | null;
  reason: string;
  setAt: string;
  setPerson: string | null;
  setClient: string | null;
  endedAt: string | null;
  endedPerson: string | null;
  endedClient: string | null;
  endReason: string | null;
}

const OVERRIDE = `SELECT g.id, g.connection_id AS connectionId, g.school_id AS schoolId, g.guard,
  g.switched_off AS off, g.percent, g.row_limit AS \`rows\`, g.act, g.reason,
  g.valid_until AS validUntil, g.set_at AS setAt, g.set_person AS setPerson,
  g.set_client AS setClient, g.ended_at AS endedAt, g.ended_person AS endedPerson,
  g.ended_client AS endedClient, g.end_reason AS endReason
  FROM sync_guard_overrides g`;

/** Exceptions from the guards. Rows are added and ended, never deleted: they are their own history. */
@Injectable()
export class OverridesRepository {
  constructor(private readonly db: Db) {}

  /** Those of a connection that nobody has ended, newest first; their days may be over. */
  notEnded(connectionId: string): Promise<OverrideRow[]> {
    return this.db.platform.query<OverrideRow>(
      `${OVERRIDE} WHERE g.connection_id = ? AND g.ended_at IS NULL AND g.valid_until >= ?
       ORDER BY g.id DESC`,
      [bin(connectionId), yesterday()],
    );
  }

  /** Of a connection as a whole, or of one school and of the connection above it. */
  page(
    connectionId: string,
    schoolId: string | null,
    before: string | null,
    limit: number,
  ): Promise<OverrideRow[]> {
    const school = schoolId && bin(schoolId);
    return this.db.platform.query<OverrideRow>(
      `${OVERRIDE} WHERE g.connection_id = ? AND (? IS NULL OR g.school_id = ? OR g.school_id IS NULL)
         AND (? IS NULL OR g.id < ?) ORDER BY g.id DESC LIMIT ${limit}`,
      [bin(connectionId), school, school, before, before && bin(before)],
    );
  }

  /** One of a connection, held against others until the transaction ends. */
  async lock(connectionId: string, id: string): Promise<OverrideRow | null> {
    const [row] = await this.db.platform.query<OverrideRow>(
      `${OVERRIDE} WHERE g.id = ? AND g.connection_id = ? FOR UPDATE`,
      [bin(id), bin(connectionId)],
    );
    return row ?? null;
  }

  async insert(row: OverrideRow): Promise<void> {
    await this.db.platform.query(
      `INSERT INTO sync_guard_overrides (id, connection_id, school_id, guard, switched_off, percent,
         row_limit, act, reason, valid_until, set_at, set_person, set_client)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        bin(row.id),
        bin(row.connectionId),
        row.schoolId && bin(row.schoolId),
        row.guard,
        row.off,
        row.percent,
        row.rows,
        row.act,
        row.reason,
        row.validUntil,
        new Date(row.setAt),
        row.setPerson && bin(row.setPerson),
        row.setClient,
      ],
    );
  }

  async end({ id, endedAt, endedPerson, endedClient, endReason }: OverrideRow): Promise<void> {
    await this.db.platform.query(
      `UPDATE sync_guard_overrides SET ended_at = ?, ended_person = ?, ended_client = ?,
         end_reason = ? WHERE id = ? AND ended_at IS NULL`,
      [
        endedAt && new Date(endedAt),
        endedPerson && bin(endedPerson),
        endedClient,
        endReason,
        bin(id),
      ],
    );
  }
}

/** In some time zone it is still the day before; which day holds is for the school to say. */
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

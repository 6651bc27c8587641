import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import type { CodeOwner } from './version-rules.ts';

export interface NewPackVersion {
  code: string;
  version: number;
  sha256: string;
  json: string;
  effectiveFrom: string;
}

export interface KeptVersion {
  id: string;
  orgId: string | null;
  code: string;
  version: number;
  effectiveFrom: string;
  loadedAt: string;
  title: string;
}

const SHOWN = `v.id, v.org_id AS orgId, v.code, v.version, v.effective_from AS effectiveFrom,
  v.loaded_at AS loadedAt, JSON_VALUE(v.\`json\`, '$.title') AS title`;

const owner = (orgId: string | null) => ({
  sql: orgId === null ? 'v.org_id IS NULL' : 'v.org_id = ?',
  params: orgId === null ? [] : [bin(orgId)],
});

/** The only reader and writer of `pack_versions`. */
@Injectable()
export class PacksRepository {
  constructor(private readonly db: Db) {}

  /** Keeps a version for ever; gives back the one that is kept under its name. */
  async keep(
    { code, version, sha256, json, effectiveFrom }: NewPackVersion,
    orgId: string | null = null,
  ): Promise<{ id: string; sha256: string } | undefined> {
    await this.db.platform.query(
      `INSERT IGNORE INTO pack_versions
         (id, org_id, code, version, sha256, effective_from, \`json\`, loaded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [bin(newId()), orgId && bin(orgId), code, version, sha256, effectiveFrom, json, new Date()],
    );
    const [kept] = await this.db.platform.query<{ id: string; sha256: string }>(
      'SELECT id, sha256 FROM pack_versions WHERE code = ? AND version = ?',
      [code, version],
    );
    return kept;
  }

  /**
   * The version of an org's own pack that holds on a day; without an org, of the common one. Of one code
   * the highest whose day has come: so a correction is not undone when the day of what it corrects comes.
   */
  async inForce(
    orgId: string | null,
    today: string,
  ): Promise<{ id: string; json: string } | undefined> {
    const { sql, params } = owner(orgId);
    const [kept] = await this.db.platform.query<{ id: string; json: string }>(
      `SELECT v.id, v.\`json\` FROM pack_versions v WHERE ${sql} AND v.effective_from <= ?
         AND NOT EXISTS (SELECT 1 FROM pack_versions newer WHERE newer.code = v.code
           AND newer.version > v.version AND newer.effective_from <= ?)
       ORDER BY v.effective_from DESC, v.version DESC LIMIT 1`,
      [...params, today, today],
    );
    return kept;
  }

  /** Every version of an org's own pack, the latest to take effect first. */
  versions(orgId: string | null): Promise<KeptVersion[]> {
    const { sql, params } = owner(orgId);
    return this.db.platform.query<KeptVersion>(
      `SELECT ${SHOWN} FROM pack_versions v WHERE ${sql}
       ORDER BY v.effective_from DESC, v.version DESC LIMIT 200`,
      params,
    );
  }

  async find(id: string): Promise<{ orgId: string | null; json: string } | undefined> {
    const [kept] = await this.db.platform.query<{ orgId: string | null; json: string }>(
      'SELECT v.org_id AS orgId, v.`json` FROM pack_versions v WHERE v.id = ?',
      [bin(id)],
    );
    return kept;
  }

  /** Whose a code is and how far its versions have come. */
  async ofCode(code: string): Promise<CodeOwner | undefined> {
    const [kept] = await this.db.platform.query<CodeOwner>(
      `SELECT v.org_id AS orgId, v.version AS newest FROM pack_versions v WHERE v.code = ?
       ORDER BY v.version DESC LIMIT 1`,
      [code],
    );
    return kept;
  }
}

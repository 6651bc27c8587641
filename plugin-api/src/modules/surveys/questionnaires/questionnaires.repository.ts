import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin, newId } from '../../../platform/db/id.ts';
import type { KeptVersion, NewPackVersion } from '../../packs/packs.repository.ts';
import type { CodeOwner } from '../../packs/version-rules.ts';

const owner = (orgId: string | null) => ({
  sql: orgId === null ? 'v.org_id IS NULL' : 'v.org_id = ?',
  params: orgId === null ? [] : [bin(orgId)],
});

/** The only reader and writer of `questionnaire_versions`. */
@Injectable()
export class QuestionnairesRepository {
  constructor(private readonly db: Db) {}

  /** Keeps a version for ever; gives back the one that is kept under its name. */
  async keep(
    { code, version, sha256, json, effectiveFrom }: NewPackVersion,
    orgId: string | null = null,
  ): Promise<{ id: string; sha256: string } | undefined> {
    await this.db.platform.query(
      `INSERT IGNORE INTO questionnaire_versions
         (id, org_id, code, version, sha256, effective_from, \`json\`, loaded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [bin(newId()), orgId && bin(orgId), code, version, sha256, effectiveFrom, json, new Date()],
    );
    const [kept] = await this.db.platform.query<{ id: string; sha256: string }>(
      'SELECT id, sha256 FROM questionnaire_versions WHERE code = ? AND version = ?',
      [code, version],
    );
    return kept;
  }

  /** The set of an org's own that holds on a day, by the rule of packs; without an org, the common one. */
  async inForce(orgId: string | null, today: string): Promise<string | undefined> {
    const { sql, params } = owner(orgId);
    const [kept] = await this.db.platform.query<{ json: string }>(
      `SELECT v.\`json\` FROM questionnaire_versions v WHERE ${sql} AND v.effective_from <= ?
         AND NOT EXISTS (SELECT 1 FROM questionnaire_versions newer WHERE newer.code = v.code
           AND newer.version > v.version AND newer.effective_from <= ?)
       ORDER BY v.effective_from DESC, v.version DESC LIMIT 1`,
      [...params, today, today],
    );
    return kept?.json;
  }

  /** Every version of an org's own set, the latest to take effect first. */
  versions(orgId: string | null): Promise<KeptVersion[]> {
    const { sql, params } = owner(orgId);
    return this.db.platform.query<KeptVersion>(
      `SELECT v.id, v.org_id AS orgId, v.code, v.version, v.effective_from AS effectiveFrom,
         v.loaded_at AS loadedAt, JSON_VALUE(v.\`json\`, '$.title') AS title
       FROM questionnaire_versions v WHERE ${sql}
       ORDER BY v.effective_from DESC, v.version DESC LIMIT 200`,
      params,
    );
  }

  async ofCode(code: string): Promise<CodeOwner | undefined> {
    const [kept] = await this.db.platform.query<CodeOwner>(
      `SELECT v.org_id AS orgId, v.version AS newest FROM questionnaire_versions v
       WHERE v.code = ? ORDER BY v.version DESC LIMIT 1`,
      [code],
    );
    return kept;
  }

  async exactly(code: string, version: number): Promise<string | undefined> {
    const [kept] = await this.db.platform.query<{ json: string }>(
      'SELECT `json` FROM questionnaire_versions WHERE code = ? AND version = ?',
      [code, version],
    );
    return kept?.json;
  }
}

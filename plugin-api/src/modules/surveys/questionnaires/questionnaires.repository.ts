import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin, newId } from '../../../platform/db/id.ts';

interface SetVersion {
  code: string;
  version: number;
  sha256: string;
  json: string;
}

/** The only reader and writer of `questionnaire_versions`. */
@Injectable()
export class QuestionnairesRepository {
  constructor(private readonly db: Db) {}

  /** Keeps a version for ever; gives back the one that is kept under its name. */
  async keep({ code, version, sha256, json }: SetVersion): Promise<{ sha256: string } | undefined> {
    await this.db.platform.query(
      `INSERT IGNORE INTO questionnaire_versions (id, org_id, code, version, sha256, \`json\`, loaded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [bin(newId()), null, code, version, sha256, json, new Date()],
    );
    const [kept] = await this.db.platform.query<{ sha256: string }>(
      'SELECT sha256 FROM questionnaire_versions WHERE code = ? AND version = ?',
      [code, version],
    );
    return kept;
  }

  /** The newest set of an org's own; without an org, the common one. */
  async newest(orgId: string | null): Promise<string | undefined> {
    const owner = orgId === null ? 'org_id IS NULL' : 'org_id = ?';
    const [kept] = await this.db.platform.query<{ json: string }>(
      `SELECT \`json\` FROM questionnaire_versions WHERE ${owner} ORDER BY version DESC LIMIT 1`,
      orgId === null ? [] : [bin(orgId)],
    );
    return kept?.json;
  }

  async exactly(code: string, version: number): Promise<string | undefined> {
    const [kept] = await this.db.platform.query<{ json: string }>(
      'SELECT `json` FROM questionnaire_versions WHERE code = ? AND version = ?',
      [code, version],
    );
    return kept?.json;
  }
}

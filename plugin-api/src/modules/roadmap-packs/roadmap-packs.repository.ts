import type { OrgKind } from '@nastavnik/contracts/session';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';

/** Whose the shipped examples are: no org has this id. */
export const PRODUCT = '00000000-0000-0000-0000-000000000000';

export interface NewRoadmapVersion {
  code: string;
  version: number;
  level: OrgKind;
  sha256: string;
  json: string;
  /** The day from which it holds at its owner's. */
  effectiveFrom: string;
}

export interface KeptRoadmapVersion {
  id: string;
  code: string;
  version: number;
  level: OrgKind;
  title: string;
  territory: string;
  items: number;
  effectiveFrom: string;
  loadedAt: string;
}

const SHOWN = `v.id, v.code, v.version, v.level, v.effective_from AS effectiveFrom,
  v.loaded_at AS loadedAt, JSON_VALUE(v.\`json\`, '$.title') AS title,
  JSON_VALUE(v.\`json\`, '$.territory') AS territory, JSON_LENGTH(v.\`json\`, '$.items') AS items`;
const LATEST_FIRST = 'ORDER BY v.effective_from DESC, v.version DESC, v.id DESC';

/** The only reader and writer of `roadmap_packs`. */
@Injectable()
export class RoadmapPacksRepository {
  constructor(private readonly db: Db) {}

  /** Keeps a version for ever; gives back the one that its owner has under this name. */
  async keep(
    { code, version, level, sha256, json, effectiveFrom }: NewRoadmapVersion,
    ownerId: string,
  ): Promise<{ id: string; sha256: string } | undefined> {
    await this.db.platform.query(
      `INSERT IGNORE INTO roadmap_packs
         (id, owner_id, code, version, level, sha256, effective_from, \`json\`, loaded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [bin(newId()), bin(ownerId), code, version, level, sha256, effectiveFrom, json, new Date()],
    );
    const [kept] = await this.db.platform.query<{ id: string; sha256: string }>(
      `SELECT v.id, v.sha256 FROM roadmap_packs v
       WHERE v.owner_id = ? AND v.code = ? AND v.version = ?`,
      [bin(ownerId), code, version],
    );
    return kept;
  }

  /** How far the versions of a code have come at an owner's. */
  async newest(ownerId: string, code: string): Promise<number> {
    const [kept] = await this.db.platform.query<{ newest: number | null }>(
      'SELECT MAX(v.version) AS newest FROM roadmap_packs v WHERE v.owner_id = ? AND v.code = ?',
      [bin(ownerId), code],
    );
    return kept?.newest ?? 0;
  }

  /** Every version of an owner's, the latest to take effect first. */
  of(ownerId: string): Promise<KeptRoadmapVersion[]> {
    return this.db.platform.query<KeptRoadmapVersion>(
      `SELECT ${SHOWN} FROM roadmap_packs v WHERE v.owner_id = ? ${LATEST_FIRST} LIMIT 200`,
      [bin(ownerId)],
    );
  }

  /**
   * The version of a level that holds on a day at an owner's. Of one code and level the highest whose day has come,
   * as of packs of lists.
   */
  async inForce(ownerId: string, level: OrgKind, today: string): Promise<string | undefined> {
    const [kept] = await this.db.platform.query<{ id: string }>(
      `SELECT v.id FROM roadmap_packs v
       WHERE v.owner_id = ? AND v.level = ? AND v.effective_from <= ?
         AND NOT EXISTS (SELECT 1 FROM roadmap_packs newer
           WHERE newer.owner_id = v.owner_id AND newer.code = v.code
             AND newer.level = v.level AND newer.version > v.version AND newer.effective_from <= ?)
       ${LATEST_FIRST} LIMIT 1`,
      [bin(ownerId), level, today, today],
    );
    return kept?.id;
  }

  async find(id: string): Promise<{ ownerId: string; json: string } | undefined> {
    const [kept] = await this.db.platform.query<{ ownerId: string; json: string }>(
      'SELECT v.owner_id AS ownerId, v.`json` FROM roadmap_packs v WHERE v.id = ?',
      [bin(id)],
    );
    return kept;
  }
}

import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Org } from '../../platform/scope/scope.ts';

const DEFAULT_ZONE = 'Europe/Moscow';

const ORG = `
  SELECT o.id, o.kind, o.region_id AS regionId, o.municipality_id AS municipalityId, o.name,
         o.short_name AS shortName,
         COALESCE(o.time_zone, m.time_zone, r.time_zone, '${DEFAULT_ZONE}') AS timeZone
  FROM orgs o
  LEFT JOIN orgs m ON m.id = o.municipality_id
  LEFT JOIN orgs r ON r.id = o.region_id`;

/** One org as the operator declares it; region and municipality follow from the parent. */
export interface DeclaredOrg {
  id: string;
  kind: Org['kind'];
  parent: Org | null;
  name: string;
  shortName: string;
  timeZone: string | null;
}

/** The tree of orgs: region → municipality → school. */
@Injectable()
export class OrgsRepository {
  constructor(private readonly db: Db) {}

  async find(id: string): Promise<Org | null> {
    const [org] = await this.db.platform.query<Org>(`${ORG} WHERE o.id = ?`, [bin(id)]);
    return org ?? null;
  }

  /** The orgs directly below one, by name. */
  children(id: string): Promise<Org[]> {
    return this.db.platform.query<Org>(`${ORG} WHERE o.parent_id = ? ORDER BY o.name, o.id`, [
      bin(id),
    ]);
  }

  /** Every school of a municipality or region, and a school itself, by name. */
  schoolsUnder(org: Org): Promise<Org[]> {
    const column = { region: 'region_id', municipality: 'municipality_id', school: 'id' }[org.kind];
    return this.db.platform.query<Org>(
      `${ORG} WHERE o.${column} = ? AND o.kind = 'school' ORDER BY o.name, o.id`,
      [bin(org.id)],
    );
  }

  async countUnder(org: Org, kind: 'school' | 'municipality'): Promise<number> {
    const column = { region: 'region_id', municipality: 'municipality_id', school: 'id' }[org.kind];
    const [row] = await this.db.platform.query<{ orgs: number }>(
      `SELECT COUNT(*) AS orgs FROM orgs o WHERE o.${column} = ? AND o.kind = ?`,
      [bin(org.id), kind],
    );
    return row?.orgs ?? 0;
  }

  /** Every org there is, for work done at all levels. */
  all(): Promise<Org[]> {
    return this.db.platform.query<Org>(`${ORG} ORDER BY o.id`);
  }

  /** Every school there is, for work done school by school. */
  schools(): Promise<Org[]> {
    return this.db.platform.query<Org>(`${ORG} WHERE o.kind = 'school' ORDER BY o.id`);
  }

  async declare({ id, kind, parent, name, shortName, timeZone }: DeclaredOrg): Promise<void> {
    const regionId = kind === 'region' ? id : (parent?.regionId ?? id);
    const municipalityId = kind === 'municipality' ? id : (parent?.municipalityId ?? null);
    const now = new Date();
    await this.db.platform.query(
      `INSERT INTO orgs (id, kind, parent_id, region_id, municipality_id, name, short_name, time_zone,
                         created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE kind = VALUES(kind), parent_id = VALUES(parent_id),
         region_id = VALUES(region_id), municipality_id = VALUES(municipality_id),
         name = VALUES(name), short_name = VALUES(short_name), time_zone = VALUES(time_zone),
         updated_at = VALUES(updated_at)`,
      [
        bin(id),
        kind,
        parent && bin(parent.id),
        bin(regionId),
        municipalityId === null ? null : bin(municipalityId),
        name,
        shortName,
        timeZone,
        now,
        now,
      ],
    );
  }
}

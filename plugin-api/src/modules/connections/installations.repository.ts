import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Org } from '../../platform/scope/scope.ts';

export type SwitchedBy = 'person' | 'host' | 'operator';

/** What one org has decided about one host. */
export interface Decision {
  connectionId: string;
  orgId: string;
  enabled: boolean;
  since: string;
  byKind: SwitchedBy;
  byPerson: string | null;
  version: number;
}

/** A school without its name, and a host that may speak for it. */
export interface SchoolOfHost {
  id: string;
  municipalityId: string | null;
  regionId: string;
  connectionId: string | null;
}

const DECISION = `SELECT i.connection_id AS connectionId, i.org_id AS orgId, i.enabled, i.since,
  i.by_kind AS byKind, i.by_person AS byPerson, i.version FROM installations i`;

/** Where the plugin has been switched on or off. */
@Injectable()
export class InstallationsRepository {
  constructor(private readonly db: Db) {}

  /** The decisions of the orgs on a path about one host. */
  onPath(connectionId: string, path: string[]): Promise<Decision[]> {
    return this.db.platform.query<Decision>(
      `${DECISION} WHERE i.connection_id = ? AND i.org_id IN (${marks(path)})`,
      [bin(connectionId), ...path.map(bin)],
    );
  }

  /** Every decision about one host. */
  of(connectionId: string): Promise<Decision[]> {
    return this.db.platform.query<Decision>(`${DECISION} WHERE i.connection_id = ?`, [
      bin(connectionId),
    ]);
  }

  /** The decisions on a path about every enabled host that may speak for its first org. */
  ofAllHosts(path: string[]): Promise<Decision[]> {
    return this.db.platform.query<Decision>(
      `${DECISION} JOIN connections c ON c.id = i.connection_id
       JOIN connection_orgs a ON a.connection_id = c.id
       WHERE a.org_id = ? AND c.enabled = 1 AND i.org_id IN (${marks(path)})`,
      [bin(path[0] as string), ...path.map(bin)],
    );
  }

  /** The schools of an org with the hosts that may speak for them: a row for each host, one where there is none. */
  schoolsUnder({ id, kind }: Pick<Org, 'id' | 'kind'>): Promise<SchoolOfHost[]> {
    const column = { region: 'region_id', municipality: 'municipality_id', school: 'id' }[kind];
    return this.db.platform.query(
      `SELECT o.id, o.municipality_id AS municipalityId, o.region_id AS regionId,
         a.connection_id AS connectionId
       FROM orgs o LEFT JOIN connection_orgs a ON a.org_id = o.id
       WHERE o.${column} = ? AND o.kind = 'school'`,
      [bin(id)],
    );
  }

  /** Every decision of the enabled hosts in a region. */
  inRegion(regionId: string): Promise<Decision[]> {
    return this.db.platform.query<Decision>(
      `${DECISION} JOIN connections c ON c.id = i.connection_id AND c.enabled = 1
       JOIN orgs o ON o.id = i.org_id
       WHERE o.region_id = ?`,
      [bin(regionId)],
    );
  }

  /**
   * An org's own decision, locked until the transaction ends. The org's place on the allow-list is
   * locked first: before the first decision there is no row by which a second one could be made to wait.
   */
  async lock(connectionId: string, orgId: string): Promise<Decision | null> {
    await this.db.platform.query(
      'SELECT a.org_id FROM connection_orgs a WHERE a.connection_id = ? AND a.org_id = ? FOR UPDATE',
      [bin(connectionId), bin(orgId)],
    );
    const [own] = await this.db.platform.query<Decision>(
      `${DECISION} WHERE i.connection_id = ? AND i.org_id = ? FOR UPDATE`,
      [bin(connectionId), bin(orgId)],
    );
    return own ?? null;
  }

  async put({ connectionId, orgId, enabled, since, ...rest }: Decision): Promise<void> {
    const byPerson = rest.byPerson === null ? null : bin(rest.byPerson);
    await this.db.platform.query(
      `INSERT INTO installations (connection_id, org_id, enabled, since, by_kind, by_person, version)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE enabled = VALUES(enabled), since = VALUES(since),
         by_kind = VALUES(by_kind), by_person = VALUES(by_person), version = VALUES(version)`,
      [
        bin(connectionId),
        bin(orgId),
        enabled,
        new Date(since),
        rest.byKind,
        byPerson,
        rest.version,
      ],
    );
  }
}

const marks = (list: unknown[]) => list.map(() => '?').join(', ');

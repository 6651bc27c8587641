import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Org } from '../../platform/scope/scope.ts';
import { Installations } from '../connections/installations.ts';

/** An org of a host, under the host's own name. */
export interface HeldOrg extends Pick<Org, 'id' | 'kind' | 'municipalityId' | 'regionId'> {
  sourcedId: string;
}

/** What a host may read: nothing is read without it, and it names the orgs in every statement. */
export interface Held {
  connection: Buffer;
  orgs: ReadonlyMap<string, HeldOrg>;
  /** The keys of the orgs, one at least: none stands for a host with nothing. */
  keys: readonly Buffer[];
}

const NOWHERE = Buffer.alloc(16);

/** The orgs on a host's allow-list where the plugin is on; offices are always on. */
@Injectable()
export class HeldOrgs {
  constructor(
    private readonly db: Db,
    private readonly installations: Installations,
  ) {}

  async of(connectionId: string): Promise<Held> {
    const connection = bin(connectionId);
    const listed = await this.db.platform.query<HeldOrg>(
      `SELECT o.id, o.kind, o.region_id AS regionId, o.municipality_id AS municipalityId,
              MIN(r.sourced_id) AS sourcedId
       FROM connection_orgs a JOIN orgs o ON o.id = a.org_id
       JOIN external_refs r ON r.id = o.id AND r.type = 'org' AND r.connection_id = a.connection_id
       WHERE a.connection_id = ?
       GROUP BY o.id, o.kind, o.region_id, o.municipality_id`,
      [connection],
    );
    const enabled = await this.installations.enabledOf(connectionId);
    const orgs = new Map(listed.filter(enabled).map((org) => [org.id, org]));
    const keys = orgs.size === 0 ? [NOWHERE] : [...orgs.keys()].map((id) => bin(id));
    return { connection, orgs, keys };
  }
}

/** The org of a row; a row of no held org never gets this far. */
export function orgOf(held: Held, id: string): HeldOrg {
  const org = held.orgs.get(id);
  if (!org) throw new Error('a row outside the orgs of its host');
  return org;
}

import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { dateIn } from '../../../platform/scope/scope.ts';
import { ASKED, inTexts, piecesOf } from '../in-texts.ts';
import type { OrgInRun } from './placing.ts';

const FRESH_MS = 5_000;

type Found = Omit<OrgInRun, 'today' | 'enabled'> & { timeZone: string; enabled: number };

/** Schools are switched on by the nearest decision above them; offices are always on. */
const ORG = `SELECT r.sourced_id AS sourcedId, o.id, o.kind,
    COALESCE(o.time_zone, m.time_zone, g.time_zone, 'Europe/Moscow') AS timeZone,
    IF(o.kind = 'school', COALESCE(i.enabled, im.enabled, ig.enabled, 0), 1) AS enabled
  FROM connection_orgs a
  JOIN external_refs r ON r.connection_id = a.connection_id AND r.type = 'org' AND r.id = a.org_id
  JOIN orgs o ON o.id = a.org_id
  LEFT JOIN orgs m ON m.id = o.municipality_id
  LEFT JOIN orgs g ON g.id = o.region_id
  LEFT JOIN installations i ON i.connection_id = a.connection_id AND i.org_id = o.id
  LEFT JOIN installations im ON im.connection_id = a.connection_id AND im.org_id = o.municipality_id
  LEFT JOIN installations ig ON ig.connection_id = a.connection_id AND ig.org_id = o.region_id
  WHERE a.connection_id = ?`;

/** The organisations that a connection may feed, by the host's own identifiers. */
@Injectable()
export class RunOrgsRepository {
  private readonly ofRuns: LRUCache<string, Map<string, OrgInRun>>;
  private readonly ofHosts: LRUCache<string, Map<string, OrgInRun>>;

  constructor(private readonly db: Db) {
    this.ofRuns = new LRUCache({
      max: 50,
      ttl: FRESH_MS,
      fetchMethod: (runId: string) => this.read(runId),
    });
    this.ofHosts = new LRUCache({
      max: 50,
      ttl: FRESH_MS,
      fetchMethod: (connectionId: string) => this.all(connectionId),
    });
  }

  /** Those of the named organisations that are on the connection's list. */
  async named(connectionId: string, sourcedIds: readonly string[]): Promise<Map<string, OrgInRun>> {
    const found: Found[] = [];
    for (const some of piecesOf(sourcedIds, ASKED)) {
      const { marks, params } = inTexts(some);
      const sql = `${ORG} AND r.sourced_id IN (${marks})`;
      found.push(...(await this.db.platform.query<Found>(sql, [bin(connectionId), ...params])));
    }
    return byName(found);
  }

  /** Those that are on the connection's list and switched on: an organisation and all below it. */
  async enabledUnder(connectionId: string, orgId: string): Promise<OrgInRun[]> {
    const key = bin(orgId);
    const found = await this.db.platform.query<Found>(
      `${ORG} AND (o.id = ? OR o.municipality_id = ? OR o.region_id = ?) ORDER BY r.sourced_id DESC`,
      [bin(connectionId), key, key, key],
    );
    const enabled = [...byName(found).values()].filter((org) => org.enabled);
    return [...new Map(enabled.map((org) => [org.id, org])).values()];
  }

  /** The organisations of a run, at most five seconds old. */
  async ofRun(runId: string): Promise<ReadonlyMap<string, OrgInRun>> {
    return (await this.ofRuns.fetch(runId)) ?? new Map();
  }

  /** All organisations that a connection may feed, at most five seconds old. */
  async ofConnection(connectionId: string): Promise<ReadonlyMap<string, OrgInRun>> {
    return (await this.ofHosts.fetch(connectionId)) ?? new Map();
  }

  private async all(connectionId: string): Promise<Map<string, OrgInRun>> {
    return byName(await this.db.platform.query<Found>(ORG, [bin(connectionId)]));
  }

  private async read(runId: string): Promise<Map<string, OrgInRun>> {
    const parts = await this.db.platform.query<{ connectionId: string; sourcedId: string }>(
      `SELECT p.connection_id AS connectionId, p.sourced_id AS sourcedId FROM sync_parts p
       WHERE p.run_id = ?`,
      [bin(runId)],
    );
    const connectionId = parts[0]?.connectionId;
    if (connectionId === undefined) return new Map();
    return this.named(
      connectionId,
      parts.map(({ sourcedId }) => sourcedId),
    );
  }
}

function byName(found: Found[]): Map<string, OrgInRun> {
  const now = new Date();
  return new Map(
    found.map(({ timeZone, ...org }) => [
      org.sourcedId,
      { ...org, enabled: org.enabled === 1, today: dateIn(timeZone, now) },
    ]),
  );
}

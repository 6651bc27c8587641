import type { MachineScope } from '@nastavnik/contracts/access';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';

/** One installation of a host: who signs its launches and where its keys are. */
export interface Connection {
  id: string;
  code: string;
  title: string;
  issuer: string;
  jwksUri: string;
  enabled: boolean;
  demo: boolean;
}

/** A machine client; it proves itself by a secret or by keys of its own. */
export interface Client {
  clientId: string;
  connectionId: string;
  /** Hex. */
  secretSha256: string | null;
  jwksUri: string | null;
  scopes: MachineScope[];
}

const CONNECTION =
  'SELECT c.id, c.code, c.title, c.issuer, c.jwks_uri AS jwksUri, c.enabled, c.demo FROM connections c';

/** Hosts, their clients, origins and the orgs they may speak for. */
@Injectable()
export class ConnectionsRepository {
  constructor(private readonly db: Db) {}

  byIssuer(issuer: string): Promise<Connection | null> {
    return this.one(`${CONNECTION} WHERE c.issuer = ?`, [issuer]);
  }

  byCode(code: string): Promise<Connection | null> {
    return this.one(`${CONNECTION} WHERE c.code = ?`, [code]);
  }

  byId(id: string): Promise<Connection | null> {
    return this.one(`${CONNECTION} WHERE c.id = ?`, [bin(id)]);
  }

  all(): Promise<Connection[]> {
    return this.db.platform.query<Connection>(`${CONNECTION} ORDER BY c.code`);
  }

  /** For how many orgs of each kind the host may speak. */
  countOrgs(connectionId: string): Promise<{ kind: string; n: number }[]> {
    return this.db.platform.query(
      `SELECT o.kind, COUNT(*) AS n FROM connection_orgs a JOIN orgs o ON o.id = a.org_id
       WHERE a.connection_id = ? GROUP BY o.kind ORDER BY n`,
      [bin(connectionId)],
    );
  }

  /** The enabled hosts that may speak for an org. */
  ofOrg(orgId: string): Promise<Connection[]> {
    return this.db.platform.query<Connection>(
      `${CONNECTION} JOIN connection_orgs a ON a.connection_id = c.id
       WHERE a.org_id = ? AND c.enabled = 1 ORDER BY c.code`,
      [bin(orgId)],
    );
  }

  /** The regions in which the host may speak for somebody. */
  async regionsOf(connectionId: string): Promise<string[]> {
    const rows = await this.db.platform.query<{ id: string }>(
      `SELECT DISTINCT o.region_id AS id FROM connection_orgs a JOIN orgs o ON o.id = a.org_id
       WHERE a.connection_id = ?`,
      [bin(connectionId)],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether the host may speak for the org. */
  async allows(connectionId: string, orgId: string): Promise<boolean> {
    const found = await this.db.platform.query(
      'SELECT org_id FROM connection_orgs WHERE connection_id = ? AND org_id = ?',
      [bin(connectionId), bin(orgId)],
    );
    return found.length > 0;
  }

  /** The client if its host is enabled. */
  async client(clientId: string): Promise<Client | null> {
    const [row] = await this.db.platform.query<Omit<Client, 'scopes'> & { scopes: string }>(
      `SELECT k.client_id AS clientId, k.connection_id AS connectionId,
              k.secret_sha256 AS secretSha256, k.jwks_uri AS jwksUri, k.scopes
       FROM connection_clients k JOIN connections c ON c.id = k.connection_id
       WHERE k.client_id = ? AND c.enabled = 1`,
      [clientId],
    );
    return row ? { ...row, scopes: row.scopes.split(' ') as MachineScope[] } : null;
  }

  /** The origins of enabled hosts. */
  origins(): Promise<{ connectionId: string; origin: string }[]> {
    return this.db.platform.query(
      `SELECT o.connection_id AS connectionId, o.origin
       FROM connection_origins o JOIN connections c ON c.id = o.connection_id WHERE c.enabled = 1`,
    );
  }

  /** Adds or changes a host by its code; returns its id. */
  async put(connection: Omit<Connection, 'id'>): Promise<string> {
    const now = new Date();
    const { code, title, issuer, jwksUri, enabled, demo } = connection;
    const known = await this.byCode(code);
    const id = known?.id ?? newId();
    if (known)
      await this.db.platform.query(
        `UPDATE connections SET title = ?, issuer = ?, jwks_uri = ?, enabled = ?, demo = ?,
                updated_at = ? WHERE id = ?`,
        [title, issuer, jwksUri, enabled, demo, now, bin(id)],
      );
    else
      await this.db.platform.query(
        `INSERT INTO connections (id, code, title, issuer, jwks_uri, enabled, demo, created_at,
                                  updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [bin(id), code, title, issuer, jwksUri, enabled, demo, now, now],
      );
    return id;
  }

  /** Makes the host's clients and origins exactly these. */
  async replaceAccess(id: string, clients: Client[], origins: string[]): Promise<void> {
    const key = bin(id);
    await this.db.platform.query('DELETE FROM connection_clients WHERE connection_id = ?', [key]);
    await this.db.platform.query('DELETE FROM connection_origins WHERE connection_id = ?', [key]);
    for (const { clientId, secretSha256, jwksUri, scopes } of clients)
      await this.db.platform.query(
        `INSERT INTO connection_clients (client_id, connection_id, secret_sha256, jwks_uri, scopes)
         VALUES (?, ?, ?, ?, ?)`,
        [clientId, key, secretSha256, jwksUri, scopes.join(' ')],
      );
    for (const origin of new Set(origins))
      await this.db.platform.query(
        'INSERT INTO connection_origins (connection_id, origin) VALUES (?, ?)',
        [key, origin],
      );
  }

  async allow(connectionId: string, orgId: string): Promise<void> {
    await this.db.platform.query(
      'INSERT IGNORE INTO connection_orgs (connection_id, org_id) VALUES (?, ?)',
      [bin(connectionId), bin(orgId)],
    );
  }

  private async one(sql: string, params: unknown[]): Promise<Connection | null> {
    const [row] = await this.db.platform.query<Connection>(sql, params);
    return row ?? null;
  }
}

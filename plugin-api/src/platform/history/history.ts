import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.ts';
import { bin, newId } from '../db/id.ts';
import { type Org, Scope } from '../scope/scope.ts';

/** One change as kept: names of fields, never their values. */
export interface Change {
  entity: string;
  id: string;
  action: string;
  fields?: string[];
  note?: string;
}

export interface KeptChange {
  id: string;
  action: string;
  fields: string[];
  note: string | null;
  personId: string | null;
  at: string;
}

/** Who changed what and when, append-only, in the transaction of the change. */
@Injectable()
export class History {
  private readonly listeners: ((org: Org) => void)[] = [];

  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  async add(...changes: Change[]): Promise<void> {
    const { caller, requestId } = this.scope;
    const person = caller.kind === 'person' ? bin(caller.personId) : null;
    const client =
      caller.kind === 'client'
        ? caller.clientId
        : caller.kind === 'system'
          ? `job:${caller.job}`
          : null;
    const at = new Date();
    for (let start = 0; start < changes.length; start += 100) {
      const chunk = changes.slice(start, start + 100);
      await this.db.query(
        `INSERT INTO history (school_id, id, entity, entity_id, action, fields, note, person_id, client_id, request_id, at)
         VALUES ${chunk.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        chunk.flatMap(({ entity, id, action, fields = [], note }) => [
          this.db.school,
          bin(newId()),
          entity,
          bin(id),
          action,
          JSON.stringify(fields),
          note ?? null,
          person,
          client,
          requestId,
          at,
        ]),
      );
    }
    const { org } = this.scope;
    this.db.afterCommit(() => this.listeners.forEach((hear) => hear(org)));
  }

  /** Hears of every org that something was changed at, in this process, once it is committed. */
  onChange(listener: (org: Org) => void): void {
    this.listeners.push(listener);
  }

  /** The changes of one thing, newest first, those before one of them when it is named. */
  of(entity: string, id: string, limit = 100, before?: string): Promise<KeptChange[]> {
    return this.db.query<KeptChange>(
      `SELECT h.id, h.action, h.fields, h.note, h.person_id AS personId, h.at FROM history h
       WHERE h.school_id = ? AND h.entity = ? AND h.entity_id = ?${before ? ' AND h.id < ?' : ''}
       ORDER BY h.id DESC LIMIT ${limit}`,
      [this.db.school, entity, bin(id), ...(before ? [bin(before)] : [])],
    );
  }
}

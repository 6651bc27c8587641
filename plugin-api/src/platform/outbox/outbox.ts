import { Injectable, Logger } from '@nestjs/common';
import { Db } from '../db/db.ts';
import { bin, newId } from '../db/id.ts';
import { Scheduler } from '../schedule/scheduler.ts';
import { Scope, scopeState } from '../scope/scope.ts';
import { SessionSource } from '../scope/session-source.ts';
import type { Events, EventType, Happened } from './events.ts';

const BATCH = 100;
const POLL_SECONDS = 2;
const MAX_BACKOFF_SECONDS = 600;

type Listener = (payload: never, event: never) => Promise<void>;

interface Row {
  id: string;
  orgId: string | null;
  type: EventType;
  payload: never;
  createdAt: string;
  attempts: number;
}

/** Facts written in the transaction that made them, told to listeners after it, at least once. */
@Injectable()
export class Outbox {
  private readonly log = new Logger('Outbox');
  private readonly listeners = new Map<string, Listener[]>();

  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly scheduler: Scheduler,
  ) {
    scheduler.every('outbox', { seconds: POLL_SECONDS }, () => this.relay());
  }

  /** Hears every event of a type; a listener that throws is called again later, so it must be idempotent. */
  on<T extends EventType>(
    type: T,
    listener: (payload: Events[T], event: Happened<T>) => Promise<void>,
  ): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  /** Writes one fact; call it inside the transaction that makes it true. */
  async add<T extends EventType>(type: T, payload: Events[T]): Promise<void> {
    const now = new Date();
    const state = scopeState();
    await this.db.platform.query(
      'INSERT INTO outbox (id, org_id, type, payload, request_id, created_at, next_try) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [
        bin(newId()),
        state?.orgKey ?? null,
        type,
        JSON.stringify(payload),
        state?.requestId ?? '',
        now,
        now,
      ],
    );
    this.db.afterCommit(() => this.scheduler.wake('outbox'));
  }

  /** Delivers what waits, oldest first; returns how many events were told. */
  async relay(): Promise<number> {
    for (let told = 0; ;) {
      const waiting = await this.db.platform.query<Row>(
        `SELECT id, org_id AS orgId, type, payload, created_at AS createdAt, attempts FROM outbox
         WHERE done_at IS NULL AND next_try <= ? ORDER BY id LIMIT ${BATCH}`,
        [new Date()],
      );
      for (const row of waiting) if (await this.tell(row)) told++;
      if (waiting.length < BATCH) return told;
    }
  }

  private async tell(row: Row): Promise<boolean> {
    try {
      const org = row.orgId === null ? null : await this.sessions.orgOf(row.orgId);
      const event: Happened = { ...row };
      for (const listener of this.listeners.get(row.type) ?? []) {
        const hear = () => listener(row.payload, event as never);
        await (org ? this.scope.inOrg(org, `event:${row.type}`, hear) : hear());
      }
      await this.db.platform.query('UPDATE outbox SET done_at = ? WHERE id = ?', [
        new Date(),
        bin(row.id),
      ]);
      return true;
    } catch (error) {
      const wait = Math.min(2 ** row.attempts, MAX_BACKOFF_SECONDS);
      const { name, message } = error as Error;
      this.log.error({ event: row.id, type: row.type, error: `${name}: ${message}`.slice(0, 300) });
      await this.db.platform.query(
        'UPDATE outbox SET attempts = attempts + 1, next_try = ?, last_error = ? WHERE id = ?',
        [new Date(Date.now() + wait * 1_000), name.slice(0, 255), bin(row.id)],
      );
      return false;
    }
  }

  /** How many seconds the oldest waiting event has waited. */
  async lag(): Promise<number> {
    const [row] = await this.db.platform.query<{ oldest: string | null }>(
      'SELECT MIN(created_at) AS oldest FROM outbox WHERE done_at IS NULL',
    );
    return row?.oldest ? Math.max(0, (Date.now() - Date.parse(row.oldest)) / 1_000) : 0;
  }
}

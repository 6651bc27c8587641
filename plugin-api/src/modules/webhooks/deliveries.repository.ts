import type { DeliveryState } from '@nastavnik/contracts/webhook-deliveries';
import type { WebhookType } from '@nastavnik/contracts/webhook-events';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';

export interface DeliveryRow {
  id: string;
  webhookId: string;
  eventId: string;
  type: WebhookType;
  body: string;
  state: DeliveryState;
  attempts: number;
  nextTry: string;
  createdAt: string;
}

const DELIVERY = `SELECT d.id, d.webhook_id AS webhookId, d.event_id AS eventId, d.type, d.body,
  d.state, d.attempts, d.next_try AS nextTry, d.created_at AS createdAt FROM webhook_deliveries d`;

interface Changed {
  affectedRows: number;
}

/** Messages: one row for an event and an address, however often the event is told. */
@Injectable()
export class DeliveriesRepository {
  constructor(private readonly db: Db) {}

  async add(row: Pick<DeliveryRow, 'webhookId' | 'eventId' | 'type' | 'body'>): Promise<void> {
    const now = new Date();
    await this.db.platform.query(
      `INSERT IGNORE INTO webhook_deliveries (id, webhook_id, event_id, type, body, state, next_try,
         created_at) VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)`,
      [bin(newId()), bin(row.webhookId), bin(row.eventId), row.type, row.body, now, now],
    );
  }

  async find(webhookId: string, id: string): Promise<DeliveryRow | null> {
    const [row] = await this.db.platform.query<DeliveryRow>(
      `${DELIVERY} WHERE d.webhook_id = ? AND d.id = ?`,
      [bin(webhookId), bin(id)],
    );
    return row ?? null;
  }

  page(
    webhookId: string,
    { state, before, limit }: { state?: DeliveryState; before: string | null; limit: number },
  ): Promise<DeliveryRow[]> {
    const of = state ?? null;
    return this.db.platform.query<DeliveryRow>(
      `${DELIVERY} WHERE d.webhook_id = ? AND (? IS NULL OR d.state = ?) AND (? IS NULL OR d.id < ?)
       ORDER BY d.id DESC LIMIT ${limit}`,
      [bin(webhookId), of, of, before, before === null ? null : bin(before)],
    );
  }

  /** Addresses for which something is due, those that work first, then the longest waiting. */
  due(now: Date, limit: number): Promise<{ id: string; failing: number }[]> {
    return this.db.platform.query(
      `SELECT q.id, (w.failing_since IS NOT NULL) AS failing
       FROM (SELECT d.webhook_id AS id, MIN(d.next_try) AS first FROM webhook_deliveries d
             WHERE d.state = 'waiting' GROUP BY d.webhook_id) q
       JOIN webhooks w ON w.id = q.id
       WHERE q.first <= ? ORDER BY failing, q.first LIMIT ${limit}`,
      [now],
    );
  }

  /** Takes some due messages of an address; who dies with them gives them back at `lease`. */
  async claim(
    webhookId: string,
    { now, lease, limit }: { now: Date; lease: Date; limit: number },
  ): Promise<DeliveryRow[]> {
    const due = await this.db.platform.query<DeliveryRow>(
      `${DELIVERY} WHERE d.state = 'waiting' AND d.webhook_id = ? AND d.next_try <= ?
       ORDER BY d.next_try LIMIT ${limit}`,
      [bin(webhookId), now],
    );
    const taken: DeliveryRow[] = [];
    for (const row of due) {
      const [done] = await this.db.platform.query<Changed>(
        `UPDATE webhook_deliveries SET next_try = ?
         WHERE id = ? AND state = 'waiting' AND next_try = ?`,
        [lease, bin(row.id), new Date(row.nextTry)],
      );
      if (done?.affectedRows === 1) taken.push(row);
    }
    return taken;
  }

  /** Writes what an attempt has led to. */
  async settle(id: string, state: DeliveryState, nextTry: Date): Promise<void> {
    await this.db.platform.query(
      `UPDATE webhook_deliveries SET state = ?, next_try = ?, attempts = attempts + 1 WHERE id = ?`,
      [state, nextTry, bin(id)],
    );
  }

  async again(id: string, now: Date): Promise<void> {
    await this.db.platform.query(
      "UPDATE webhook_deliveries SET state = 'waiting', next_try = ? WHERE id = ?",
      [now, bin(id)],
    );
  }

  /** Nothing more is sent of what waits for an address. */
  async giveUp(webhookId: string): Promise<void> {
    await this.db.platform.query(
      "UPDATE webhook_deliveries SET state = 'failed' WHERE webhook_id = ? AND state = 'waiting'",
      [bin(webhookId)],
    );
  }

  async forget(before: Date): Promise<void> {
    await this.db.platform.query('DELETE FROM webhook_deliveries WHERE created_at < ?', [before]);
  }
}

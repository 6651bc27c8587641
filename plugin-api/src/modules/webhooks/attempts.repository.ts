import type { Attempt } from '@nastavnik/contracts/webhook-deliveries';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';

/** What came of each sending; answers themselves are not kept. */
@Injectable()
export class AttemptsRepository {
  constructor(private readonly db: Db) {}

  async add(deliveryId: string, attempt: Attempt): Promise<void> {
    const { number, at, status, durationMs, error } = attempt;
    await this.db.platform.query(
      `INSERT INTO webhook_attempts (id, delivery_id, number, at, answer, duration_ms, error)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [bin(newId()), bin(deliveryId), number, new Date(at), status, durationMs, error],
    );
  }

  /** The attempts of each message, oldest first. */
  async of(deliveryIds: readonly string[]): Promise<Map<string, Attempt[]>> {
    const { marks, params } = inIds(deliveryIds);
    const rows = await this.db.platform.query<Attempt & { deliveryId: string }>(
      `SELECT a.delivery_id AS deliveryId, a.number, a.at, a.answer AS \`status\`, a.duration_ms AS durationMs,
              a.error FROM webhook_attempts a WHERE a.delivery_id IN (${marks}) ORDER BY a.id`,
      params,
    );
    return Map.groupBy(rows, ({ deliveryId }) => deliveryId);
  }
}

import type { WebhookType } from '@nastavnik/contracts/webhook-events';
import type { WebhookTrouble } from '@nastavnik/contracts/webhooks';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { WebhookEntity } from './webhook.entity.ts';

/** Addresses that hosts have registered. */
@Injectable()
export class WebhooksRepository {
  constructor(private readonly db: Db) {}

  of(connectionId: string): Promise<WebhookEntity[]> {
    return this.rows.list({ connectionId }, { order: { id: 'ASC' } });
  }

  /** One of the connection's own; anybody else's is unknown. */
  need(connectionId: string, id: string): Promise<WebhookEntity> {
    return this.rows.need({ connectionId, id });
  }

  /** One that messages may be sent to: it is enabled, and so is its host. */
  async live(id: string): Promise<WebhookEntity | null> {
    const webhook = await this.rows.find({ id, enabled: true });
    return webhook && (await this.hostEnabled(webhook.connectionId)) ? webhook : null;
  }

  /** Those of a host that want events of the type now. */
  async wanting(connectionId: string, type: WebhookType): Promise<WebhookEntity[]> {
    const all = await this.rows.list({ connectionId, enabled: true });
    const some = all.filter(({ types }) => types === null || types.includes(type));
    return some.length > 0 && (await this.hostEnabled(connectionId)) ? some : [];
  }

  /** Makes registrations of one connection wait for each other. */
  async lockConnection(connectionId: string): Promise<void> {
    await this.db.platform.query('SELECT c.id FROM connections c WHERE c.id = ? FOR UPDATE', [
      bin(connectionId),
    ]);
  }

  insert(webhook: Partial<WebhookEntity>): Promise<WebhookEntity> {
    return this.rows.insert(webhook);
  }

  update(id: string, version: number, patch: Partial<WebhookEntity>): Promise<number> {
    return this.rows.update(id, version, patch);
  }

  async remove(id: string): Promise<void> {
    await this.db.platform.query('DELETE FROM webhooks WHERE id = ?', [bin(id)]);
  }

  /** Nothing has got through since then, unless it is known to have begun earlier. */
  async failing(id: string, since: Date): Promise<void> {
    await this.db.platform.query(
      'UPDATE webhooks SET failing_since = ? WHERE id = ? AND failing_since IS NULL',
      [since, bin(id)],
    );
  }

  async working(id: string): Promise<void> {
    await this.db.platform.query(
      'UPDATE webhooks SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL',
      [bin(id)],
    );
  }

  /** Stops sending; false when it was stopped already. */
  async disable(id: string, reason: WebhookTrouble): Promise<boolean> {
    const [done] = await this.db.platform.query<{ affectedRows: number }>(
      `UPDATE webhooks SET enabled = 0, disabled_reason = ?, disabled_at = ?, version = version + 1
       WHERE id = ? AND enabled = 1`,
      [reason, new Date(), bin(id)],
    );
    return done?.affectedRows === 1;
  }

  private async hostEnabled(connectionId: string): Promise<boolean> {
    const found = await this.db.platform.query(
      'SELECT c.id FROM connections c WHERE c.id = ? AND c.enabled = 1',
      [bin(connectionId)],
    );
    return found.length > 0;
  }

  private get rows() {
    return this.db.platform.rows(WebhookEntity);
  }
}

import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { AttemptsRepository } from './attempts.repository.ts';
import { DeliveriesRepository, type DeliveryRow } from './deliveries.repository.ts';
import { DAY, nextTry } from './retries.ts';
import type { WebhookEntity } from './webhook.entity.ts';
import { WebhookHistory } from './webhook-history.ts';
import type { Outcome } from './webhook-post.ts';
import { WebhooksRepository } from './webhooks.repository.ts';

const PATIENCE_MS = 5 * DAY;
const GONE = 410;

/** Writes down what came of a sending and what follows: nothing, another attempt, or the end. */
@Injectable()
export class DeliveryBook {
  constructor(
    private readonly db: Db,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly attempts: AttemptsRepository,
    private readonly history: WebhookHistory,
  ) {}

  async record(webhook: WebhookEntity, row: DeliveryRow, outcome: Outcome): Promise<void> {
    const { retryAfterMs, ...attempt } = outcome;
    const number = row.attempts + 1;
    const now = new Date();
    await this.db.transaction(async () => {
      await this.attempts.add(row.id, { ...attempt, number });
      if (outcome.error === null) {
        await this.deliveries.settle(row.id, 'delivered', now);
        await this.webhooks.working(webhook.id);
        return;
      }
      const next = nextTry(number, now, retryAfterMs);
      await this.deliveries.settle(row.id, next ? 'waiting' : 'failed', next ?? now);
      await this.webhooks.failing(webhook.id, now);
      const since = Date.parse(webhook.failingSince ?? now.toISOString());
      if (outcome.status === GONE) await this.stop(webhook, 'gone');
      else if (now.getTime() - since >= PATIENCE_MS) await this.stop(webhook, 'failing');
    });
  }

  private async stop({ id, connectionId }: WebhookEntity, reason: 'gone' | 'failing') {
    if (!(await this.webhooks.disable(id, reason))) return;
    await this.deliveries.giveUp(id);
    await this.history.add({ connectionId, id, action: 'webhook.disabled', note: reason });
  }
}

import type { TestResult } from '@nastavnik/contracts/webhook-deliveries';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { newId } from '../../platform/db/id.ts';
import { cloudEventText } from './cloud-event.ts';
import { WebhookPost } from './webhook-post.ts';
import { WebhooksRepository } from './webhooks.repository.ts';

/** Tries an address while its owner waits, a stopped one too; the log does not show it. */
@Injectable()
export class WebhookTest {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly post: WebhookPost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(connectionId: string, webhookId: string): Promise<TestResult> {
    const webhook = await this.webhooks.need(connectionId, webhookId);
    const id = newId();
    const body = cloudEventText(
      { type: 'webhook.test', subject: `webhooks/${webhookId}`, data: { webhookId } },
      { id, time: new Date().toISOString(), source: this.config.PUBLIC_ORIGIN },
    );
    const { retryAfterMs: _, ...outcome } = await this.post.send(webhook, { id, body });
    return { ...outcome, delivered: outcome.error === null, eventId: id };
  }
}

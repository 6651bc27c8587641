import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Scheduler } from '../../platform/schedule/scheduler.ts';
import { DeliveriesRepository } from './deliveries.repository.ts';
import { DeliveryBook } from './delivery-book.ts';
import type { WebhookEntity } from './webhook.entity.ts';
import { SENDING_JOB } from './webhook-jobs.ts';
import { WebhookPost } from './webhook-post.ts';
import { WebhooksRepository } from './webhooks.repository.ts';

const EVERY_SECONDS = 5;
/** While something is on its way, new messages are looked for this often. */
const LOOK_MS = 500;
/** Addresses served at a time; of those that fail fewer, so that they never take all places. */
const AT_ONCE = 32;
const FAILING_AT_ONCE = 24;
/** Messages to one address at a time; one, when it fails. */
const TOGETHER = 4;
/** Above the longest sending: whose sender died is sent again after it. */
const LEASE_MS = 60_000;

/** Sends what is due: many addresses side by side, so that a slow one keeps nobody waiting. */
@Injectable()
export class Sender implements OnModuleDestroy {
  private readonly log = new Logger('Webhooks');
  private stopping = false;

  constructor(
    scheduler: Scheduler,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly post: WebhookPost,
    private readonly book: DeliveryBook,
  ) {
    scheduler.every(SENDING_JOB, { seconds: EVERY_SECONDS }, () => this.work());
  }

  onModuleDestroy() {
    this.stopping = true;
  }

  /** Goes on until nothing is due and nothing is on its way. */
  private async work(): Promise<void> {
    const busy = new Map<string, { failing: boolean; done: Promise<void> }>();
    for (;;) {
      if (!this.stopping) await this.begin(busy);
      if (busy.size === 0) return;
      const ended = [...busy.values()].map(({ done }) => done);
      await Promise.race([...ended, sleep(LOOK_MS, undefined, { ref: false })]);
    }
  }

  private async begin(busy: Map<string, { failing: boolean; done: Promise<void> }>): Promise<void> {
    const due = await this.deliveries.due(new Date(), 2 * AT_ONCE);
    for (const { id, failing } of due) {
      const failingNow = [...busy.values()].filter((each) => each.failing).length;
      if (busy.has(id) || busy.size >= AT_ONCE) continue;
      if (failing === 1 && failingNow >= FAILING_AT_ONCE) continue;
      const done = this.serve(id).finally(() => busy.delete(id));
      busy.set(id, { failing: failing === 1, done });
    }
  }

  /** Sends the next few messages of one address. */
  private async serve(id: string): Promise<void> {
    try {
      const webhook = await this.webhooks.live(id);
      if (!webhook) return await this.deliveries.giveUp(id);
      const now = new Date();
      const lease = new Date(now.getTime() + LEASE_MS);
      const limit = webhook.failingSince === null ? TOGETHER : 1;
      const rows = await this.deliveries.claim(id, { now, lease, limit });
      await Promise.all(rows.map((row) => this.send(webhook, row)));
    } catch (error) {
      const { name, message } = error as Error;
      this.log.error({ webhook: id, error: `${name}: ${message}`.slice(0, 300) });
      await sleep(LOOK_MS, undefined, { ref: false });
    }
  }

  private async send(webhook: WebhookEntity, row: Parameters<DeliveryBook['record']>[1]) {
    const outcome = await this.post.send(webhook, { id: row.eventId, body: row.body });
    await this.book.record(webhook, row, outcome);
  }
}

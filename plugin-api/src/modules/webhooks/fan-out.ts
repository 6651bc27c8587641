import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import type { Happened } from '../../platform/outbox/events.ts';
import { Scheduler } from '../../platform/schedule/scheduler.ts';
import { cloudEventText, type News } from './cloud-event.ts';
import { DeliveriesRepository } from './deliveries.repository.ts';
import { SENDING_JOB } from './webhook-jobs.ts';
import { WebhooksRepository } from './webhooks.repository.ts';

/** Writes a message for every address of a host that wants the event; telling twice writes once. */
@Injectable()
export class FanOut {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly scheduler: Scheduler,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(
    connectionId: string,
    news: News,
    { id, createdAt: time }: Pick<Happened, 'id' | 'createdAt'>,
  ): Promise<void> {
    const { type } = news;
    if (type === 'webhook.test') return;
    const wanting = await this.webhooks.wanting(connectionId, type);
    if (wanting.length === 0) return;
    const body = cloudEventText(news, { id, time, source: this.config.PUBLIC_ORIGIN });
    for (const webhook of wanting)
      await this.deliveries.add({ webhookId: webhook.id, eventId: id, type, body });
    this.scheduler.wake(SENDING_JOB);
  }
}

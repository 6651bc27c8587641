import type { Attempt, Delivery } from '@nastavnik/contracts/webhook-deliveries';
import type { DeliveryQuery } from '@nastavnik/contracts/webhooks';
import { Injectable } from '@nestjs/common';
import { type Place, pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scheduler } from '../../platform/schedule/scheduler.ts';
import { AttemptsRepository } from './attempts.repository.ts';
import { DeliveriesRepository, type DeliveryRow } from './deliveries.repository.ts';
import { SENDING_JOB } from './webhook-jobs.ts';
import { WebhooksRepository } from './webhooks.repository.ts';

const SHOWN = 20;

/** What came of the messages to a host's address, and sending one of them again. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly attempts: AttemptsRepository,
    private readonly scheduler: Scheduler,
  ) {}

  async page(connectionId: string, webhookId: string, { after, limit, state }: DeliveryQuery) {
    await this.webhooks.need(connectionId, webhookId);
    const before = placeOf(after)?.[1] ?? null;
    const rows = await this.deliveries.page(webhookId, { state, before, limit: limit + 1 });
    const attempts = await this.attempts.of(rows.map(({ id }) => id));
    const place = ({ id }: DeliveryRow): Place => ['', id];
    return pageFrom(rows, limit, place, (row) => viewOf(row, attempts.get(row.id)));
  }

  /** Sends the message again soon, whatever has become of it. */
  async retry(connectionId: string, webhookId: string, id: string): Promise<Delivery> {
    const { enabled } = await this.webhooks.need(connectionId, webhookId);
    if (!(await this.deliveries.find(webhookId, id))) throw new Problem('entity.not-found');
    if (!enabled) throw new Problem('webhook.disabled');
    await this.deliveries.again(id, new Date());
    const row = await this.deliveries.find(webhookId, id);
    if (!row) throw new Problem('entity.not-found');
    const attempts = await this.attempts.of([id]);
    this.scheduler.wake(SENDING_JOB);
    return viewOf(row, attempts.get(id));
  }
}

const viewOf = (row: DeliveryRow, attempts: Attempt[] = []): Delivery => ({
  id: row.id,
  eventId: row.eventId,
  type: row.type,
  state: row.state,
  createdAt: row.createdAt,
  nextTryAt: row.state === 'waiting' ? row.nextTry : null,
  attempts: attempts.slice(-SHOWN),
});

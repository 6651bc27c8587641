import {
  type MadeWebhook,
  type NewSecret,
  type NewWebhook,
  type Webhook,
  WEBHOOK_LIMIT,
  type WebhookPatch,
} from '@nastavnik/contracts/webhooks';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Outbound } from '../connections/outbound.ts';
import { SigningSecrets } from './signing-secrets.ts';
import type { WebhookEntity } from './webhook.entity.ts';
import { WebhookHistory } from './webhook-history.ts';
import { WebhooksRepository } from './webhooks.repository.ts';

/** The addresses of one host: each change is kept, each address is checked by the outbound rules. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly db: Db,
    private readonly webhooks: WebhooksRepository,
    private readonly secrets: SigningSecrets,
    private readonly outbound: Outbound,
    private readonly history: WebhookHistory,
  ) {}

  async list(connectionId: string): Promise<Webhook[]> {
    return (await this.webhooks.of(connectionId)).map(viewOf);
  }

  async show(connectionId: string, id: string): Promise<Webhook> {
    return viewOf(await this.webhooks.need(connectionId, id));
  }

  async create(connectionId: string, wanted: NewWebhook): Promise<MadeWebhook> {
    await this.checkAddress(wanted.url);
    return this.db.transaction(async () => {
      await this.webhooks.lockConnection(connectionId);
      const others = await this.webhooks.of(connectionId);
      checkFree(others, wanted.url);
      if (others.length >= WEBHOOK_LIMIT)
        throw new Problem('webhook.too-many', { limit: WEBHOOK_LIMIT });
      const createdAt = new Date().toISOString();
      const made = await this.webhooks.insert({ ...wanted, id: newId(), connectionId, createdAt });
      const { secret } = await this.secrets.rotate(made.id);
      await this.history.add({ connectionId, id: made.id, action: 'webhook.created' });
      return { ...viewOf(made), secret };
    });
  }

  async update(
    connectionId: string,
    id: string,
    { version, patch }: { version: number; patch: WebhookPatch },
  ): Promise<Webhook> {
    await this.webhooks.need(connectionId, id);
    if (patch.url !== undefined) await this.checkAddress(patch.url);
    return this.db.transaction(async () => {
      await this.webhooks.lockConnection(connectionId);
      const others = await this.webhooks.of(connectionId);
      if (patch.url !== undefined)
        checkFree(
          others.filter((other) => other.id !== id),
          patch.url,
        );
      const fresh = patch.url === undefined ? {} : { failingSince: null };
      await this.webhooks.update(id, version, { ...patch, ...fresh });
      const fields = Object.keys(patch);
      await this.history.add({ connectionId, id, action: 'webhook.changed', fields });
      return this.show(connectionId, id);
    });
  }

  async remove(connectionId: string, id: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.webhooks.need(connectionId, id);
      await this.webhooks.remove(id);
      await this.history.add({ connectionId, id, action: 'webhook.removed' });
    });
  }

  /** Enabling what is enabled changes nothing. */
  async enable(connectionId: string, id: string): Promise<Webhook> {
    return this.db.transaction(async () => {
      const { enabled, version } = await this.webhooks.need(connectionId, id);
      if (!enabled) {
        const patch = { disabledReason: null, disabledAt: null, failingSince: null };
        await this.webhooks.update(id, version, { ...patch, enabled: true });
        await this.history.add({ connectionId, id, action: 'webhook.enabled' });
      }
      return this.show(connectionId, id);
    });
  }

  async rotate(connectionId: string, id: string): Promise<NewSecret> {
    return this.db.transaction(async () => {
      await this.webhooks.need(connectionId, id);
      await this.history.add({ connectionId, id, action: 'webhook.secret-changed' });
      return this.secrets.rotate(id);
    });
  }

  private async checkAddress(url: string): Promise<void> {
    try {
      await this.outbound.check(url);
    } catch {
      throw new Problem('webhook.address-refused');
    }
  }
}

function checkFree(others: readonly WebhookEntity[], url: string): void {
  if (others.some((other) => other.url === url)) throw new Problem('webhook.exists');
}

const viewOf = (webhook: WebhookEntity): Webhook => ({
  id: webhook.id,
  url: webhook.url,
  types: webhook.types,
  description: webhook.description,
  enabled: webhook.enabled,
  disabled:
    webhook.disabledReason && webhook.disabledAt
      ? { reason: webhook.disabledReason, at: webhook.disabledAt }
      : null,
  failingSince: webhook.failingSince,
  createdAt: webhook.createdAt,
  version: webhook.version,
});

import { webhookRoutes } from '@nastavnik/contracts/webhooks';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { DeliveryLog } from './delivery-log.ts';
import { Webhooks } from './webhooks.service.ts';
import { WebhookTest } from './webhook-test.ts';

/** What a host calls to be told of events. */
@Controller()
export class WebhooksController {
  constructor(
    private readonly scope: Scope,
    private readonly webhooks: Webhooks,
    private readonly tests: WebhookTest,
    private readonly log: DeliveryLog,
  ) {}

  @Endpoint(webhookRoutes.create)
  create({ body }: Call<typeof webhookRoutes.create>) {
    return this.webhooks.create(this.host, body);
  }

  @Endpoint(webhookRoutes.list)
  async list() {
    return { items: await this.webhooks.list(this.host) };
  }

  @Endpoint(webhookRoutes.show)
  show({ params }: Call<typeof webhookRoutes.show>) {
    return this.webhooks.show(this.host, params.webhookId);
  }

  @Endpoint(webhookRoutes.update)
  update({ params, body, version }: Call<typeof webhookRoutes.update>) {
    return this.webhooks.update(this.host, params.webhookId, { version, patch: body });
  }

  @Endpoint(webhookRoutes.remove)
  async remove({ params }: Call<typeof webhookRoutes.remove>) {
    await this.webhooks.remove(this.host, params.webhookId);
    return { removed: params.webhookId };
  }

  @Endpoint(webhookRoutes.enable)
  enable({ params }: Call<typeof webhookRoutes.enable>) {
    return this.webhooks.enable(this.host, params.webhookId);
  }

  @Endpoint(webhookRoutes.rotate)
  rotate({ params }: Call<typeof webhookRoutes.rotate>) {
    return this.webhooks.rotate(this.host, params.webhookId);
  }

  @Endpoint(webhookRoutes.test)
  test({ params }: Call<typeof webhookRoutes.test>) {
    return this.tests.send(this.host, params.webhookId);
  }

  @Endpoint(webhookRoutes.deliveries)
  deliveries({ params, query }: Call<typeof webhookRoutes.deliveries>) {
    return this.log.page(this.host, params.webhookId, query);
  }

  @Endpoint(webhookRoutes.retry)
  retry({ params }: Call<typeof webhookRoutes.retry>) {
    return this.log.retry(this.host, params.webhookId, params.deliveryId);
  }

  private get host(): string {
    const { caller } = this.scope;
    if (caller.kind !== 'client') throw new Problem('entity.not-found');
    return caller.connectionId;
  }
}
